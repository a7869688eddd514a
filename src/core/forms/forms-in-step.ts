import { type Document, isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { FormOptions } from './form-options.ts';

/** A drop-down whose options differ from the catalogue. */
export interface OutOfStep {
  readonly field: keyof FormOptions;
  readonly found: readonly string[];
  readonly expected: readonly string[];
}

/** The updated text of a form, and what had to change. */
export interface FormInStep {
  readonly text: string;
  readonly changes: readonly OutOfStep[];
}

const FIELDS = ['chapter', 'edition'] as const;
const MAX_LENGTH = 256 * 1024;

/**
 * Returns a form's text with the right options in its drop-downs `chapter` and `edition`. Everything else, comments
 * included, stays as the maintainers wrote it. A form in step is returned unchanged. Null for a text that is not such a
 * form or cannot be read.
 */
export function formInStep(text: string, options: FormOptions): FormInStep | null {
  if (text.length > MAX_LENGTH) return null;
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0) return null;
  const found = FIELDS.flatMap((field) => dropdowns(document, field).map((list) => ({ field, list })));
  if (found.length === 0) return null;
  const changes = found.flatMap(({ field, list }): OutOfStep[] => {
    const now = optionsOf(list);
    const expected = options[field];
    if (expected.length === 0) return [];
    if (now.length === expected.length && now.every((option, index) => option === expected[index])) return [];
    list.items = expected.map((option) => document.createNode(option));
    list.flow = false;
    return [{ field, found: now, expected }];
  });
  return { text: changes.length === 0 ? text : document.toString({ lineWidth: 0 }), changes };
}

function dropdowns(document: Document, field: string): YAMLSeq[] {
  const body = document.get('body');
  if (!isSeq(body)) return [];
  return body.items.flatMap((item) => {
    if (!isMap(item) || item.get('type') !== 'dropdown' || item.get('id') !== field) return [];
    const attributes = item.get('attributes');
    if (!isMap(attributes)) return [];
    const list = attributes.get('options');
    if (isSeq(list)) return [list as YAMLSeq];
    const empty = new YAMLSeq();
    attributes.set('options', empty);
    return [empty];
  });
}

function optionsOf(list: YAMLSeq): string[] {
  const value: unknown = list.toJSON();
  return Array.isArray(value) ? value.map(String) : [];
}
