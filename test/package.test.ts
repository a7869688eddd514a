import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJavaScript } from '../scripts/build-package.ts';
import { isCompatible, licencesPage, productionPackages } from '../scripts/licences.ts';
import {
  locateIn,
  PACKAGE_ROOT,
  type Packed,
  packInto,
  rootOf,
  withThisNode,
} from '../scripts/release/packed-package.ts';

const run = promisify(execFile);

describe('the published package', () => {
  let folder: string;
  let user: string;
  let packed: Packed;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    user = join(folder, 'user');
    packed = await packInto(folder, 'press/chapter-triage');
    await unpackIn(user, packed.path);
  });
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

  it('holds what a user needs, and nothing else', () => {
    expect(rootOf(packed.files)).toEqual(PACKAGE_ROOT);
    expect(packed.files.filter((path) => path.endsWith('.ts'))).toEqual([]);
    expect(packed.files).toContain('dist/server.js');
  });

  it('names the repository that it was made in, as npm wants it', () => {
    const { repository } = JSON.parse(readFileSync(join(user, 'node_modules/chapter-triage/package.json'), 'utf8'));
    expect(repository).toEqual({ type: 'git', url: 'git+https://github.com/press/chapter-triage.git' });
    expect(readFileSync('package.json', 'utf8')).not.toContain('"repository"');
  });

  it('runs by npx beside nothing but what it depends on', async () => {
    expect(await locateIn(user, '5.3.1 写错了')).toMatchObject({ id: 1, labels: ['章节: 故障应急'] });
  });

  it('loads every part of the command line and of the server, and explains itself', async () => {
    const { stdout } = await run('npx', ['--no', '--', 'chapter-triage', '--help'], {
      cwd: user,
      env: withThisNode,
    });
    expect(stdout).toContain('Usage: chapter-triage');
    const server = run(process.execPath, ['node_modules/chapter-triage/dist/server.js'], {
      cwd: user,
      env: { PATH: withThisNode.PATH, APP_ID: 'none' },
    });
    await expect(server).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('APP_ID: is not an App ID'),
    });
  });

  it('keeps its queue in the embedded database, which a process of its own creates', async () => {
    const env = { PATH: withThisNode.PATH, DATA_DIR: join(folder, 'data') };
    const { stdout } = await run('npx', ['--no', 'chapter-triage', 'queue', 'status', '--json'], {
      cwd: user,
      env,
    });
    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

/** As an install would leave it, in a fraction of the time: beside the package lies what it depends on, and nothing else. */
async function unpackIn(folder: string, packedFile: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const unpacked = join(modules, 'chapter-triage');
  mkdirSync(unpacked, { recursive: true });
  await run('tar', ['-xzf', packedFile, '-C', unpacked, '--strip-components', '1']);
  const { bin, dependencies } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
    dependencies: object;
  };
  for (const name of Object.keys(dependencies)) link(resolve('node_modules', name), join(modules, name));
  for (const [name, path] of Object.entries(bin)) {
    chmodSync(join(unpacked, path), 0o755);
    link(join(unpacked, path), join(modules, '.bin', name));
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

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
