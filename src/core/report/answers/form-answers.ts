import type { Block } from '../../markdown/block.ts';
import { asksFor, asksForBoth, type FormField } from './form-field.ts';
import { isHint, plainAnswer } from './template-text.ts';

/** A label and what stands below or behind it. `heading` is null for a label that is no heading. */
export interface Field {
  readonly name: string;
  readonly asks: FormField;
  readonly heading: Block | null;
  readonly blocks: Block[];
}

/** What was answered to a label of a form, and the addresses in it. */
export interface FormAnswer {
  readonly field: string;
  readonly asks: FormField;
  readonly text: string;
  readonly urls: readonly string[];
}

/** An answer in code that is no longer than this is a place that somebody put between backticks. */
const LONGEST_CODE = 80;

/**
 * The answers of one field; blanks are none. A label that asks for a chapter and a page is answered in that order, and so
 * are bare numbers below one that asks for the location.
 */
export function answersOf({ name, asks, blocks }: Field): FormAnswer[] {
  const own = blocks.filter((block) => isAnswer(block, asks));
  const text = plainAnswer(own.map((block) => block.text.trim()).join('\n'));
  const urls = own.flatMap(({ links }) => links.map(({ url }) => url));
  if (isBlank(text) && urls.length === 0) return [];
  const whole: FormAnswer = { field: name, asks: asks === 'words' ? asksFor(name) : asks, text, urls };
  const inOrder = whole.asks === 'location' ? bareNumbers(text) : asksForBoth(name) ? twoNumbers(text) : [];
  if (inOrder.length === 0) return [whole];
  const [place, page] = inOrder;
  return [
    whole.asks === 'location' ? whole : null,
    place ? { ...whole, asks: 'place' as const, text: place } : null,
    page ? { ...whole, asks: 'page' as const, text: page } : null,
  ].filter((answer) => answer !== null);
}

/** Whether an answer says that there is none. */
function isBlank(answer: string): boolean {
  return /^(?:_?no response_?|n\/?a|none|nil|null|无|無|没有|暂无|不适用|[-—_/.。]*)[.。]?$/iu.test(answer);
}

function isAnswer(block: Block, asks: FormField): boolean {
  if (block.place === 'quote' || block.checked === false) return false;
  if (asks === 'words' || asks === 'environment') return block.place !== 'code';
  return (block.place !== 'code' || block.text.trim().length <= LONGEST_CODE) && !isHint(block);
}

/** Two lines that are a number and nothing else, a chapter and a page; the page is the greater one. */
function bareNumbers(text: string): string[] {
  const numbers = text.split('\n').filter((line) => /^\d{1,4}$/u.test(line.trim()));
  const [chapter = '', page = ''] = numbers;
  return numbers.length === 2 && Number(page) > Number(chapter) ? numbers : [];
}

/** "3 / 61", "3, 61". */
function twoNumbers(text: string): string[] {
  const match = /^(\d[\d.]{0,11})\s*[/,，、;；\s]\s*(\d{1,4})$/u.exec(text);
  return match ? match.slice(1) : [];
}
