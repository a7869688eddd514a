import { chapterOf } from '../../src/core/publication/chapter-of.ts';
import { searchTopics } from '../../src/core/publication/indexes/search-topics.ts';
import type { Report } from '../../src/core/report/report.ts';
import { fold } from '../../src/core/text/fold.ts';
import type { Dataset } from './gold.ts';

/** What a plain search does: BM25 over titles and text, and the chapter of the first hit is named. */
export function plainSearch({ catalogue }: Dataset): (report: Report) => string[] {
  const now = catalogue.editions.at(-1);
  return ({ title, body }) => {
    const [best] = searchTopics(fold(`${title}\n${body}`), catalogue.topics);
    const section = best && catalogue.families.get(best.family)?.[0];
    return section && now ? [chapterOf(catalogue, section, now).name] : [];
  };
}
