import * as z from 'zod';
import { Configuration } from './configuration.ts';

/**
 * The JSON Schema for editors: the text of `schema/chapter-triage.schema.json`. Generated from the schema that checks
 * the file.
 */
export function configurationSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(Configuration, { io: 'input', target: 'draft-7' });
  const title = 'Configuration of chapter-triage';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}
