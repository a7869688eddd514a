import { PGlite } from '@electric-sql/pglite';
import { embeddedOptions } from './embedded-options.ts';

// Run as a process of its own: creates a database in the folder that it is told, and ends.
const [files] = process.argv.slice(2);
if (!files) throw new Error('which folder?');
const pglite = await PGlite.create(embeddedOptions(files));
await pglite.close();
