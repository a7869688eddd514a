import * as z from 'zod';
import { UserError } from '../../core/problem.ts';
import type { Imported } from '../imported.ts';

const OutlineSection = z.strictObject({
  title: z.string().min(1).describe('Number and title in one line, as in a table of contents: "3.1 Change reviews".'),
  level: z.int().min(0).max(20).default(0).describe('Nesting, from 0.'),
  page: z.string().optional().describe('The printed number of its first page: "97", "iv".'),
  link: z.string().optional().describe('Where it stands on the site of the book: "ch3/reviews.md#setup".'),
  text: z.string().optional().describe('Its text, a line for each paragraph. A line that begins with # is a heading.'),
});

/** A book as any program can write it: its sections in reading order, with their text. */
const Outline = z.strictObject({
  $schema: z.string().optional(),
  sections: z.array(OutlineSection).min(1).describe('In reading order.'),
});

/** Reads an outline in JSON. Throws a UserError that says what is wrong. `file` is for messages. */
export function importOutline(json: string, file: string): Imported {
  const { sections } = readOutline(json, file);
  return {
    sections: sections.map(({ title, level, page, link }) => ({
      entry: title,
      level,
      page: page ?? null,
      link: link ?? null,
    })),
    passages: sections.flatMap(({ text, page }, section) => (text ? { section, page: page ?? null, text } : [])),
    doubts: [],
    from: 'outline in JSON',
  };
}

function readOutline(json: string, file: string): z.output<typeof Outline> {
  const remedy = 'see schema/outline.schema.json';
  try {
    return Outline.parse(JSON.parse(json));
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new UserError([{ file, message: `is not JSON: ${cause.message}`, remedy }], { cause });
    if (!(cause instanceof z.ZodError)) throw cause;
    const problems = cause.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ file, key: path.join('.'), message, remedy }));
    throw new UserError(problems, { cause });
  }
}

/** The JSON Schema of an outline: the text of `schema/outline.schema.json`. */
export function outlineSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(Outline, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: 'Outline of a book for chapter-triage import', ...schema }, null, 2)}\n`;
}
