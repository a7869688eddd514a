import { execFileSync } from 'node:child_process';
import { UserError } from '../../core/problem.ts';
import type { ChapterLine } from '../../core/publication/passages/chapter-lines.ts';
import { pandocLines } from './pandoc-lines.ts';

/** What pandoc calls a file's format, by its ending. */
const FORMATS: Readonly<Record<string, string>> = {
  tex: 'latex',
  latex: 'latex',
  rst: 'rst',
  epub: 'epub',
  docx: 'docx',
  odt: 'odt',
  org: 'org',
  typ: 'typst',
};
/** Formats that are no text: pandoc opens the file itself. */
const BINARY = new Set(['epub', 'docx', 'odt']);
const UNREADABLE = 'pandoc cannot read it';
const MAX_SECONDS = 300;
const MAX_OUTPUT = 1024 * 1024 * 1024;

/** The name that pandoc has for a file's format. Null if we don't ask it for such a file. */
export function pandocFormat(path: string): string | null {
  return FORMATS[/\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * Reads a document by pandoc, which opens no other file. `text`: its text, or null for a format that is no text. Throws
 * a UserError if pandoc is missing or too old, or can't read the document.
 */
export function pandocDocument(path: string, text: string | null): ChapterLine[] {
  const format = pandocFormat(path) ?? '';
  const input = BINARY.has(format) ? [path] : ['-'];
  try {
    const json = execFileSync('pandoc', ['--sandbox', `--from=${format}`, '--to=json', ...input], {
      input: text ?? '',
      encoding: 'utf8',
      timeout: MAX_SECONDS * 1000,
      maxBuffer: MAX_OUTPUT,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return pandocLines(JSON.parse(json));
  } catch (cause) {
    throw new UserError([{ file: path, ...reasonOf(cause, format) }], { cause });
  }
}

/** Whether pandoc is there and began to read, but could not follow the document. */
export function isUnreadable(error: unknown): error is UserError {
  return error instanceof UserError && error.problems.some(({ message }) => message.startsWith(UNREADABLE));
}

function reasonOf(cause: unknown, format: string): { message: string; remedy: string } {
  const { code, stderr = '' } = cause as { code?: string; stderr?: string };
  if (code === 'ENOENT') {
    return {
      message: 'needs pandoc, which is not installed',
      remedy: 'install it: https://pandoc.org/installing',
    };
  }
  if (/unknown (?:input format|option)|unrecognized option/iu.test(stderr)) {
    return {
      message: `the installed pandoc does not read ${format}`,
      remedy: 'install a newer one: https://pandoc.org/installing',
    };
  }
  const [said = 'no reason given'] = stderr.split('\n').filter((line) => line.trim() !== '');
  return { message: `${UNREADABLE}: ${said}`, remedy: 'correct the document, or convert it to EPUB or DOCX' };
}
