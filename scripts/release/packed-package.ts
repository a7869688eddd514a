import { execFile, spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The Node that runs this goes first, whatever else the machine has. */
export const withThisNode = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
};

/** What a user needs, and nothing else: the files and folders at the root of the package. */
export const PACKAGE_ROOT = [
  'CHANGELOG.md',
  'LICENSE',
  ...globSync('README*.md').toSorted(),
  'THIRD-PARTY.md',
  'app.yml',
  'dist/',
  'examples/',
  'package.json',
  'schema/',
];
const BUILT_FROM = ['src', 'scripts'];
const EXAMPLE = 'node_modules/chapter-triage/examples/sre-whitepaper';

export interface Packed {
  /** Path of the packed file. */
  readonly path: string;
  readonly files: readonly string[];
}

/**
 * Packs a copy of the sources, so that nothing changes in the work tree. The copy names the repository (`owner/name`):
 * npm compares it with the one that a release is built in, and a fork has another.
 */
export async function packInto(folder: string, repository: string | null): Promise<Packed> {
  const source = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    for (const path of [...PACKAGE_ROOT.filter((path) => path !== 'dist/'), ...BUILT_FROM])
      cpSync(path, join(source, path), { recursive: true });
    if (repository) nameRepository(join(source, 'package.json'), repository);
    const { stdout } = await run('npm', ['pack', '--json', '--loglevel=error'], { cwd: source, env: withThisNode });
    const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as [
      { filename: string; files: { path: string }[] },
    ];
    mkdirSync(folder, { recursive: true });
    cpSync(join(source, packed.filename), join(folder, packed.filename));
    return { path: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
  } finally {
    rmSync(source, { recursive: true, maxRetries: 5 });
  }
}

/** Returns the root of a package, as PACKAGE_ROOT has it. */
export function rootOf(files: readonly string[]): string[] {
  return [...new Set(files.map((path) => path.replace(/\/.*/, '/')))].toSorted();
}

/** Installs a packed file in an empty folder, as a user would. */
export async function installIn(folder: string, packedFile: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...flags, packedFile], { cwd: folder, env: withThisNode });
}

/** Returns what the installed command says about a report with this title, by the example that the package holds. */
export async function locateIn(folder: string, title: string): Promise<{ id: number; labels: string[] }> {
  const args = ['--config', `${EXAMPLE}/chapter-triage.yml`, '--root', EXAMPLE, '--reports', '-'];
  const child = spawn('npx', ['--no', '--', 'chapter-triage', 'locate', ...args], {
    cwd: folder,
    env: withThisNode,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(`${JSON.stringify({ id: 1, title, body: '' })}\n`);
  return JSON.parse(await text(child.stdout));
}

function nameRepository(path: string, repository: string): void {
  const fields = JSON.parse(readFileSync(path, 'utf8')) as object;
  const url = `git+https://github.com/${repository}.git`;
  writeFileSync(path, `${JSON.stringify({ ...fields, repository: { type: 'git', url } }, null, 2)}\n`);
}
