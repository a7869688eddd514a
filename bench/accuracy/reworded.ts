import { errataOf } from '../../src/core/errata/errata-of.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import type { Report } from '../../src/core/report/report.ts';
import { isHan, pick, type Random, retyped } from './retyped.ts';

/** How many characters are quoted around what is wrong, at least. */
const AROUND = 12;

/**
 * The same fix as another reader would report it: the whole sentence or a part of it, with a correction of a word or of
 * everything, in a block or between marks, or without any; retyped with slips. Null if the report quotes nothing.
 */
export function reworded(report: Report, random: Random): Report | null {
  const [erratum] = errataOf(parseReport(report));
  if (!erratum) return null;
  const { error, correction, within } = erratum;
  const sentence = within ?? error;
  const wanted = within === null ? (correction ?? sentence) : within.replace(error, correction ?? error);
  const typed = retyped(sentence, random);
  const [part, better] = around(sentence, wanted);
  const bodies = isHan(sentence)
    ? [
        `“${typed}”这一句读不通，请看看。`,
        `> ${typed}\n\n这句话应改为：\n\n> ${wanted}`,
        `书中“${part}”应为“${better}”。`,
        `${part} → ${better}\n\n出自：“${typed}”`,
      ]
    : [
        `The sentence "${typed}" makes no sense to me.`,
        `> ${typed}\n\nshould read\n\n> ${wanted}`,
        `“${part}” should be “${better}”.`,
        `I found "${part}", which I think should say "${better}":\n\n> ${typed}`,
      ];
  return {
    title: isHan(sentence) ? '有一处错误' : 'A mistake',
    body: pick(correction === null ? bodies.slice(0, 1) : bodies, random),
    createdAt: null,
  };
}

/** The words that differ with some around them, as they are and as they should be. */
function around(sentence: string, wanted: string): [part: string, better: string] {
  const shortest = Math.min(sentence.length, wanted.length);
  let [before, behind] = [0, 0];
  while (before < shortest && sentence[before] === wanted[before]) before++;
  while (behind < shortest - before && sentence.at(-1 - behind) === wanted.at(-1 - behind)) behind++;
  const isEdge = (at: number) => isHan(sentence) || !/[\p{L}\p{N}]/u.test(sentence[at] ?? ' ');
  let [from, left] = [Math.max(0, before - AROUND), Math.max(0, behind - AROUND)];
  while (from > 0 && !isEdge(from - 1)) from--;
  while (left > 0 && !isEdge(sentence.length - left)) left--;
  return [sentence.slice(from, sentence.length - left), wanted.slice(from, wanted.length - left)];
}
