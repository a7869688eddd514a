import { type Block, sliceBlock } from '../../markdown/block.ts';
import { fold } from '../../text/fold.ts';
import { isTemplateWords } from './template-words.ts';

/** How sentences begin that only templates hold. */
const SENTENCES = [
  'a clear and concise description of',
  'add any other context',
  'if applicable, add ',
  'please verify that the error is present',
  'steps to reproduce the behavior',
];

/** How people begin a line that they only have to tick. */
const CONFIRMATIONS = [
  'i have ',
  "i've ",
  'i am ',
  "i'm ",
  'i confirm',
  'i agree',
  'i understand',
  'i would like to',
  'i will ',
  'this bug ',
  'this issue ',
  'this is not ',
  'yes, ',
  '我已',
  '我确认',
  '我愿意',
  '我同意',
  '我了解',
  '我搜索过',
  '我检查过',
  '已搜索',
  '已阅读',
  '已确认',
  '本问题',
  '该问题',
];

/** How a hint below a label begins. */
const HINTS = [
  'please ',
  'e.g.',
  'eg.',
  'eg:',
  'for example',
  'for instance',
  'tell us',
  'describe ',
  'which ',
  'what ',
  'where ',
  '请',
  '例如',
  '例:',
  '如:',
  '比如',
  '示例',
  '(如',
  '(例',
  '(e.g.',
];

/** What a hint in brackets begins with: "(for example: 3 Knots)", "（如：第3章）", "[e.g. 3]". */
const EXAMPLES =
  'e\\.g\\. eg\\. eg: for_example for_instance such_as like number_or title_or please optional required 例 如 比如 请 譬如 形如';
export const HINT_IN_BRACKETS = `[*_]?[(（[【]\\s?${examples()}[^()（）[\\]【】\\n]{0,120}[)）\\]】][*_]?`;

function examples(): string {
  return `(?:${EXAMPLES.split(' ')
    .map((word) => word.replaceAll('_', ' ').replace(/(?<=[a-z])$/u, '(?![a-z])'))
    .join('|')})`;
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
