import { openPglite } from './open-pglite.ts';

// Runs as a separate process: creates a database in the given folder and exits.
const [files] = process.argv.slice(2);
if (!files) throw new Error('usage: create-embedded-database FOLDER');
const pglite = await openPglite(files);
await pglite.close();
