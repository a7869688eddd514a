import type { Problem } from '../problem.ts';
import { type Contents, parseContents, readLines } from './contents/contents.ts';
import { fileTitles } from './passages/file-titles.ts';
import { comparablePath } from './sources/comparable-path.ts';
import { isMarkdown, isYaml } from './sources/file-endings.ts';
import type { SourceFile } from './sources/source-file.ts';
import { countNumbers } from './trees/count-numbers.ts';
import { readTree } from './trees/read-tree.ts';
import { fileTitle, type Tree, type TreeEntry } from './trees/tree.ts';

/**
 * Reads a contents: a list or pasted text (see parseContents), or the file in which the book's tool has it, such as
 * _toc.yml or mkdocs.yml. What such a file does not title is called as its chapter file in `text` is. Never throws.
 */
export function readContents(file: SourceFile, text: readonly SourceFile[]): Contents {
  const tree = isMarkdown(file.path) ? null : readTree(file.path.replaceAll('\\', '/'), file.text);
  if (tree) return treeContents(tree, file.path, text);
  return isYaml(file.path) ? { entries: [], problems: [unknownYaml(file.path)] } : parseContents(file);
}

function unknownYaml(file: string): Problem {
  const remedy =
    'rename it as the tool of the book does, such as _toc.yml or mkdocs.yml, or write a list in a .md file';
  return { file, line: 1, message: 'is ignored: no tool keeps its contents in a file of this name', remedy };
}

function treeContents(tree: Tree, path: string, text: readonly SourceFile[]): Contents {
  const untitled = tree.entries.filter(({ title }) => title === null);
  const titles = fileTitles(
    text,
    untitled.flatMap((entry) => linkOf(entry, tree) ?? []),
  );
  const unknown: TreeEntry[] = [];
  const entries = tree.entries.map((entry) => {
    const title = entry.title ?? titles.get(comparablePath(linkOf(entry, tree) ?? ''));
    if (title === undefined) unknown.push(entry);
    return { ...entry, title: title ?? fileTitle(entry) };
  });
  const lines = countNumbers(entries).map(({ number, title, ...entry }) => ({
    line: entry.line,
    text: number === null ? title : `${number} ${title}`,
    link: linkOf(entry, tree),
    level: entry.level,
  }));
  const read = readLines(lines, path);
  const doubts = tree.doubts.map((doubt): Problem => ({ file: path, ...doubt }));
  return {
    entries: read.entries,
    problems: [...doubts, ...untitledProblem(unknown, path, text.length > 0), ...read.problems],
  };
}

function linkOf({ path, anchor }: Pick<TreeEntry, 'path' | 'anchor'>, { folder }: Tree): string | null {
  return path === null ? null : `${folder}${path}${anchor === null ? '' : `#${anchor}`}`;
}

function untitledProblem(unknown: readonly TreeEntry[], file: string, hasText: boolean): Problem[] {
  const [first] = unknown;
  if (!first) return [];
  const names = unknown.slice(0, 3).map(({ path }) => `"${path}"`);
  const some =
    unknown.length > names.length ? `${names.join(', ')} and ${unknown.length - names.length} more` : names.join(', ');
  const message = `no title found for ${some}; the file name is used`;
  const remedy = hasText
    ? 'add the file or its title, or correct the name'
    : 'name the folder of the chapters as publication.text';
  return [{ file, line: first.line, message, remedy }];
}
