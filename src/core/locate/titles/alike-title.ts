import { findTitle } from '../../publication/find-title.ts';
import type { ParsedReport, Passage } from '../../report/parsed-report.ts';
import { isUnspaced } from '../../text/is-unspaced.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import type { Reading } from '../reading.ts';
import { type FoundTitle, titleAt } from './found-title.ts';

/** Between marks stands a title; a report has few. */
const MAX_SPANS = 16;
const LONGEST_TITLE = 60;
/** Shorter words are too easily like others: "Storing" and "Sorting". */
const SHORTEST = { han: 5, latin: 12 };

/**
 * Titles that readers put between marks, or first in a report's title before a colon, and write a little otherwise: “Collecting
 * Rain Water”, 《可靠性构架设计》, "Colecting Rainwater: a typo".
 */
export function alikeTitles(report: ParsedReport, passage: Passage, index: number, reading: Reading): FoundTitle[] {
  const { text, place } = passage;
  const opening = place === 'title' ? (OPENING.exec(text)?.[0] ?? '').trimEnd().length : 0;
  const spans = [...spansOf(report, text, index), { start: 0, end: opening }];
  return spans.flatMap((span): FoundTitle[] => {
    const words = text.slice(span.start, span.end);
    const key = normaliseTitle(words);
    if (key.length < (isUnspaced(key.charCodeAt(0)) ? SHORTEST.han : SHORTEST.latin)) return [];
    const section = findTitle(reading.inForce.sections, words);
    const features = { wholeMarked: 1, length: Math.min(12, key.length) / 12 };
    return section ? [titleAt(passage, index, span, [section], features, reading)] : [];
  });
}

const OPENING = /^[^:：\n]{1,60}(?=[:：])/u;
const NAMED = /《([^《》\n]{2,60})》/gu;

function spansOf({ quotes }: ParsedReport, text: string, passage: number): { start: number; end: number }[] {
  const marked = quotes.filter(({ form, at }) => form === 'marks' && at.passage === passage).map(({ at }) => at);
  const named = matchesOf(text, NAMED).map(({ index, 1: name = '' }) => ({
    start: index + 1,
    end: index + 1 + name.length,
  }));
  return [...marked, ...named].filter(({ start, end }) => end - start <= LONGEST_TITLE).slice(0, MAX_SPANS);
}
