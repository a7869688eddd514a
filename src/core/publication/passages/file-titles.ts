import { takeFrontMatter } from '../../markdown/front-matter/front-matter.ts';
import { isAsciidoc, isChapterFile } from '../sources/file-endings.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { asciidocAsMarkdown } from './asciidoc-markdown.ts';
import { chapterLines } from './chapter-lines.ts';
import { linkedFiles } from './linked-files.ts';

/** A title is near the beginning of a file. */
const BEGINNING = 8192;

/** The titles of the chapter files to which links lead: from front matter, otherwise the first heading. By comparablePath. */
export function fileTitles(files: readonly SourceFile[], links: readonly string[]): Map<string, string> {
  const chapters = new Map(files.filter(({ path }) => isChapterFile(path)).map((file) => [file.path, file]));
  const linked = links.length === 0 ? [] : linkedFiles([...chapters.keys()], links, []);
  return new Map(
    linked.flatMap(({ path, link }) => {
      const file = chapters.get(path);
      const title = file && titleOf(file);
      return title ? [[link, title] as const] : [];
    }),
  );
}

function titleOf({ path, text }: SourceFile): string | null {
  const told = takeFrontMatter(text, path).fields.title?.replaceAll(/\s+/gu, ' ').trim();
  if (told) return told;
  const beginning = text.slice(0, BEGINNING);
  const lines = chapterLines(isAsciidoc(path) ? asciidocAsMarkdown(beginning) : beginning);
  return lines.flatMap(({ text: line }) => /^#{1,6} (.+)$/u.exec(line)?.[1] ?? [])[0] ?? null;
}
