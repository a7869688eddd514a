import type { Block } from '../../markdown/block.ts';
import { answerOf, type Field, type FormAnswer } from './answer-of.ts';
import { type FormField, formField } from './form-field.ts';
import { splitLabels } from './split-labels.ts';
import { isHint, withoutTemplate } from './template-text.ts';
import { isTemplateHeading } from './template-words.ts';

/** A body taken apart: the form's questions with their answers, and the reader's own words. */
export interface FormParts {
  readonly answers: readonly FormAnswer[];
  readonly words: readonly Block[];
}

/**
 * GitHub writes an issue form's answers below `### Field`; templates that are not forms have other headings, bold
 * labels or plain `Label:` lines. A form has at least two such labels, or one that asks for a place, an edition or an
 * environment. Everything else is free text without answers.
 *
 * A heading may be the reader's own. So it and its answer count as an answer and as the reader's words. Not counted as
 * words: short answers about place or edition, environments, ticked boxes, blanks, and the template's text.
 */
export function readForm(body: readonly Block[]): FormParts {
  const blocks = body.filter((block) => !isData(block)).flatMap(withoutTemplate);
  const parts = splitFields(blocks);
  const fields = parts.filter((part): part is Field => 'asks' in part);
  if (fields.length < 2 && (fields[0] === undefined || fields[0].asks === 'words'))
    return { answers: [], words: blocks };

  const words = parts.flatMap((part) => ('asks' in part ? wordsOf(part) : [part]));
  return { answers: fields.map(answerOf).filter((answer) => answer !== null), words };
}

/** A number in a table whose column asks for no place, with a word in front at most: "6.1", "Reader 7.8". */
function isData({ place, label, text }: Block): boolean {
  return place === 'cell' && label === '' && /^(?:\p{L}{1,16}\s)?[\d\s.,%*x×-]+$/u.test(text) && !PLACE.test(text);
}

const PLACE = /[第章节页]|ch|sec|page|part/iu;

/** Fields, and between them the blocks that belong to none. */
function splitFields(blocks: readonly Block[]): (Block | Field)[] {
  const parts: (Block | Field)[] = [];
  const start = firstHeading(blocks);
  const level = blocks[start]?.level ?? 0;
  let open: Field | null = null;
  let answer: Block | null = null;
  for (const [index, block] of blocks.slice(0, MAX_BLOCKS).entries()) {
    const asks = block.place === 'heading' && index >= start && block.level <= level ? fieldOf(block) : null;
    if (asks !== null) {
      open = { name: block.text.trim(), asks, heading: block, blocks: [] };
      answer = null;
      parts.push(open);
      continue;
    }
    const isEnvironment = open?.heading && open.asks === 'environment';
    for (const split of isEnvironment ? [{ label: null, block }] : splitLabels(block)) {
      if (split.label) {
        const { rest, ...label } = split.label;
        open = { ...label, heading: null, blocks: rest ? [rest] : [] };
        answer = rest && !isHint(rest) ? rest : null;
        parts.push(open);
      } else if (!open || isFull(open, answer, split.block)) {
        open = null;
        parts.push(split.block);
      } else {
        open.blocks.push(split.block);
        if (!isHint(split.block)) answer = split.block;
      }
    }
  }
  return [...parts, ...blocks.slice(MAX_BLOCKS)];
}

/** A form has few fields; what stands further down is words. */
const MAX_BLOCKS = 400;

/** The first heading of a form: what a template may be made of, or whatever the body begins with. */
function firstHeading(blocks: readonly Block[]): number {
  const first = blocks.findIndex((block) => fieldOf(block) !== null && isTemplateHeading(block.text));
  return blocks[0] !== undefined && fieldOf(blocks[0]) !== null ? 0 : first === -1 ? blocks.length : first;
}

/** Below `###`, as GitHub writes it, any words may be a field's; below other headings only what templates are made of. */
function fieldOf(block: Block): FormField | null {
  if (block.place !== 'heading' || block.level === 0) return null;
  return block.level === 3 || isTemplateHeading(block.text) ? formField(block.text) : null;
}

/** Behind a label that asks for a place and the like stands one line, paragraph or list; a heading's answer goes on. */
function isFull({ asks, heading }: Field, answer: Block | null, next: Block): boolean {
  if (heading || asks === 'words' || asks === 'environment') return false;
  return answer !== null && !(next.place === 'item' && answer.place === 'item');
}

function wordsOf(field: Field): Block[] {
  const { name, heading, blocks } = field;
  const answer = answerOf(field);
  const typed = heading && !isTemplateHeading(name) ? [heading] : [];
  if (!answer && blocks.length <= 1) return typed;
  return [...typed, ...blocks.filter((block) => isWords(block, field, answer?.text ?? ''))];
}

function isWords(block: Block, { asks, heading }: Field, answer: string): boolean {
  if (asks === 'environment') return false;
  if (block.checked !== null) return false;
  if (asks === 'words' || block.place === 'quote' || block.place === 'code' || block.links.length > 0) return true;
  if (asks === 'location' || asks === 'link' || (!heading && asks !== 'edition')) return !isHint(block);
  return answer.length > 80 || answer.includes('\n');
}
