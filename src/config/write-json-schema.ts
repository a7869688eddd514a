import { writeFileSync } from 'node:fs';
import { configurationSchema } from './json-schema.ts';

writeFileSync('schema/chapter-triage.schema.json', configurationSchema());
