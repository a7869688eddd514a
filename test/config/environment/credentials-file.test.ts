import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveCredentials } from '../../../src/config/environment/credentials-file.ts';

const credentials = { appId: 7, privateKey: '-----BEGIN\nkey\n-----END\n', webhookSecret: 'hunter2' };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credentials-'));
  path = join(folder, '.env');
});
afterEach(() => rm(folder, { recursive: true }));

it('makes a file that only its owner can read', async () => {
  await saveCredentials(path, async () => credentials);

  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(parseEnv(await readFile(path, 'utf8'))).toEqual({
    APP_ID: '7',
    PRIVATE_KEY: '-----BEGIN\nkey\n-----END',
    WEBHOOK_SECRET: 'hunter2',
  });
  expect(await readdir(folder)).toEqual(['.env']);
});

it('keeps what else the file says, and closes it to others', async () => {
  await writeFile(path, '# mine\nAPP_ID=\nPORT=4000\nWEBHOOK_SECRET=old\n', { mode: 0o644 });

  await saveCredentials(path, async () => credentials);

  const written = await readFile(path, 'utf8');
  expect(written).toMatch(/^# mine\nPORT=4000\n/);
  expect(parseEnv(written)).toMatchObject({ PORT: '4000', APP_ID: '7', WEBHOOK_SECRET: 'hunter2' });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('leaves the file as it was if nothing was obtained', async () => {
  await writeFile(path, 'PORT=4000\n');

  await expect(saveCredentials(path, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');

  expect(await readFile(path, 'utf8')).toBe('PORT=4000\n');
  expect(await readdir(folder)).toEqual(['.env']);
});

it('asks for nothing that it could not keep', async () => {
  let isAsked = false;
  const obtain = async () => {
    isAsked = true;
    return credentials;
  };

  await expect(saveCredentials(join(folder, 'none', '.env'), obtain)).rejects.toThrow(/cannot be written: ENOENT/);
  expect(isAsked).toBe(false);
});
