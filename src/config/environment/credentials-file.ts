import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { UserError } from '../../core/problem.ts';
import type { Credentials } from './environment.ts';

/**
 * Puts credentials into a file such as `.env` and returns them. The rest of the file stays. Afterwards only its owner
 * can read it. The file is opened before `obtain` is called, since GitHub shows a private key once. Throws a UserError
 * if it cannot be written.
 */
export async function saveCredentials<C extends Credentials>(path: string, obtain: () => Promise<C>): Promise<C> {
  const temporary = `${path}.new`;
  const file = await openPrivately(temporary);
  try {
    const before = await readIfThere(path);
    const credentials = await obtain();
    const text = withCredentials(before, credentials);
    await file.writeFile(text);
    await file.sync();
    // A mounted file cannot be replaced, only written.
    await rename(temporary, path).catch(() => writeFile(path, text));
    return credentials;
  } finally {
    await file.close();
    await rm(temporary, { force: true });
  }
}

async function openPrivately(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'w', 0o600);
    await file.chmod(0o600);
    return file;
  } catch (error) {
    const message = `cannot be written: ${(error as NodeJS.ErrnoException).code}`;
    throw new UserError([{ file: path, message, remedy: 'make its folder writable, then load this page again' }]);
  }
}

async function readIfThere(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

function withCredentials(before: string, { appId, privateKey, webhookSecret }: Credentials): string {
  const variables = { APP_ID: String(appId), PRIVATE_KEY: privateKey.trimEnd(), WEBHOOK_SECRET: webhookSecret };
  const isReplaced = (line: string) => Object.keys(variables).some((name) => line.startsWith(`${name}=`));
  const kept = before.split('\n').filter((line) => !isReplaced(line));
  const written = Object.entries(variables).map(([name, value]) => `${name}="${value.replaceAll('\n', '\\n')}"`);
  return `${[...kept, ...written].join('\n').trimStart()}\n`;
}
