import { languages } from '../../languages/languages.ts';
import type { Block } from '../../markdown/block.ts';
import { fold } from '../../text/fold.ts';
import { anyWord } from '../../text/words.ts';
import { asksFor, type FormField } from './form-field.ts';
import { isHint, plainAnswer } from './template-text.ts';

/** A label and what is below or after it. `heading` is null for a label that is no heading. */
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

/** An answer in code that is no longer than this is a place that someone put between backticks. */
const LONGEST_CODE = 80;

/** The answer of one field; null if it was left blank. */
export function answerOf({ name, asks, blocks }: Field): FormAnswer | null {
  const own = blocks.filter((block) => isAnswer(block, asks));
  const text = plainAnswer(own.map((block) => block.text.trim()).join('\n'));
  const urls = own.flatMap(({ links }) => links.map(({ url }) => url));
  if (isBlank(text) && urls.length === 0) return null;
  return { field: name, asks: asks === 'words' ? asksFor(name) : asks, text, urls };
}

const BLANK = new RegExp(
  `^(?:_?no response_?|${anyWord(...Object.values(languages).map(({ templates }) => templates.blank))}|[-_/.。]*)[.。]?$`,
  'u',
);

/** Whether an answer says that there is none. */
function isBlank(answer: string): boolean {
  return BLANK.test(fold(answer));
}

function isAnswer(block: Block, asks: FormField): boolean {
  if (block.place === 'quote' || block.checked === false) return false;
  if (asks === 'words' || asks === 'environment') return block.place !== 'code';
  return (block.place !== 'code' || block.text.trim().length <= LONGEST_CODE) && !isHint(block);
}
