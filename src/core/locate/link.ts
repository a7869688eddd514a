import { comparablePath, decodedPath } from '../catalogue/comparable-path.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { type Evidence, judged } from './evidence.ts';
import type { Reading } from './reading.ts';

/**
 * Addresses that lead into one section: a link of the contents, whether on a site or as a permalink of its file. What
 * leads to an edition as a whole (a notice, a PDF) is no evidence for a section: see namedVersions.
 */
export function linkEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const linked = reading.inForce.sections.flatMap((section) => {
    const path = section.link && comparablePath(section.link);
    return path ? [{ section, path }] : [];
  });
  if (linked.length === 0) return [];
  return report.links.flatMap(({ url }): Evidence[] => {
    const path = comparablePath(pathOf(url));
    const sections = linked.filter((one) => path === one.path || path.endsWith(`/${one.path}`));
    const longest = Math.max(0, ...sections.map((one) => one.path.length));
    const best = sections.filter((one) => one.path.length === longest).map(({ section }) => section);
    return best.length === 0
      ? []
      : [judged({ kind: 'link', text: url, sections: best, features: {}, denied: false, at: null }, reading.model)];
  });
}

function pathOf(url: string): string {
  const withoutHost = url.replace(/^[a-z]+:\/\/[^/?#]*/iu, '');
  const hashRoute = /#\/([^?]*)/u.exec(withoutHost)?.[1];
  return decodedPath(hashRoute ?? withoutHost.split(/[?#]/u)[0] ?? '');
}
