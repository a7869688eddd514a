import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readEnvironment } from '../src/config/environment/environment.ts';

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The Node that runs this goes first, whatever else the machine has. */
const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
const stages = readStages(readFileSync('Dockerfile', 'utf8'));
const [dependencies = [], final = []] = stages;

describe('the Dockerfile', () => {
  it('builds on one Node, pinned by its version: the one that the tests run on', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const bases = stages.map((stage) => stage[0]!.rest.split(' ')[0]?.replace(/@sha256:[0-9a-f]{64}$/, ''));
    expect(bases).toEqual(stages.map(() => `node:${packages['node_modules/node'].version}-bookworm-slim`));
  });

  it('copies by name only, and nothing that .dockerignore keeps out', () => {
    const ignored = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    const copied = [...dependencies, ...final].flatMap(sourcesOf);
    expect(new Set(copied.map((path) => `!${path}`))).toEqual(new Set(ignored.slice(1)));
    expect(stages.flat().filter(({ name }) => name === 'ADD')).toEqual([]);
  });

  it('installs what the lock file says, runs no script of a package, and is not root', () => {
    expect(dependencies).toContainEqual({
      name: 'RUN',
      rest: expect.stringMatching(/^npm ci --omit=dev --ignore-scripts /),
    });
    expect(final).toContainEqual({ name: 'USER', rest: 'node' });
  });

  it('bakes in no secret, and settings that are right', () => {
    const variables = environmentOf(final);
    expect(Object.keys(variables)).toEqual(['NODE_ENV', 'HOST', 'PORT', 'DATA_DIR']);
    expect(readEnvironment(variables)).toMatchObject({ host: '0.0.0.0', port: 3000, dataDir: '/data' });
    expect(final).toContainEqual({ name: 'VOLUME', rest: variables.DATA_DIR });
    expect(final).toContainEqual({ name: 'EXPOSE', rest: variables.PORT });
  });

  it('starts the process itself, so that it hears SIGTERM, and as npm start does', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
    const words = scripts.start.split(' ').filter((word) => !word.startsWith('--env-file'));
    expect(words.at(-1)).toBe('src/server.ts');
    expect(commandOf('CMD')).toEqual(words);
  });
});

describe('compose.yaml', () => {
  const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true });

  it.each(['web', 'worker'])('starts %s with settings that the server takes, on PostgreSQL', (name) => {
    const variables = Object.entries(compose.services[name].environment).map(([key, value]) => [
      key,
      String(value).replace(/\$\{[^}]+\}/, 'secret'),
    ]);
    expect(readEnvironment(Object.fromEntries(variables))).toMatchObject({
      role: name,
      databaseUrl: 'postgres://chapter_triage:secret@postgres:5432/chapter_triage',
    });
  });

  it.each(['web', 'worker'])(
    'gives %s nothing to write to but memory and its data folder, and no capabilities',
    (name) => {
      const { read_only, tmpfs, cap_drop, security_opt } = compose.services[name];
      expect({ read_only, tmpfs, cap_drop, security_opt }).toEqual({
        read_only: true,
        tmpfs: ['/tmp', '/data'],
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    },
  );
});

// What a build and a start would do, in a folder.
describe('the steps of the Dockerfile', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ChildProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'container-'));
    const app = join(folder, 'app');
    mkdirSync(app);
    copyInto(app, dependencies);
    const install = dependencies.find(({ name }) => name === 'RUN')!.rest.split(' ');
    await promisify(execFile)(install[0]!, [...install.slice(1), '--prefer-offline'], {
      cwd: app,
      env: { ...process.env, PATH },
    });
    rmSync(join(app, 'package-lock.json'));
    copyInto(app, final);
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  it('make a server that is healthy, stops in order, and writes to its data folder alone', async () => {
    const before = readdirSync(join(folder, 'app'), { recursive: true }).length;
    const port = await start();
    const env = { PATH, PORT: String(port) };
    const [program = '', ...check] = commandOf('HEALTHCHECK');
    await promisify(execFile)(program, check, { env });

    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
    await expect(promisify(execFile)(program, check, { env })).rejects.toMatchObject({ code: 1 });
    expect(readdirSync(join(folder, 'app'), { recursive: true })).toHaveLength(before);
    expect(readdirSync(folder).toSorted()).toEqual(['app', 'data']);
  });

  async function start(): Promise<number> {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const [program = '', ...args] = commandOf('CMD');
    server = spawn(program, args, {
      cwd: join(folder, 'app'),
      env: {
        PATH,
        ...environmentOf(final),
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: join(folder, 'data'),
        APP_ID: '1',
        PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        WEBHOOK_SECRET: 'a secret of the container',
        // Nobody is there.
        GITHUB_API_URL: 'http://127.0.0.1:9',
      },
    });
    for await (const line of createInterface({ input: server.stdout! })) {
      const { msg, port } = JSON.parse(line) as { msg: string; port: number };
      if (msg === 'ready') {
        server.stdout!.resume();
        return port;
      }
    }
    throw new Error('the server ended before it was ready');
  }
});

/** The instructions of each stage; a continued line is one. */
function readStages(text: string): Instruction[][] {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean);
  const all = lines.map((line) => /^([A-Z]+) (.*)$/.exec(line)!).map(([, name = '', rest = '']) => ({ name, rest }));
  const starts = all.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => all.slice(start, starts[index + 1]));
}

/** What a COPY takes from this repository. */
function sourcesOf({ name, rest }: Instruction): string[] {
  return name === 'COPY' && !rest.startsWith('--from') ? rest.split(' ').slice(0, -1) : [];
}

function copyInto(folder: string, stage: readonly Instruction[]): void {
  for (const path of stage.flatMap(sourcesOf)) cpSync(path, join(folder, basename(path)), { recursive: true });
}

function environmentOf(stage: readonly Instruction[]): Record<string, string> {
  const pairs = stage.filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=')));
}

/** The arguments of a CMD or HEALTHCHECK in the form that starts no shell. */
function commandOf(name: string): string[] {
  const { rest } = final.find((one) => one.name === name)!;
  return JSON.parse(rest.slice(rest.indexOf('[')));
}
