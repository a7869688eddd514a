import type { Order } from '../../languages/cue-words.ts';
import { cueWords, languages } from '../../languages/languages.ts';
import type { Replaced } from '../../report/parsed-report.ts';
import { ARROW } from '../../report/replaced-words.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { anyWord } from '../../text/words.ts';

/** Behind these words stands what the words before them should be: "A should be B", "A 应为 B", "A → B". */
const SHOULD = `(?:${ARROW}|${anyWord(...cueWords('should'))}[为成作是]?)`;
const PROPOSED = anyWord(...cueWords('proposed'));
const NOW = anyWord(...cueWords('now'));
const MISTAKEN = anyWord(...cueWords('mistaken'));

/** A cue right before the second wording, with a word or two between ("Suggested text:"). */
const NEARLY = String.raw`(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){0,2}[^\p{L}\p{N}]*$`;
const proposed = new RegExp(`(?:${SHOULD}|${PROPOSED})${NEARLY}`, 'u');
const now = new RegExp(`${NOW}${NEARLY}`, 'u');
const mistaken = new RegExp(`${MISTAKEN}${NEARLY}`, 'u');

const first = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${SHOULD}|${PROPOSED}|${NOW}|${MISTAKEN})`, 'u');

/** Whether folded words begin with a cue, such as the label of an item: "改为：". */
export function beginsWithCue(words: string): boolean {
  return first.test(words);
}

/** "“采祥”是“采样”之误": what is between and behind tells the order. */
const framed = Object.values(languages).flatMap(({ cues }) =>
  cues.framed.map(({ between, behind, order }) => ({
    between: new RegExp(String.raw`^\s*${anyWord(between)}[\s、,]*$`, 'u'),
    behind: new RegExp(String.raw`^\s*${anyWord(behind)}`, 'u'),
    order,
  })),
);

/** What a reader does not want: "should not be changed to", "不应改为". */
const REFUSED =
  /(?:\bnot|n't|\bnever)\s+(?:be\s+)?(?:change|correct|replace)|(?<![该应要])(?:不[必要用应该宜能可]|不需要|不应[该当]|别|勿|无需)(?:应为|[改换写])/u;

/** Which of two quotations is the error, by folded words before, between and behind them. Null if nothing tells. */
export function orderOf(before: string, between: string, behind: string): Order | null {
  if (REFUSED.test(before) || REFUSED.test(between)) return null;
  if (/^\s*(?:be|read|say)\s*$/u.test(between)) return /\bshould(?:n't)?\s*$/u.test(before) ? 'error first' : null;
  if (/^[\s,，]*(?:(?:and )?not|而不是|而非)\s*$/u.test(between)) return 'correction first';
  if (/(?:instead of|rather than)\s*$/u.test(between)) return orderOfInstead(before);
  if (/^\s*(?:with|by|to|for)\s*$/u.test(between))
    return /(?:replace|change|correct)(?: the words?)?\s*$/u.test(before) ? 'error first' : null;
  if (/^[\s,，]*but\s*$/u.test(between)) return /\bnot\s*$/u.test(before) ? 'error first' : null;
  const frame = framed.find((one) => one.between.test(between) && one.behind.test(behind));
  if (frame) return frame.order;
  if (proposed.test(between)) return 'error first';
  return now.test(between) || (mistaken.test(between) && !between.includes('\n')) ? 'correction first' : null;
}

/** "It says A instead of B", but "it should say B instead of A". */
function orderOfInstead(before: string): Order | null {
  if (/\b(?:should|must|use|write|read as|want|be)\W*$|\bshould (?:be|say|read)\W*$|应该?[为是作]\s*$/u.test(before))
    return 'correction first';
  return /\b(?:says|reads|has|prints|printed|is|was|wrote|written|uses)\W*$/u.test(before) ? 'error first' : null;
}

/** A cue in a line whose wordings are not quoted. `order` is null if the words before the first wording decide it. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly order: Order | null;
}

const MAX_CUES = 8;

/** The first cue of a folded line, and behind it those that depend on what is before: "replace A with B". */
export function cuesOf(line: string): Cue[] {
  const [first] = matchesOf(line, cue, 1);
  const own = first && cueAt(first, first.groups?.mistaken === undefined ? 'error first' : 'correction first');
  return [...(own ? [own] : []), ...matchesOf(line, dependent, MAX_CUES).map((match) => cueAt(match, null))];
}

function cueAt({ 0: words, index }: RegExpExecArray, order: Order | null): Cue {
  return { start: index, end: index + words.length, words, order };
}

const cue = new RegExp(`${SHOULD}|(?<mistaken>${MISTAKEN})`, 'gu');
const dependent = new RegExp(anyWord('instead_of rather_than not with by to', '而不是 而非'), 'gu');

/** The same as `orderOf`, for a dependent cue. Without quotation marks "A, not B" needs "should be" before it. */
export function orderOfUnquoted(before: string, words: string): Order | null {
  if (['with', 'by', 'to'].includes(words)) return orderOf(before, words, '');
  const order = orderOfInstead(before);
  return words === 'not' && order === 'error first' ? null : order;
}

export function inOrder(order: Order, first: string, second: string): Pick<Replaced, 'error' | 'correction'> {
  return order === 'error first' ? { error: first, correction: second } : { error: second, correction: first };
}
