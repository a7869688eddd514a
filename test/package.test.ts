import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJavaScript } from '../scripts/build-package.ts';
import { isCompatible, licencesPage, productionPackages } from '../scripts/licences.ts';

/** The Node that runs this goes first, whatever else the machine has. */
const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
const npm = { ...process.env, PATH };
const run = promisify(execFile);
const READMES = readdirSync('.').filter((name) => /^README.*\.md$/.test(name));
const PACKED = [
  'CHANGELOG.md',
  'LICENSE',
  ...READMES,
  'THIRD-PARTY.md',
  'app.yml',
  'examples',
  'package.json',
  'schema',
];
const BUILT_FROM = ['src', 'scripts'];
const OFFLINE_FIRST = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];

describe('the published package', () => {
  let folder: string;
  let files: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const source = join(folder, 'source');
    for (const path of [...PACKED, ...BUILT_FROM]) cpSync(path, join(source, path), { recursive: true });
    const { stdout } = await run('npm', ['pack', '--json', '--loglevel=error'], { cwd: source, env: npm });
    const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as [
      { filename: string; files: { path: string }[] },
    ];
    files = packed.files.map(({ path }) => path);

    const user = join(folder, 'user');
    mkdirSync(user);
    writeFileSync(join(user, 'package.json'), '{ "private": true }');
    await run('npm', ['install', ...OFFLINE_FIRST, join(source, packed.filename)], { cwd: user, env: npm });
  });
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

  it('holds what a user needs, and nothing else', () => {
    const places = new Set(files.map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : path)));
    expect([...places].toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      ...READMES.toSorted(),
      'THIRD-PARTY.md',
      'app.yml',
      'dist/',
      'examples/',
      'package.json',
      'schema/',
    ]);
    expect(files.filter((path) => path.endsWith('.ts'))).toEqual([]);
    expect(files).toContain('dist/server.js');
  });

  it('runs by npx in a folder that holds nothing else', async () => {
    const example = 'node_modules/chapter-triage/examples/sre-whitepaper';
    const child = spawn(
      'npx',
      [
        '--no',
        'chapter-triage',
        'locate',
        '--config',
        `${example}/chapter-triage.yml`,
        '--root',
        example,
        '--reports',
        '-',
      ],
      { cwd: join(folder, 'user'), env: npm },
    );
    child.stdin.end(`${JSON.stringify({ id: 1, title: '5.3.1 写错了', body: '' })}\n`);

    expect(JSON.parse(await text(child.stdout))).toMatchObject({ id: 1, labels: ['章节: 故障应急'] });
  });

  it('loads every part of the command line and of the server, and explains itself', async () => {
    const { stdout } = await run('npx', ['--no', '--', 'chapter-triage', '--help'], {
      cwd: join(folder, 'user'),
      env: npm,
    });
    expect(stdout).toContain('Usage: chapter-triage');
    const server = run(process.execPath, ['node_modules/chapter-triage/dist/server.js'], {
      cwd: join(folder, 'user'),
      env: { PATH, APP_ID: 'none' },
    });
    await expect(server).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('APP_ID: is not an App ID'),
    });
  });

  it('keeps its queue in the embedded database, which a process of its own creates', async () => {
    const env = { PATH, DATA_DIR: join(folder, 'data') };
    const { stdout } = await run('npx', ['--no', 'chapter-triage', 'queue', 'status', '--json'], {
      cwd: join(folder, 'user'),
      env,
    });
    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

describe('a source as JavaScript', () => {
  it.each([
    ["import { a } from './a.ts';", "import { a } from './a.js';"],
    ["export * from '../b/c.ts';", "export * from '../b/c.js';"],
    ["await import('./queue.ts')", "await import('./queue.js')"],
    ["new URL('./create.ts', import.meta.url)", "new URL('./create.js', import.meta.url)"],
    ["import w from './w.json' with { type: 'json' };", "import w from './w.json' with { type: 'json' };"],
    ["import { b } from 'package.ts';", "import { b } from 'package.ts';"],
    ['const one: number = 1;', 'const one         = 1;'],
  ])('%s', (source, javaScript) => {
    expect(toJavaScript(source)).toBe(javaScript);
  });
});

describe('licences', () => {
  const lockFile = readFileSync('package-lock.json', 'utf8');

  it('are listed as they are; else run `npm run licences`', () => {
    expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(licencesPage(lockFile));
  });

  it('all go with MIT', () => {
    expect(productionPackages(lockFile).filter(({ licence }) => !isCompatible(licence))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
  ])('%s: %s', (licence, isGood) => {
    expect(isCompatible(licence)).toBe(isGood);
  });

  it('must be known', () => {
    const locked = JSON.stringify({ packages: { 'node_modules/mystery': { version: '1.0.0' } } });
    expect(() => licencesPage(locked)).toThrow('mystery names no licence');
  });
});
