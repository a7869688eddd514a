import type { Edition } from '../../publication/edition.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';

/** Versions of the editions to whose notice or file the report's addresses lead. */
export function linkedVersions({ links }: ParsedReport, editions: readonly Edition[]): string[] {
  return links.flatMap(({ url }) => {
    const [path = ''] = url.toLowerCase().split(/[?#]/u);
    return editionOfFile(path.split('/').findLast((part) => part !== '') ?? '', editions)?.version ?? [];
  });
}

/** The edition whose notice or download has this file name (in lower case). */
export function editionOfFile(name: string, editions: readonly Edition[]): Edition | undefined {
  if (name === '') return undefined;
  return editions.find(({ notice }) => {
    if (!notice) return false;
    const file = notice.downloadLink?.toLowerCase().split('/').at(-1);
    return [notice.name.toLowerCase(), `${notice.name.toLowerCase()}.md`, file].includes(name);
  });
}
