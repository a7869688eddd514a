import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

// Prints how large `src` is, by folder, and what breaks the rules of docs/architecture.md; exits with 1 if anything does.

/** `src` itself holds app.ts, server.ts and events.ts. */
const MAX_FILES_IN_ROOT = 3;
const MAX_FILES = 15;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name))
  .toSorted();

printSizes();
const { summary } = (
  await cruise(['src'], { ruleSet: { forbidden: rules.forbidden ?? [] }, validate: true, ...rules.options })
).output as ICruiseResult;
const cycles = summary.violations.filter(({ rule }) => rule.name.endsWith('-cycle'));
const breaks = [
  ...summary.violations.filter(({ rule }) => !rule.name.endsWith('-cycle')).map(describe),
  ...crowdedFolders(),
  ...namesakes(),
  ...sqlOutsideStore(),
];
for (const line of [...cycles.map(describe), ...breaks]) console.log(line);
console.log(`cycles: ${cycles.length}, rule breaks: ${breaks.length}`);
if (cycles.length + breaks.length > 0) process.exit(1);

function describe({ rule, from, to, cycle }: ICruiseResult['summary']['violations'][number]): string {
  return `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`;
}

/** Lines without blanks and comments, by folder below `src` (two levels in core). */
function printSizes(): void {
  const sizes = new Map<string, { files: number; lines: number }>();
  for (const file of files) {
    const [, first = '', second = ''] = file.split('/');
    const folder = first.endsWith('.ts')
      ? 'src'
      : first === 'core' && !second.endsWith('.ts')
        ? `${first}/${second}`
        : first;
    const lines = linesOfCode(readFileSync(file, 'utf8'));
    for (const name of [folder, 'all']) {
      const size = sizes.get(name) ?? { files: 0, lines: 0 };
      sizes.set(name, { files: size.files + 1, lines: size.lines + lines });
    }
  }
  console.log(`${'folder'.padEnd(20)} files   lines`);
  for (const [folder, size] of [...sizes].toSorted(([a], [b]) => Number(a === 'all') - Number(b === 'all'))) {
    console.log(`${folder.padEnd(20)} ${String(size.files).padStart(5)} ${String(size.lines).padStart(7)}`);
  }
}

/** biome puts every comment on lines of its own, or behind code, which then counts. */
function linesOfCode(text: string): number {
  const lines = text.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '').split('\n');
  return lines.filter((line) => line.trim() !== '' && !/^\s*\/\//.test(line)).length;
}

function crowdedFolders(): string[] {
  const counts = Map.groupBy(files, dirname);
  return [...counts].flatMap(([folder, { length }]) => {
    const most = folder === 'src' ? MAX_FILES_IN_ROOT : MAX_FILES;
    return length > most ? [`too-many-files: ${folder} has ${length}, at most ${most}`] : [];
  });
}

/** A name says where something is only if no other folder has it. */
function namesakes(): string[] {
  const folders = new Set(files.flatMap((file) => ancestors(dirname(file))));
  return [...Map.groupBy(folders, (folder) => basename(folder))].flatMap(([name, all]) =>
    all.length > 1 ? [`same-name: ${name} is ${all.join(' and ')}`] : [],
  );
}

function ancestors(folder: string): string[] {
  return folder === '.' ? [] : [folder, ...ancestors(dirname(folder))];
}

function sqlOutsideStore(): string[] {
  return files
    .filter((file) => !file.startsWith('src/store/') && /chapter_triage\.|pgboss\./.test(readFileSync(file, 'utf8')))
    .map((file) => `sql-only-in-store: ${file}`);
}
