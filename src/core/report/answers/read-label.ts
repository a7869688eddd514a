import { type Block, sliceBlock } from '../../markdown/block.ts';
import { asksFor, type FormField, formField } from './form-field.ts';
import { HINT_IN_BRACKETS } from './template-text.ts';
import { isTemplateHeading, isTemplateWords, withoutHints } from './template-words.ts';

/** A label at the beginning of a line, and what is after it; null if nothing does. */
export interface Label {
  readonly name: string;
  readonly asks: FormField;
  readonly rest: Block | null;
}

const LONGEST_LABEL = 80;
const LONGEST_HINT = 200;
const HINT_FIRST = new RegExp(`^\\s{0,4}${HINT_IN_BRACKETS}\\s*(?:[:：]\\s*)?`, 'iu');
/** "【章节】5.2". */
const BRACKETED = /^[【[]\s{0,2}([^:：[\]【】\n]{1,40}?)\s{0,2}[】\]]\s{0,2}[:：]?/u;
/** "Chapter (such as 3.1): 5". */
const HINTED = new RegExp(`^\\s{0,2}([^:：()（）\\[\\]\\n]{1,40}?)\\s{0,2}${HINT_IN_BRACKETS}\\s{0,2}[:：]`, 'iu');
/** "Chapter: 3", "章节：模型", "Chapter [3]". */
const PLAIN = /^(?:[-*+•]\s|\d{1,2}[.)、]\s?)?\s{0,2}([^:：[\]\n]{1,80}?)\s{0,4}(?:[:：]|(?=\[))/u;

/**
 * The label that a line begins with: bold words that a template is made of, alone or before a colon, or plain ones that
 * ask for a place, a page, an edition and the like before a colon. Other words before a colon may be a label or not.
 */
export function readLabel(line: Block): Label | null {
  if (line.place === 'quote' || line.place === 'code' || line.place === 'heading') return null;
  if (/^\s*["'“”‘’「『《]/u.test(line.text)) return null;
  if (line.label !== '' && line.text.trim() !== '') {
    return isTemplateWords(line.text) ? null : { name: line.label, asks: asksFor(line.label), rest: line };
  }
  return boldLabel(line) ?? plainLabel(line);
}

function boldLabel(line: Block): Label | null {
  const bold = line.bold.find(({ start, end }) => line.text.slice(0, start).trim() === '' && end > start);
  if (!bold || bold.end - bold.start > LONGEST_LABEL) return null;
  const behind = line.text.slice(bold.end);
  const words = line.text.slice(bold.start, bold.end).trimEnd();
  const name = words.replace(/[:：]$/u, '').trimEnd();
  const colon = /^\s*[:：]/u.exec(behind)?.[0] ?? '';
  const hasColon = colon !== '' || /[:：]$/u.test(words);
  if (!isTemplateHeading(name) || (!hasColon && !isHintOnly(behind))) return null;
  const asks = formField(name);
  return asks && { name, asks, rest: restOf(line, bold.end + colon.length) };
}

function plainLabel(line: Block): Label | null {
  const start = line.text.search(/\S/u);
  const head = line.text.slice(start, start + 2 * LONGEST_LABEL);
  const match = BRACKETED.exec(head) ?? HINTED.exec(head) ?? PLAIN.exec(head);
  const name = withoutHints(match?.[1] ?? '');
  if (!match || !isTemplateWords(name)) return null;
  const asks = asksFor(name);
  const end = start + match[0].length;
  const isBare = line.text[end] === '[' && !/[:：】\]]$/u.test(match[0]);
  if (asks === 'words' || (isBare && !line.text.trimEnd().endsWith(']'))) return null;
  return { name, asks, rest: restOf(line, end) };
}

/** "**章节**（例：第3章）": nothing after a label but what the template says there. */
function isHintOnly(behind: string): boolean {
  return behind.slice(0, LONGEST_HINT).replace(HINT_FIRST, '').trim() === '';
}

/** Words after a label; a hint in brackets is the template's. */
function restOf(line: Block, start: number): Block | null {
  const hint = HINT_FIRST.exec(line.text.slice(start, start + LONGEST_HINT))?.[0] ?? '';
  const rest = sliceBlock(line, start + hint.length, line.text.length);
  return rest.text.trim() === '' && rest.links.length === 0 ? null : rest;
}
