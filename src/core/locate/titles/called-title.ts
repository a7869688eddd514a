import { mostAlike } from '../../publication/indexes/alike-index.ts';
import type { Passage } from '../../report/parsed-report.ts';
import { isUnspaced } from '../../text/is-unspaced.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import { isSmallWord, type Symbols } from '../../text/symbols.ts';
import type { Reading } from '../reading.ts';
import { type FoundTitle, titleAt } from './found-title.ts';

/** What calls the words before it a part of the publication. */
const CALLED = /的?[那这该此]?[一个]?(?:章节|章|小节|节|部分|篇)|里面|(?<=\s)(?:chapters?|sections?)(?!\p{L})/gu;
/** A name does not go on across these. */
const BREAK = /[,，。.!！?？;；:：\n()[\]{}《》「」『』【】“”"]/u;
/** "第2章" and "3.2 节" are numbers. */
const NUMBER = /(?:\d|第[〇零一二三四五六七八九十百]{1,4})\s*$/u;
const MAX_CALLED = 24;
const LONGEST_NAME = 12;
const SHORTEST = { han: 4, latin: 8 };
/** How like a title the words must be: one wrong character of six, a word missing of five. */
const ALIKE = 0.82;

/**
 * Titles that readers misspell, shorten or turn around right before a word that calls them a part of the publication: "the
 * comercial yeats chapter", "值守与巡检这章", "巡检值守里面". Of all words before it those count that are most like one title.
 */
export function calledTitles(passage: Passage, row: Symbols, index: number, reading: Reading): FoundTitle[] {
  const { folded } = passage;
  return matchesOf(folded, CALLED, MAX_CALLED).flatMap((match): FoundTitle[] => {
    if (NUMBER.test(folded.slice(Math.max(0, match.index - 8), match.index))) return [];
    const best = bestName(folded, row, match.index, reading);
    const features = { wholeCue: 1, length: Math.min(12, best?.key.length ?? 0) / 12 };
    return best ? [titleAt(passage, index, best, [best.section], features, reading)] : [];
  });
}

function bestName(folded: string, { symbols, starts, ends }: Symbols, before: number, { inForce }: Reading) {
  const last = ends.findLastIndex((end) => end <= before);
  if (isSmallWord(symbols[last] ?? '')) return null;
  const end = ends[last] ?? 0;
  let best = null;
  for (let first = last; first >= 0 && first > last - LONGEST_NAME; first--) {
    const start = starts[first] ?? 0;
    const words = folded.slice(start, end);
    if (BREAK.test(words)) break;
    const key = normaliseTitle(words);
    if (key.length < (isUnspaced(key.charCodeAt(0)) ? SHORTEST.han : SHORTEST.latin)) continue;
    const alike = mostAlike(inForce.sections, key);
    if (alike && alike.likeness >= Math.max(ALIKE, best?.likeness ?? 0)) best = { ...alike, start, end, key };
  }
  return best;
}
