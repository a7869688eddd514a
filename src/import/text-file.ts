import type { ContentsEntry } from '../core/publication/contents/contents-entry.ts';
import { arabicPage } from './contents-file.ts';
import type { Imported } from './imported.ts';

/**
 * Writes passages as JSON lines {section, page, text}. Each names its section by link, number or title: the first of
 * them that no earlier section uses. `unnamed`: sections without such a name, whose passages are left out.
 */
export function textFile(
  { passages }: Pick<Imported, 'passages'>,
  entries: readonly (ContentsEntry | null)[],
): { text: string; unnamed: number[] } {
  const names = sectionNames(entries);
  const lines = passages.flatMap(({ section, page, text }) => {
    const name = names[section];
    if (!name) return [];
    return JSON.stringify(
      page === null ? { section: name, text } : { section: name, page: arabicPage(page) ?? page, text },
    );
  });
  const unnamed = [...new Set(passages.map(({ section }) => section))].filter((section) => !names[section]);
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, unnamed };
}

/** The name of each entry in the text file, as readPassages looks names up. */
function sectionNames(entries: readonly (ContentsEntry | null)[]): (string | null)[] {
  const owners = new Map<string, ContentsEntry>();
  for (const entry of entries)
    for (const name of namesOf(entry)) if (entry && !owners.has(name)) owners.set(name, entry);
  return entries.map((entry) => namesOf(entry).find((name) => owners.get(name) === entry) ?? null);
}

/** The file of a chapter is the best name. A page ("#page=12") is the last choice. */
function namesOf(entry: ContentsEntry | null): string[] {
  if (entry === null) return [];
  const own = [entry.number?.printed, entry.title];
  const names = entry.link?.startsWith('#') ? [...own, entry.link] : [entry.link, ...own];
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}
