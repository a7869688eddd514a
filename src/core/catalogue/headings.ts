import type { Edition, Heading } from './catalogue.ts';
import { versionKey } from './read-sources.ts';
import type { Section } from './section.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The headings inside sections that the text files give (`{section, text}` a line; headings keep their leading #): names
 * by which readers know a place that the contents does not list. Lines that are no such object are passed over here;
 * the text index reports them.
 */
export function headingsOf(files: readonly SourceFile[], editions: readonly Edition[]): Heading[] {
  return files.flatMap((file) => {
    const edition = editions.find(({ version }) => versionKey(version) === versionKey(file.name)) ?? editions.at(-1);
    const sections = new Map(edition?.sections.flatMap((section) => namesOf(section).map((name) => [name, section])));
    return file.text.split('\n').flatMap((line) => headingsIn(line, sections));
  });
}

/** By what a text line may name its section: link, number as printed, title. */
function namesOf(section: Section): string[] {
  return [section.link, section.number?.printed, section.title].filter((name) => typeof name === 'string');
}

function headingsIn(line: string, sections: ReadonlyMap<string, Section>): Heading[] {
  const passage = readPassage(line);
  const section = passage && sections.get(passage.section);
  if (!section) return [];
  return [...passage.text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gmu)].map(([, title = '']) => ({ title, section }));
}

function readPassage(line: string): { section: string; text: string } | null {
  if (line.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('section' in value) || !('text' in value)) return null;
    const { section, text } = value;
    return typeof section === 'string' && typeof text === 'string' ? { section, text } : null;
  } catch {
    return null;
  }
}
