import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../src/config/environment/environment.ts';
import { openEmbeddedDatabase } from '../src/store/database/embedded-database.ts';
import { bareEnvironment } from './bare-environment.ts';
import { fillFolder } from './databases/embedded-folder.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const complete = {
  APP_ID: '1',
  PRIVATE_KEY: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  WEBHOOK_SECRET: 'hunter2 and so on',
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

  it('finishes what it has in hand, however often it is told to stop', async () => {
    await fillFolder(join(folder, 'data'));
    const server = start(complete);
    const { port } = await lineOf(server, 'ready');
    const client = connect(port, '127.0.0.1');
    client.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n');
    client.write('expect: 100-continue\r\nx-github-delivery: 1\r\nx-github-event: issues\r\n');
    client.write('x-hub-signature-256: sha256=00\r\n\r\n{');
    await once(client, 'data');
    const stopping = lineOf(server, 'stopping');
    server.kill('SIGTERM');
    await stopping;
    server.kill('SIGTERM');
    server.kill('SIGINT');
    client.write('}');
    const [answer] = await once(client, 'data');
    const [code] = await once(server, 'exit');

    expect(String(answer)).toContain('the signature does not match');
    expect(code).toBe(0);
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
    await fillFolder(join(folder, 'data'));
    const database = await openEmbeddedDatabase(join(folder, 'data'));
    const server = start(complete);
    const [problem, [code]] = await Promise.all([text(server.stderr!), once(server, 'exit')]);
    await database.close();

    expect(problem).toContain(`another process (${process.pid}) already uses this folder`);
    expect(problem.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('shows no set-up page in production', async () => {
    const server = start({ NODE_ENV: 'production' });
    const [problem, [code]] = await Promise.all([text(server.stderr!), once(server, 'exit')]);
    expect(problem).toMatch(/^environment: APP_ID: is missing/);
    expect(code).toBe(1);
  });

  it.each<[string, (data: string) => Promise<unknown>, string]>([
    ['is a file', (data) => writeFile(data, ''), 'it is not a folder'],
    ['has lost a file', (data) => mkdir(join(data, 'queue/base'), { recursive: true }), 'PG_VERSION is missing'],
  ])('says in one sentence that its data folder %s, and makes no other', async (_, prepare, sentence) => {
    await prepare(join(folder, 'data'));
    const before = await readdir(folder, { recursive: true });
    const server = start(complete);
    const [problem, [code]] = await Promise.all([text(server.stderr!), once(server, 'exit')]);

    expect(problem).toContain(sentence);
    expect(problem.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('registers the App without credentials, then serves with what it wrote to .env for its owner only', async () => {
    let isDown = true;
    const gitHub = createServer((request, response) => {
      // Once it serves, it asks who it is, too; nobody tells.
      if (request.url !== '/app-manifests/abc/conversions') return response.writeHead(404).end();
      if (isDown) return response.writeHead(503).end();
      const app = {
        id: 7,
        pem: complete.PRIVATE_KEY,
        webhook_secret: 'told by GitHub once',
        html_url: 'https://github.com/apps/x',
      };
      return response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(app));
    }).listen(0, '127.0.0.1');
    await once(gitHub, 'listening');
    await fillFolder(join(folder, 'data'));
    await writeFile(join(folder, '.env'), '# mine\nLOG_LEVEL=info\nAPP_ID=\n', { mode: 0o644 });
    const { port: gitHubPort } = gitHub.address() as AddressInfo;
    const server = start({ GITHUB_API_URL: `http://127.0.0.1:${gitHubPort}` });
    const { address, port } = await lineOf(server, 'not registered yet: open this address to register the App');

    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    const state = /state=([\w-]+)/.exec(await (await fetch(address!)).text())?.[1];
    const ready = lineOf(server, 'ready');
    const finish = () => fetch(`http://127.0.0.1:${port}/set-up/done?code=abc&state=${state}`, { redirect: 'manual' });
    expect(await (await finish()).text()).toContain('GitHub answered 503');
    isDown = false;
    const done = await finish();
    expect(done.headers.get('location')).toBe('https://github.com/apps/x/installations/new');
    const { port: served } = await ready;
    expect((await fetch(`http://127.0.0.1:${served}/readyz`)).status).toBe(200);
    gitHub.close();

    const env = join(folder, '.env');
    expect((await stat(env)).mode & 0o777).toBe(0o600);
    const variables = parseEnv(await readFile(env, 'utf8'));
    expect(variables).toMatchObject({ LOG_LEVEL: 'info', APP_ID: '7', WEBHOOK_SECRET: 'told by GitHub once' });
    expect(readEnvironment(variables).credentials?.privateKey).toContain('BEGIN PRIVATE KEY');
  });
});

function start(variables: Readonly<Record<string, string>>): ChildProcess {
  const env = bareEnvironment({ PORT: '0', DATA_DIR: join(folder, 'data'), ...variables });
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/server.ts')], { env, cwd: folder });
  children.push(child);
  return child;
}

interface LogLine {
  readonly port: number;
  readonly address?: string;
}

/** The log line with this message. */
async function lineOf(child: ChildProcess, message: string): Promise<LogLine> {
  const lines = createInterface({ input: child.stdout! });
  const { promise, resolve, reject } = Promise.withResolvers<LogLine>();
  lines.on('line', (line) => {
    const entry = JSON.parse(line);
    if (entry.msg === message) resolve(entry);
  });
  lines.on('close', () => reject(new Error(`ended without "${message}"`)));
  return promise;
}
