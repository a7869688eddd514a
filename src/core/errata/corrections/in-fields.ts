import { cueWords } from '../../languages/languages.ts';
import { isAlike, isRewording } from '../../report/alike-words.ts';
import type { ParsedReport, QuotePlace, Replaced } from '../../report/parsed-report.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { anyWord } from '../../text/words.ts';
import { orderOf } from './correction-cues.ts';
import { linesOf, partOf } from './in-lines.ts';

const MAX_ANSWERS = 64;
const MAX_LENGTH = 500;

const WRONG = anyWord(...cueWords('wrong'));
const RIGHT = anyWord(...cueWords('right'));
const isWrong = new RegExp(String.raw`^\W*${WRONG}\s*$`, 'u');
const isRight = new RegExp(String.raw`^\W*${RIGHT}\s*$`, 'u');
/** Such a label begins a line of its own: "误：… 正：…", "Wrong: … / Right: …", "【誤】…【正】…". */
const label = new RegExp(
  String.raw`(?<=[\s,;:/、。.])(?=(?:${WRONG}|${RIGHT})\s?:)|(?<=.)(?=[(【[](?:${WRONG}|${RIGHT})[)】\]])`,
  'gu',
);
const FIELD = /^\s*(?:[(（【[]([^:：()（）【】[\]]{1,10})[)）】\]]\s?[:：]?|([^:：]{1,30})[:：])(.+)$/u;

/**
 * Two fields of a form, or two texts with a label, of which the second has the right words: "原文：…", "应改为：…". If
 * the labels are "wrong" and "right", half of the words must be the same; otherwise both must be alike.
 */
export function inFields({ answers, passages }: ParsedReport): Replaced[] {
  const labelled = linesOf({ passages }).flatMap((line) => {
    const bounds = [0, ...matchesOf(fold(line.text), label).map(({ index }) => index), line.text.length];
    return bounds.slice(1).flatMap((end, part) => {
      const start = bounds[part]!;
      const at = partOf(line, start, end);
      const [, bracketed, plain, text] = FIELD.exec(line.text.slice(start, end)) ?? [];
      const field = bracketed ?? plain;
      return field && text
        ? [{ field, text: text.replace(/(?<![\s,，;；/、])[\s,，;；/、]+$/u, '').trimStart(), at }]
        : [];
    });
  });
  const fields: Field[] = [...answers.slice(0, MAX_ANSWERS).map((answer) => ({ ...answer, at: null })), ...labelled];
  return fields.slice(1).flatMap((second, index) => {
    const first = fields[index]!;
    if (!isPair(first, second)) return [];
    const [error, correction] = [first.text.trim(), second.text.trim()];
    return [{ error, correction: STOP.test(error) ? correction : correction.replace(STOP, ''), at: first.at }];
  });
}

/** The end of the reader's own sentence, unless the error ends with one too. */
const STOP = /[。.]$/u;

interface Field {
  readonly field: string;
  readonly text: string;
  readonly at: QuotePlace | null;
}

function isPair(first: Field, second: Field): boolean {
  if (first.text.length + second.text.length > MAX_LENGTH) return false;
  const [one, other] = [fold(first.field), fold(second.field)];
  if (isWrong.test(one) && isRight.test(other)) return isRewording(first.text, second.text);
  return orderOf('', other, '') === 'error first' && isAlike(first.text, second.text);
}
