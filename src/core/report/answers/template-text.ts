import { languages } from '../../languages/languages.ts';
import { type Block, sliceBlock } from '../../markdown/block.ts';
import { fold } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import { isTemplateWords } from './template-words.ts';

const SENTENCES = wordsIn('sentences');
const CONFIRMATIONS = wordsIn('confirmations');
const HINTS = wordsIn('hints');

/** A hint in brackets: "(for example: 3 Knots)", "（如：第3章）", "[e.g. 3]". */
export const HINT_IN_BRACKETS = `[*_]?[(（[【]\\s?(?:${wordsIn('examples')
  .map((word) => word.replace(/(?<=[a-z])$/u, '(?![a-z])'))
  .join('|')})[^()（）[\\]【】\\n]{0,120}[)）\\]】][*_]?`;

function wordsIn(name: 'sentences' | 'confirmations' | 'hints' | 'examples'): string[] {
  return Object.values(languages).flatMap(({ templates }) => wordsOf(templates[name]));
}

/** Whether a block below a label only says what to fill in. */
export function isHint(block: Block): boolean {
  const text = block.text.trim();
  return text !== '' && (plainAnswer(text) === '' || begins(fold(text.slice(0, 40)), HINTS));
}

/** An answer without the brackets around it, and without what the template put there ("[page]"). */
export function plainAnswer(text: string): string {
  const bare = text.replaceAll(/[[［【]([^[\]［］【】\n]{0,200})[\]］】]/gu, (_, inside: string) =>
    isTemplateWords(inside) ? ' ' : inside,
  );
  const lines = bare.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** What is left of a block without the sentences that only templates hold and without boxes to confirm something. */
export function withoutTemplate(block: Block): Block[] {
  if (block.checked !== null && begins(fold(block.text.trim().slice(0, 40)), CONFIRMATIONS)) return [];
  const parts: Block[] = [];
  let [from, at] = [0, 0];
  for (const line of block.text.split('\n')) {
    if (begins(fold(line.slice(0, 80)).trim(), SENTENCES)) {
      if (at > from) parts.push(sliceBlock(block, from, at - 1));
      from = at + line.length + 1;
    }
    at += line.length + 1;
  }
  if (from === 0) return [block];
  return from < block.text.length ? [...parts, sliceBlock(block, from, block.text.length)] : parts;
}

function begins(folded: string, openings: readonly string[]): boolean {
  return openings.some((opening) => folded.startsWith(opening));
}
