import { createHash } from 'node:crypto';
import { linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '../core/problem.ts';
import { processMark, runningProcess } from '../store/database/process-mark.ts';

export interface PlanLock {
  release(): void;
}

/**
 * Makes this process the only one that does a plan, until `release`, by a file `FILE.lock` beside it. The lock of a
 * process that is gone, by `kill -9` or a power cut, is taken over. Throws a UserError while another process has it. Holds
 * among the processes of one machine.
 */
export function lockPlan(file: string): PlanLock {
  return take(`${realpathSync(file)}.lock`, file);
}

function take(path: string, file: string): PlanLock {
  const own = processMark(process.pid);
  const lock: PlanLock = {
    release() {
      if (read(path) === own) rmSync(path, { force: true });
    },
  };
  if (create(path, own)) return lock;
  const there = read(path);
  if (there === null) return take(path, file);
  const holder = runningProcess(there);
  if (holder !== null) throw taken(file, path, holder);

  // Of several that find a lock left behind only one may replace it: a second lock, for that very one, tells which.
  const claim = take(`${path}.${digest(there)}`, file);
  try {
    if (read(path) === there) {
      writeFileSync(`${path}.${process.pid}`, own);
      renameSync(`${path}.${process.pid}`, path);
      return lock;
    }
  } finally {
    claim.release();
  }
  return take(path, file);
}

/** False where there is one. A link makes a file with all its text in one step, so that nobody reads half a mark. */
function create(path: string, own: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, own);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return createWithoutLink(path, own, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Some file systems know no links. */
function createWithoutLink(path: string, own: string, cause: unknown): boolean {
  try {
    writeFileSync(path, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function taken(file: string, path: string, pid: number): UserError {
  const message = `another process (${pid}) is doing this plan`;
  const remedy = `wait for it or stop it, then run the same command; if process ${pid} is something else, remove ${path}`;
  return new UserError([{ file, message, remedy }]);
}
