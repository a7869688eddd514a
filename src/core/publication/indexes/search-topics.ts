import { bucketOf } from '../../text/hash-text.ts';
import { symbolsOf, termsOf } from '../../text/symbols.ts';
import { FIELDS, hashTerm, type TopicIndex } from './topic-index.ts';

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

/** Of a longer text only the first terms are searched for. */
const MAX_TERMS = 96;
const MAX_HITS = 5;

/** What a term counts for in the titles of a section, in those around it, and in its text. */
const BOOSTS = [4, 1, 1];

/** BM25+, with the usual constants. */
const SATURATION = 1.2;
const LENGTH = 0.7;
const FLOOR = 0.5;

/** The sections that folded words speak for, best first. What has more of the words counts for more. */
export function searchTopics(folded: string, index: TopicIndex): TopicHit[] {
  const terms = [...new Set(termsOf(symbolsOf(folded).symbols))].slice(0, MAX_TERMS);
  const averages = BOOSTS.map((_, field) => averageLength(index, field));
  const found = new Map<number, Found>();
  for (const term of terms) {
    const fields = Map.groupBy(postingsOf(term, index), (posting) => index.places[posting]! % FIELDS);
    for (const [field, boost] of BOOSTS.entries()) {
      const postings = fields.get(field) ?? [];
      for (const posting of postings) {
        const score = boost * scoreOf(posting, postings.length, averages[field]!, index);
        add(found, Math.floor(index.places[posting]! / FIELDS), score, term, field === 0);
      }
    }
  }
  const hits = [...found].map(([document, { score, matched, titled }]) => ({
    family: index.families[document]!,
    score: score * matched.size,
    coverage: matched.size / terms.length,
    titled,
    terms: matched.size,
  }));
  return hits.sort((a, b) => b.score - a.score).slice(0, MAX_HITS);
}

interface Found {
  score: number;
  readonly matched: Set<string>;
  titled: boolean;
}

function add(found: Map<number, Found>, document: number, score: number, term: string, titled: boolean): void {
  const known = found.get(document) ?? { score: 0, matched: new Set(), titled: false };
  known.score += score;
  known.matched.add(term);
  known.titled ||= titled;
  found.set(document, known);
}

function postingsOf(term: string, { bounds, positions, terms }: TopicIndex): number[] {
  const hash = hashTerm(term);
  const bucket = bucketOf(hash, bounds);
  return [...positions.subarray(bounds[bucket], bounds[bucket + 1])].filter((posting) => terms[posting] === hash);
}

/** `having`: how many sections have the term in this field. */
function scoreOf(posting: number, having: number, average: number, index: TopicIndex): number {
  const count = index.counts[posting]!;
  const length = index.lengths[index.places[posting]!]!;
  const rarity = Math.log(1 + (index.families.length - having + 0.5) / (having + 0.5));
  const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / average);
  return rarity * (FLOOR + (count * (SATURATION + 1)) / (count + norm));
}

function averageLength({ lengths, families }: TopicIndex, field: number): number {
  let sum = 0;
  for (let place = field; place < lengths.length; place += FIELDS) sum += lengths[place]!;
  return sum / families.length;
}
