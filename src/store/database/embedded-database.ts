import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import { type Problem, UserError } from '../../core/problem.ts';
import type { Database } from './database.ts';
import { explainFolderError } from './explain-folder-error.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { openPglite, transactionOn } from './open-pglite.ts';

/** The longest time that an asynchronous commit may stay off the disk, in milliseconds. */
const FLUSH_MILLISECONDS = 1_000;

/** How often VACUUM frees the space of deleted jobs, in milliseconds. It takes about a tenth of a second. */
const VACUUM_MILLISECONDS = 15 * 60 * 1_000;

/**
 * Opens PostgreSQL inside this process, with its files below `folder`. Throws a UserError if another process uses the
 * folder, or if its files cannot be opened.
 */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  const explain = (error: unknown) => explainFolderError(folder, error);
  const fail = async (error: unknown): Promise<never> => {
    throw await explain(error);
  };
  const lock = await lockFolder(folder).catch(fail);
  const opened = await open(folder, lock).catch(async (error) => {
    await lock.release();
    return fail(error);
  });
  return { ...opened, explain };
}

async function open(folder: string, lock: FolderLock): Promise<Omit<Database, 'explain'>> {
  const files = join(folder, 'queue');
  await createUnlessThere(files, folder);
  // Without this file PGlite would make a new database there.
  await access(join(files, 'PG_VERSION'), constants.R_OK | constants.W_OK).catch((error) => {
    const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    throw isMissing ? unreadable(files, 'PG_VERSION is missing') : error;
  });
  const pglite = await openPglite(files).catch(async (cause) => {
    const explained = await explainFolderError(folder, cause);
    throw explained === cause ? unreadable(files, cause instanceof Error ? cause.message : String(cause)) : explained;
  });
  const durably = durablyOn(pglite);
  // Errors are ignored, for example while a failed transaction is not rolled back: the next run makes up for it.
  const every = (milliseconds: number, work: () => Promise<unknown>) =>
    setInterval(() => void work().catch(() => {}), milliseconds).unref();
  const flush = every(FLUSH_MILLISECONDS, () => flushIfBehind(pglite, durably));
  const vacuum = every(VACUUM_MILLISECONDS, () => pglite.exec('VACUUM'));
  return {
    connection: { db: fromPglite(pglite), backend: 'pglite' },
    exclusive: true,
    durably,
    transaction: transactionOn(pglite),
    async close() {
      clearInterval(flush);
      clearInterval(vacuum);
      await pglite.close();
      await lock.release();
    },
  };
}

/**
 * There is only one session, so the setting applies to all work. Work starts after the switch: the session refuses it
 * until a failed transaction has been rolled back.
 */
function durablyOn(pglite: PGlite): Database['durably'] {
  let users = 0;
  let isOn: Promise<unknown> = Promise.resolve();
  return async (work) => {
    users += 1;
    if (users === 1) isOn = pglite.exec('SET synchronous_commit = on');
    try {
      await isOn;
      return await work();
    } finally {
      users -= 1;
      if (users === 0) await pglite.exec('SET synchronous_commit = off');
    }
  };
}

/** Flushes the log, since an embedded database has no background process for it. */
async function flushIfBehind(pglite: PGlite, durably: Database['durably']): Promise<void> {
  const { rows } = await pglite.query<{ behind: boolean }>(
    'SELECT pg_current_wal_insert_lsn() > pg_current_wal_flush_lsn() AS behind',
  );
  // A synchronous commit also flushes all commits before it. This one only takes a transaction number.
  if (rows[0]?.behind) await durably(() => pglite.query('SELECT pg_current_xact_id()'));
}

/**
 * Creates the files under a temporary name and renames them when they are complete, so a crash leaves no partial
 * database. Runs in a separate process, since the memory for it would never be freed in this one.
 */
async function createUnlessThere(files: string, folder: string): Promise<void> {
  if (await exists(files)) return;
  const unfinished = `${files}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const script = fileURLToPath(new URL('./create-embedded-database.ts', import.meta.url));
  const child = spawn(process.execPath, [script, unfinished], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [[code, signal], problem] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
  if (code === 0) return rename(unfinished, files);
  const failure = signal
    ? new UserError([killed(files, signal)])
    : new Error(`could not create a database: ${problem}`);
  const explained = await explainFolderError(folder, failure);
  await rm(unfinished, { recursive: true, force: true });
  throw explained;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function killed(file: string, signal: string): Problem {
  const message = `the process that creates a database there was ended by ${signal}`;
  return { file, message, remedy: 'the first start takes 640 MB of memory; see docs/deployment.md' };
}

function unreadable(file: string, cause: string): UserError {
  const remedy =
    'start the version of chapter-triage that wrote it; or move the folder away: a new one is created, and the sweep finds everything again';
  return new UserError([{ file, message: `is not a database that can be opened (${cause})`, remedy }]);
}
