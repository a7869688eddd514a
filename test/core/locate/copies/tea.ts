import type { Catalogue } from '../../../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../../../src/core/publication/compile.ts';

const TEXT = '1 Leaves ........ 1\n2 Water ........ 9\n3 Cups ........ 20\n';

/** A small book in these editions, each with its day. All have the same contents. */
export function tea(editions: Readonly<Record<string, string | null>>): Catalogue {
  const notice = (version: string, date: string) =>
    `---\ntitle: ${version}\ndate: ${date}\nversion: "${version}"\n---\n`;
  return compileCatalogue({
    name: 'Tea',
    language: 'en',
    contents: Object.keys(editions).map((name) => ({ path: `contents/${name}.txt`, name, text: TEXT })),
    notices: Object.entries(editions).flatMap(([name, date]) =>
      date === null ? [] : { path: `notices/${name}.md`, name, text: notice(name, date) },
    ),
    text: [],
    noticeUrl: null,
    moved: [],
    bySection: [],
  }).catalogue;
}
