import type { Problem } from '../problem.ts';
import type { Edition } from './catalogue.ts';
import { versionKey } from './read-sources.ts';
import type { Section } from './section.ts';
import type { SourceFile } from './source-file.ts';

/** A piece of the publication's text, and the section that it stands in. */
export interface Passage {
  readonly section: Section;
  readonly text: string;
}

const MOST_PROBLEMS = 20;

/**
 * Reads text files: `{section, text}` a line, where `section` is a link, a number or a title of the contents and headings
 * keep their leading #. A file is the text of the edition whose version it is named by, else of the newest. A line that
 * is no such object, or whose section the contents lacks, becomes a problem.
 */
export function readPassages(
  files: readonly SourceFile[],
  editions: readonly Edition[],
): { passages: Passage[]; problems: Problem[] } {
  const passages: Passage[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const edition = editions.find(({ version }) => versionKey(version) === versionKey(file.name)) ?? editions.at(-1);
    const sections = new Map(
      edition?.sections.toReversed().flatMap((section) => namesOf(section).map((name) => [name, section])),
    );
    const wrong: Problem[] = [];
    for (const [index, line] of file.text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const read = readLine(line);
      const section = typeof read === 'string' ? undefined : sections.get(read.section);
      if (typeof read !== 'string' && section) passages.push({ section, text: read.text });
      else
        wrong.push(
          problem(
            file.path,
            index + 1,
            typeof read === 'string' ? read : `no section "${read.section}" in the contents`,
          ),
        );
    }
    problems.push(...wrong.slice(0, MOST_PROBLEMS));
    if (wrong.length > MOST_PROBLEMS)
      problems.push({ file: file.path, message: `has ${wrong.length - MOST_PROBLEMS} more such lines` });
  }
  return { passages, problems };
}

/** By what a text line may name its section: link, number as printed, title. */
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
  return { file, line, message, remedy: 'write {"section": "<link, number or title>", "text": "…"}, one a line' };
}
