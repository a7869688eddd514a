import type { Catalogue } from '../../src/core/publication/catalogue.ts';
import type { Report } from '../../src/core/report/report.ts';
import { matchesOf } from '../../src/core/text/matches-of.ts';
import { randomFrom } from './intervals.ts';

export type Random = ReturnType<typeof randomFrom>;

const SHORTEST = 25;
const LONGEST = 160;

/**
 * Reports that quote sentences of a publication's own text as readers retype them: with slips of the finger, other
 * punctuation, width and spaces. Some only quote, some want a word or the sentence changed. The same in each run.
 */
export function retypedReports(catalogue: Catalogue, count: number): Report[] {
  const random = randomFrom(count);
  const sentences = sentencesOf(catalogue).flat();
  return Array.from({ length: count }, () => reportOn(pick(sentences, random), pick(sentences, random), random));
}

/** Pairs of such reports, on a sentence and on the next one of its passage. */
export function neighbouringReports(catalogue: Catalogue, count: number): [Report, Report][] {
  const random = randomFrom(count);
  const pairs = sentencesOf(catalogue).flatMap((all) => all.slice(1).map((next, at) => [all[at]!, next] as const));
  return Array.from({ length: count }, () => {
    const [one, next] = pick(pairs, random);
    return [reportOn(one, next, random), reportOn(next, one, random)];
  });
}

/** The sentences of each passage that a reader might quote. */
function sentencesOf({ text }: Catalogue): string[][] {
  const isQuotable = (one: string) =>
    one.length * (isHan(one) ? 2 : 1) >= SHORTEST && one.length <= LONGEST && /^[\p{L}]/u.test(one);
  return text.index.passages
    .slice(0, text.own)
    .map((passage) => passage.text.split(/(?<=[。！？.!?])\s*|\n/u).filter(isQuotable));
}

function reportOn(sentence: string, other: string, random: Random): Report {
  const typed = retyped(sentence, random);
  const words = isHan(typed) ? /\p{Script=Han}{2}/gu : /(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}])/gu;
  const [word, better] = [typed, other].map(
    (one) =>
      pick(
        matchesOf(one, words).map(([found]) => found),
        random,
      ) ?? 'x',
  );
  const wanted = typed.replace(word ?? '', better ?? '');
  const bodies = isHan(typed)
    ? [
        `“${typed}” 这句没看懂。`,
        `> ${typed}\n\n读起来有点别扭。`,
        `“${typed}” 里的“${word}”应为“${better}”。`,
        `> ${typed}\n\n建议改成：\n\n> ${wanted}`,
      ]
    : [
        `I do not understand "${typed}".`,
        `> ${typed}\n\nReads odd to me.`,
        `In "${typed}" I think "${word}" should be "${better}".`,
        `“${typed}” should read “${wanted}”`,
      ];
  return { title: isHan(typed) ? '一处疑问' : 'A question', body: pick(bodies, random), createdAt: null };
}

export function retyped(sentence: string, random: Random): string {
  let text = sentence;
  if (random() < 0.3)
    text = text.replaceAll('，', ',').replaceAll('。', '.').replaceAll('（', '(').replaceAll('）', ')');
  if (random() < 0.3) text = text.replace(/[。.!?！？]$/u, '');
  if (random() < 0.3) text = text.replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
  if (random() < 0.3) text = text.replaceAll(/[“”]/gu, "'").replaceAll('’', "'");
  if (random() < 0.2) text = text.charAt(0).toLowerCase() + text.slice(1);
  if (random() < 0.5) text = slipped(text, random);
  return random() < 0.2 ? slipped(text, random) : text;
}

/** With one letter doubled, left out or exchanged with the next, or another Han character of the sentence in its place. */
function slipped(text: string, random: Random): string {
  const letters = matchesOf(text, /\p{L}/gu).map(({ index }) => index);
  const at = pick(letters, random) ?? 0;
  const [before, letter, behind] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  const other = isHan(letter) ? text.charAt(pick(letters, random) ?? 0) : behind.charAt(0) + letter;
  return pick(
    [before + letter + letter + behind, before + behind, before + other + behind.slice(isHan(letter) ? 0 : 1)],
    random,
  );
}

export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

export function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}
