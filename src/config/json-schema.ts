import * as z from 'zod';
import { Configuration } from './configuration.ts';

/**
 * The schema of `.github/chapter-triage.yml` for editors, as the text of `schema/chapter-triage.schema.json`: made from
 * the one that checks the file, so that both say the same.
 */
export function configurationSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(Configuration, { io: 'input', target: 'draft-7' });
  const title = 'Configuration of chapter-triage';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}
