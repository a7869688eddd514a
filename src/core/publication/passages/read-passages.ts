import type { Problem } from '../../problem.ts';
import type { Edition } from '../edition.ts';
import type { Section } from '../section.ts';
import { comparablePath } from '../sources/comparable-path.ts';
import { isChapterFile } from '../sources/file-endings.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { findEdition } from '../versions/find-edition.ts';
import { chapterPassages } from './chapter-passages.ts';
import { linkedFiles } from './linked-files.ts';
import type { Passage } from './passage.ts';

const MAX_PROBLEMS = 20;
/** For all text together. Compiled, books take 9 to 16 times as much (measured). */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads text files in two formats.
 *
 * Lines of JSON: `{section, text}` for each line, where `section` is a link, number or title of the contents. Headings
 * keep their leading #. A line of another shape, or with a section that the contents lacks, becomes a problem. The file
 * name gives the edition.
 *
 * Chapters in Markdown or AsciiDoc: a chapter is the text of the sections that link to it; without a link it is
 * ignored. A folder in its path gives the edition.
 *
 * Files without a version belong to the newest edition. Text beyond 16 MiB is cut off.
 */
export function readPassages(
  files: readonly SourceFile[],
  editions: readonly Edition[],
  mostBytes: number = MAX_BYTES,
): { passages: Passage[]; problems: Problem[] } {
  const reading: Reading = { passages: [], problems: [], left: mostBytes };
  for (const file of files) if (!isChapterFile(file.path) && !readLines(file, editions, reading)) return reading;
  readChapters(
    files.filter(({ path }) => isChapterFile(path)),
    editions,
    reading,
  );
  return reading;
}

interface Reading {
  readonly passages: Passage[];
  readonly problems: Problem[];
  /** In bytes. */
  left: number;
}

/** Adds a passage if there is room. The problem says where the text was cut off. */
function take(passage: Passage, file: string, line: number, reading: Reading): boolean {
  const bytes = Buffer.byteLength(passage.text);
  if (bytes <= reading.left) {
    reading.left -= bytes;
    reading.passages.push(passage);
    return true;
  }
  const message = 'the text is larger than 16 MiB; it is cut off here';
  reading.problems.push({ file, line, message });
  return false;
}

function readLines(file: SourceFile, editions: readonly Edition[], reading: Reading): boolean {
  const edition = findEdition(editions, file.name) ?? editions.at(-1);
  const sections = new Map(
    edition?.sections.toReversed().flatMap((section) => namesOf(section).map((name) => [name, section])),
  );
  const wrong: Problem[] = [];
  let taken = true;
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    const section = typeof read === 'string' ? undefined : sections.get(read.section);
    if (typeof read !== 'string' && section) {
      taken = take({ section, text: read.text }, file.path, index + 1, reading);
      if (!taken) break;
    } else {
      const message = typeof read === 'string' ? read : `no section "${read.section}" in the contents`;
      wrong.push(problem(file.path, index + 1, message));
    }
  }
  reading.problems.push(...wrong.slice(0, MAX_PROBLEMS));
  if (wrong.length > MAX_PROBLEMS) {
    reading.problems.push({ file: file.path, message: `has ${wrong.length - MAX_PROBLEMS} more such lines` });
  }
  return taken;
}

function readChapters(files: readonly SourceFile[], editions: readonly Edition[], reading: Reading): void {
  if (files.length === 0) return;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const links = editions.flatMap(({ sections }) => sections.flatMap(({ link }) => link ?? []));
  const versions = editions.map(({ version }) => version);
  const sectionsOf = new Map(editions.map((edition) => [edition.version, byLink(edition)]));
  const newest = editions.at(-1)?.version ?? '';
  for (const { path, link, version } of linkedFiles([...byPath.keys()], links, versions)) {
    const file = byPath.get(path);
    const sections = sectionsOf.get(version ?? newest)?.get(link);
    if (!file || !sections) continue;
    for (const passage of chapterPassages(file, sections)) if (!take(passage, path, 1, reading)) return;
  }
}

function byLink({ sections }: Edition): Map<string, Section[]> {
  const linked = sections.filter(({ link }) => link !== null);
  return Map.groupBy(linked, ({ link }) => comparablePath(link ?? ''));
}

/** The names by which a line of text may refer to its section: link, printed number, title. */
function namesOf(section: Section): string[] {
  return [section.link, section.number?.printed, section.title].filter((name) => typeof name === 'string');
}

function readLine(line: string): { section: string; text: string } | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this line is not JSON';
  }
  if (typeof value !== 'object' || value === null || !('section' in value) || !('text' in value)) {
    return 'this line has no section or no text';
  }
  const { section, text } = value;
  return typeof section === 'string' && typeof text === 'string'
    ? { section, text }
    : 'section and text must be strings';
}

function problem(file: string, line: number, message: string): Problem {
  return { file, line, message, remedy: 'write one {"section": "<link, number or title>", "text": "…"} on each line' };
}
