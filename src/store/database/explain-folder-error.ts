import { statfs } from 'node:fs/promises';
import { UserError } from '../../core/problem.ts';

/** A new database takes 40 MB, and its log grows by 16 MB at a time. */
const ROOM = 16 * 1024 * 1024;

const FULL = 'its disk is full';
const NO_FOLDER = 'it is not a folder';

const MESSAGES: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'its file system is read-only',
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  ENOSPC: FULL,
  EDQUOT: FULL,
};

/**
 * Turns an error of the data folder into a UserError. Returns other errors as they are. PostgreSQL reports a full disk
 * in many ways, so any error counts as that if there is no room.
 */
export async function explainFolderError(folder: string, error: unknown): Promise<unknown> {
  if (error instanceof UserError) return error;
  const { code = '', syscall, message: told } = error as NodeJS.ErrnoException;
  const otherwise = syscall === undefined ? null : told;
  const message = MESSAGES[code] ?? ((await isFull(folder)) ? FULL : otherwise);
  if (message === null) return error;
  const remedy =
    message === FULL
      ? 'free 100 MB there, or set DATA_DIR to a folder on another disk'
      : 'set DATA_DIR to a folder that this account may write to';
  return new UserError([{ file: folder, message: `cannot be used: ${message}`, remedy }], { cause: error });
}

async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 1, bsize: ROOM }));
  return bavail * bsize < ROOM;
}
