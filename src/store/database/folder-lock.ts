import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../core/problem.ts';
import { processMark, runningProcess } from './process-mark.ts';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Locks `folder` for this process until `release`, and creates it if necessary. Takes over a lock whose process has
 * ended. Throws a UserError if another process holds the lock.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await makeFolder(resolve(folder));
  const path = join(folder, 'lock');
  const own = processMark(process.pid);
  if (runningProcess(await read(path)) !== null) throw inUse(folder, await read(path));

  // Renaming is atomic: if two processes take over at once, the last one wins, and the other sees that it lost.
  await writeFile(`${path}.${process.pid}`, own);
  await rename(`${path}.${process.pid}`, path);
  await delay(50);
  if ((await read(path)) !== own) throw inUse(folder, await read(path));
  return {
    async release() {
      if ((await read(path)) === own) await rm(path, { force: true });
    },
  };
}

/** Node's own way to make the folders above as well never ends below /proc, where none can be made. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

function inUse(folder: string, lock: string): UserError {
  return new UserError([
    {
      file: folder,
      message: `another process (${Number.parseInt(lock, 10)}) already uses this folder`,
      remedy: 'stop it first, or set DATA_DIR to another folder; the embedded database serves one process only',
    },
  ]);
}
