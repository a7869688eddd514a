import { writeFileSync } from 'node:fs';
import { outlineSchema } from './outline.ts';

writeFileSync('schema/outline.schema.json', outlineSchema());
