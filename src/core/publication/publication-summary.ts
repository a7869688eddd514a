import type { Catalogue } from './catalogue.ts';
import { chaptersOf } from './chapter-of.ts';
import { publishedLater } from './versions/edition-order.ts';

/** What a publication has, in numbers. */
export interface PublicationSummary {
  readonly editions: number;
  /** Of the newest edition. */
  readonly chapters: number;
  readonly notices: number;
  /** Its only edition has no version. */
  readonly isLiving: boolean;
  /** Where versions and dates disagree, each as a sentence. */
  readonly publishedLater: readonly string[];
}

export function summarise(catalogue: Catalogue): PublicationSummary {
  const { editions } = catalogue;
  const newest = editions.at(-1);
  return {
    editions: editions.length,
    chapters: newest ? chaptersOf(catalogue, newest).length : 0,
    notices: editions.filter(({ notice }) => notice !== null).length,
    isLiving: newest?.version === '',
    publishedLater: publishedLater(editions),
  };
}
