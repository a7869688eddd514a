import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../src/store/database/embedded-database.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const complete = {
  APP_ID: '1',
  PRIVATE_KEY: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  WEBHOOK_SECRET: 'hunter2',
  // Nobody is there: a server without GitHub must come up all the same, and keep what it is told.
  GITHUB_API_URL: 'http://127.0.0.1:9',
};

let folder: string;
let children: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, maxRetries: 5 });
});

describe('the server process', () => {
  it('says where it listens, is healthy, and stops in order', async () => {
    const server = start(complete);
    const { port } = await lineOf(server, 'ready');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);

    server.kill('SIGTERM');
    const [code] = await once(server, 'exit');

    expect(code).toBe(0);
    expect(await readdir(join(folder, 'data'))).toEqual(['queue']);
  });

  it('ends when it is asked to while it still starts', async () => {
    const data = join(folder, 'new');
    const server = start({ ...complete, DATA_DIR: data });
    const exit = once(server, 'exit');
    // The folder is what it makes first; the database in it takes seconds.
    await expect.poll(() => existsSync(data)).toBe(true);
    server.kill('SIGTERM');
    const [code] = await exit;
    expect(code).toBe(0);
  });

  it('says in one sentence each what is wrong, and repeats no secret', async () => {
    const server = start({ ...complete, APP_ID: '', PORT: 'http', PRIVATE_KEY: 'hunter2' });
    const [problems, [code]] = await Promise.all([text(server.stderr!), once(server, 'exit')]);

    expect(problems.trim().split('\n')).toEqual([
      expect.stringContaining('APP_ID: is missing'),
      expect.stringContaining('PRIVATE_KEY: holds no RSA private key'),
      expect.stringContaining('PORT: is not a port'),
    ]);
    expect(problems).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('says that another process has the folder', async () => {
    const database = await openEmbeddedDatabase(join(folder, 'data'));
    const server = start(complete);
    const [problem, [code]] = await Promise.all([text(server.stderr!), once(server, 'exit')]);
    await database.close();

    expect(problem).toContain(`another process (${process.pid}) already uses this folder`);
    expect(problem.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('serves the set-up page without credentials, which registers the app as app.yml says', async () => {
    const { port } = await lineOf(start({ PORT: '35917' }), 'ready to be set up');

    const page = await (await fetch(`http://127.0.0.1:${port}/probot`)).text();

    expect(page).toContain('default_permissions');
    expect(page).toContain('https://github.com/settings/apps/new');
  });
});

function start(variables: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'data'), ...variables };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/server.ts')], { env });
  children.push(child);
  return child;
}

/** The log line with this message. */
async function lineOf(child: ChildProcess, message: string): Promise<{ port: number }> {
  const lines = createInterface({ input: child.stdout! });
  const { promise, resolve, reject } = Promise.withResolvers<{ port: number }>();
  lines.on('line', (line) => {
    const entry = JSON.parse(line);
    if (entry.msg === message) resolve(entry);
  });
  lines.on('close', () => reject(new Error(`ended without "${message}"`)));
  return promise;
}
