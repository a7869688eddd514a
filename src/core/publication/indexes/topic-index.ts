import MiniSearch from 'minisearch';
import { fold } from '../../text/fold.ts';
import { symbolsOf, termsOf } from '../../text/symbols.ts';
import type { Passage } from '../passages/passage.ts';
import { lineOf, type Section } from '../section.ts';

/** A section that matches words, by BM25. */
export interface TopicHit {
  readonly family: number;
  readonly score: number;
  /** The share of the words that the section has, and whether its title has one. */
  readonly coverage: number;
  readonly titled: boolean;
  /** How many of the words it has. */
  readonly terms: number;
}

/** Searches the publication's sections by topic. */
export interface TopicIndex {
  /** The best sections, best first. */
  search(folded: string): TopicHit[];
}

/** Of a longer text only the first terms are searched for. */
const MAX_TERMS = 96;
const MAX_HITS = 5;

interface Document {
  readonly id: number;
  title: string;
  readonly above: string;
  text: string;
}

/**
 * Indexes by family: titles, the titles around them, and all text. Han text is split into pairs of characters. Measured
 * against Intl.Segmenter and jieba this finds as much or more, and needs no dictionary: see docs/accuracy.md.
 */
export function indexTopics(
  families: ReadonlyMap<number, readonly Section[]>,
  passages: readonly Passage[],
): TopicIndex {
  const documents = new Map<number, Document>();
  for (const [family, sections] of families) {
    const title = [...new Set(sections.map((section) => section.title))].join('\n');
    const above = sections[0]
      ? lineOf(sections[0])
          .slice(1)
          .map((section) => section.title)
          .join('\n')
      : '';
    documents.set(family, { id: family, title, above, text: '' });
  }
  for (const { section, text } of passages) {
    const document = documents.get(section.family);
    if (document) document.text += `${text}\n`;
  }
  const search = new MiniSearch<Document>({
    fields: ['title', 'above', 'text'],
    tokenize,
    processTerm: (term) => term,
  });
  search.addAll([...documents.values()]);
  return {
    search(folded) {
      const terms = topicTerms(folded);
      if (terms.length === 0) return [];
      const hits = search.search(terms.join(SEPARATOR), {
        tokenize: (query) => query.split(SEPARATOR),
        boost: { title: 4 },
      });
      return hits.slice(0, MAX_HITS).map(({ id, score, match }) => {
        const fields = Object.values(match);
        return {
          family: id,
          score,
          coverage: fields.length / terms.length,
          titled: fields.flat().includes('title'),
          terms: fields.length,
        };
      });
    },
  };
}

/** The first distinct terms of folded text, in order. */
function topicTerms(folded: string): string[] {
  return [...new Set(termsOf(symbolsOf(folded).symbols))].slice(0, MAX_TERMS);
}

/** Occurs in no term. */
const SEPARATOR = '\n';

function tokenize(text: string): string[] {
  return termsOf(symbolsOf(fold(text)).symbols);
}
