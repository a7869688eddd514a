import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import { lockFolder } from '../../../src/store/database/folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('lockFolder', () => {
  it('refuses a second holder, until the first releases', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(UserError);
    await expect(lockFolder(folder)).rejects.toThrow(`process (${process.pid}) already uses this folder`);

    await lock.release();

    await (await lockFolder(folder)).release();
  });

  it.each([
    ['a process that is gone', '4194304 1'],
    ['an older process with the number of ours', `${process.pid} 1`],
    ['nobody: an empty file', ''],
    ['nobody: no number', 'lock'],
  ])('takes over the lock of %s', async (_, content) => {
    await writeFile(join(folder, 'lock'), content);

    const lock = await lockFolder(folder);

    expect(await readFile(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await lock.release();
  });

  it.runIf(existsSync('/proc/self'))('fails at once where no folder can be made', async () => {
    await expect(lockFolder('/proc/nothing/data')).rejects.toMatchObject({ code: 'ENOENT', syscall: 'mkdir' });
  });

  it('creates the folder', async () => {
    const lock = await lockFolder(join(folder, 'a', 'b'));
    await lock.release();
  });
});
