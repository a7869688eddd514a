import type { Block } from './block.ts';
import { type FormField, formField, isTemplateHeading } from './form-field.ts';

/** A body told apart: what the form asked and was answered, and what the reader wrote in words of their own. */
export interface FormParts {
  readonly answers: readonly { readonly field: string; readonly text: string }[];
  readonly words: readonly Block[];
}

interface Field {
  readonly name: string;
  readonly asks: FormField;
  readonly heading: Block;
  readonly blocks: Block[];
}

/**
 * GitHub writes an issue form's answers below `### Field`. A form is told by such headings at the start, at least two of
 * them or one that asks for a place, an edition or an environment; anything else is free text, and has no answers.
 *
 * Nothing that the reader said is lost where a heading was typed and not asked: such a heading and its answer are
 * answers and words both. Only short answers to what is plainly asked for (place, edition), environments, ticked boxes
 * and blanks are no words.
 */
export function readForm(blocks: readonly Block[]): FormParts {
  const { before, fields } = splitFields(blocks);
  if (fields.length < 2 && (fields[0] === undefined || fields[0].asks === 'words'))
    return { answers: [], words: blocks };

  const answers: { field: string; text: string }[] = [];
  const words = [...before];
  for (const field of fields) {
    const text = answerText(field.blocks);
    const blank = isBlank(text);
    if (!blank) answers.push({ field: field.name, text });
    if (!isTemplateHeading(field.name)) words.push(field.heading);
    if (!(blank && field.blocks.length <= 1))
      words.push(...field.blocks.filter((block) => isWords(block, field, text)));
  }
  return { answers, words };
}

/** A form begins with its first field; text before it only where that field cannot be anything else. */
function splitFields(blocks: readonly Block[]): { before: readonly Block[]; fields: Field[] } {
  const first = blocks.findIndex((block) => isField(block) && isTemplateHeading(block.text));
  const start = blocks[0] !== undefined && isField(blocks[0]) ? 0 : first;
  const fields: Field[] = [];
  if (start === -1) return { before: blocks, fields };

  for (const block of blocks.slice(start)) {
    const asks = isField(block) ? formField(block.text) : null;
    if (asks !== null) fields.push({ name: block.text.trim(), asks, heading: block, blocks: [] });
    else fields.at(-1)!.blocks.push(block);
  }
  return { before: blocks.slice(0, start), fields };
}

function isField(block: Block): boolean {
  return block.place === 'heading' && block.level === 3 && formField(block.text) !== null;
}

/** As one text; of boxes the ticked ones, and no quotes or code, which are not answers in words. */
function answerText(blocks: readonly Block[]): string {
  return blocks
    .filter(({ place, checked }) => place !== 'quote' && place !== 'code' && checked !== false)
    .map(({ text }) => text.trim())
    .join('\n')
    .trim();
}

function isBlank(answer: string): boolean {
  return /^(?:no response|n\/?a|none|nil|无|無|没有|暂无|不适用|[-—/.。]*)[.。]?$/i.test(answer);
}

function isWords(block: Block, field: Field, answer: string): boolean {
  if (block.checked !== null || field.asks === 'environment') return false;
  if (field.asks === 'words' || block.place === 'quote' || block.place === 'code') return true;
  return answer.length > 80 || answer.includes('\n');
}
