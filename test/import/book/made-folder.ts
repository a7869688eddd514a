import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-book-'));
let count = 0;

/** Writes a small source in a folder of its own, which is removed after the tests. */
export function madeFolder(files: Readonly<Record<string, string>>): string {
  const root = join(folder, `book-${++count}`, 'root');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterAll(() => rmSync(folder, { recursive: true }));
