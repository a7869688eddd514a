import { tmpdir } from 'node:os';
import { expect, it, vi } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import { explainFolderError } from '../../../src/store/database/explain-folder-error.ts';

let free = Number.POSITIVE_INFINITY;
vi.mock('node:fs/promises', async (load) => ({
  ...(await load<typeof import('node:fs/promises')>()),
  statfs: async () => ({ bavail: free, bsize: 1 }),
}));

it.each([
  ['EACCES', 'this account may not write there'],
  ['EROFS', 'its file system is read-only'],
  ['ENOTDIR', 'it is not a folder'],
  ['ENOSPC', 'its disk is full'],
  ['ELOOP', 'too many links'],
])('says what %s means for the data folder', async (code, sentence) => {
  const error = Object.assign(new Error('too many links'), { code, syscall: 'mkdir' });
  expect(await explainFolderError(tmpdir(), error)).toBeInstanceOf(UserError);
  expect(await explainFolderError(tmpdir(), error)).toMatchObject({ message: expect.stringContaining(sentence) });
});

it('calls any error that of a full disk where there is no room, and passes on all others', async () => {
  const error = new Error('wrote only 4096 of 8192 bytes');
  expect(await explainFolderError(tmpdir(), error)).toBe(error);
  free = 4096;
  expect(await explainFolderError(tmpdir(), error)).toMatchObject({
    message: expect.stringContaining('its disk is full (free 100 MB there'),
  });
});
