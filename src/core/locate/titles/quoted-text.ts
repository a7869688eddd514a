import type { ParsedReport } from '../../report/parsed-report.ts';
import { isUnspaced } from '../../text/is-unspaced.ts';

/** Whether a range of a passage is words of the publication that the reader quotes. */
export type QuotedText = (start: number, end: number) => boolean;

/**
 * For one passage: whether a range is in a quote that is longer than itself and long enough to be a sentence of the
 * publication (8 Han characters or 4 words), so that the words are not the reader's. Linear in the passage.
 */
export function quotedText({ quotes, passages }: ParsedReport, passage: number): QuotedText {
  const sentences = quotes.filter(
    ({ at, form, folded }) => form !== 'block' && at.passage === passage && isSentence(folded),
  );
  if (sentences.length === 0) return () => false;
  const lengths = new Int32Array(passages[passage]?.text.length ?? 0);
  for (const { at } of sentences) lengths.fill(at.end - at.start, at.start, at.end);
  return (start, end) => {
    const length = lengths[start] ?? 0;
    return length > 0 && lengths[end - 1] === length && length > (end - start) * 1.5 + 2;
  };
}

function isSentence(folded: string): boolean {
  let han = 0;
  for (let index = 0; index < folded.length && han < 8; index++) if (isUnspaced(folded.charCodeAt(index))) han += 1;
  return han >= 8 || /^\s*(?:\S+\s+){3}\S/u.test(folded);
}
