import type { ParsedReport } from '../report/parsed-report.ts';
import { isHan } from '../text/is-han.ts';

/**
 * Whether `start`..`end` of a passage lies in a quote that is longer than itself and long enough to be a sentence of the
 * publication (8 Han characters or 4 words): then the words are not the reader's.
 */
export function isQuotedText({ quotes }: ParsedReport, passage: number, start: number, end: number): boolean {
  return quotes.some(({ at, form, folded }) => {
    const holds = form !== 'block' && at.passage === passage && at.start <= start && end <= at.end;
    return holds && at.end - at.start > (end - start) * 1.5 + 2 && isSentence(folded);
  });
}

function isSentence(folded: string): boolean {
  let han = 0;
  for (let index = 0; index < folded.length && han < 8; index++) if (isHan(folded.charCodeAt(index))) han += 1;
  return han >= 8 || (folded.match(/\S+/gu)?.length ?? 0) >= 4;
}
