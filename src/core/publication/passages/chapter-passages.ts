import type { Section } from '../section.ts';
import { decodedPath } from '../sources/comparable-path.ts';
import { isAsciidoc } from '../sources/file-endings.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { asciidocAsMarkdown } from './asciidoc-markdown.ts';
import { chapterLines } from './chapter-lines.ts';
import type { Passage } from './passage.ts';

/**
 * Splits a chapter file into passages of the sections that link to it. If a link leads to a heading ("ch1.md#setup"),
 * that section's text begins there; the text before it belongs to the section of the whole file.
 */
export function chapterPassages(file: SourceFile, sections: readonly Section[]): Passage[] {
  const whole = sections.find(({ link }) => fragmentOf(link) === '') ?? sections[0];
  if (!whole) return [];
  const anchored = new Map<string, Section>();
  for (const section of sections) {
    const fragment = fragmentOf(section.link);
    if (fragment !== '' && !anchored.has(fragment)) anchored.set(fragment, section);
  }
  const text = isAsciidoc(file.path) ? asciidocAsMarkdown(file.text) : file.text;
  const texts = new Map<Section, string[]>();
  let section = whole;
  for (const line of chapterLines(text)) {
    section = line.anchors.map((anchor) => anchored.get(anchor)).find((one) => one !== undefined) ?? section;
    const lines = texts.get(section);
    if (lines) lines.push(line.text);
    else texts.set(section, [line.text]);
  }
  return [...texts].map(([about, lines]) => ({ section: about, text: lines.join('\n') }));
}

function fragmentOf(link: string | null): string {
  const start = link?.indexOf('#') ?? -1;
  return start === -1 ? '' : decodedPath(link?.slice(start + 1) ?? '').toLowerCase();
}
