import { counted } from '../languages/counted.ts';
import type { Catalogue } from './catalogue.ts';
import { chaptersOf } from './chapter-of.ts';
import { publishedLater } from './versions/edition-order.ts';

/** What a publication has, for the people who keep its files. */
export interface PublicationSummary {
  /** "7 editions, 12 chapters, 7 notices". Chapters are those of the newest edition. */
  readonly counts: string;
  /** Where versions and dates disagree, each as a sentence. */
  readonly publishedLater: readonly string[];
}

export function summarise(catalogue: Catalogue): PublicationSummary {
  const { editions } = catalogue;
  const newest = editions.at(-1);
  const counts = [
    newest?.version === '' ? 'one living edition' : counted(editions.length, 'edition'),
    counted(newest ? chaptersOf(catalogue, newest).length : 0, 'chapter'),
    counted(editions.filter(({ notice }) => notice !== null).length, 'notice'),
  ];
  return { counts: counts.join(', '), publishedLater: publishedLater(editions) };
}
