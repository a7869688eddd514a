import { isSourceFile } from './file-endings.ts';

/** Files that describe the folder itself, for people or a site generator. They are no contents or notices. */
const ABOUT_FOLDER = /(?:^|[/\\])(?:readme|_?index)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.[a-z]+$/iu;

/** Hugo's page bundle: a folder with a page and its pictures. */
const BUNDLE = /(?:^|[/\\])[^/\\]+[/\\]index\.(?:md|markdown)$/iu;

/** Whether a file describes its folder. */
export function isAboutFolder(path: string): boolean {
  return ABOUT_FOLDER.test(path);
}

/** Whether a file directly in a folder is a contents or notice. A file that the configuration names always is. */
export function isSource(path: string): boolean {
  return isSourceFile(path) && !isAboutFolder(path);
}

/**
 * Whether a file below the folder of notices is one: directly in it, or a page bundle ("v1.1/index.md"). `path` starts
 * at that folder.
 */
export function isNotice(path: string): boolean {
  const depth = path.split(/[/\\]/u).length;
  return depth === 1 ? isSource(path) : depth === 2 && BUNDLE.test(path);
}

/** The name of a source: the file name without extension, or the folder name for a page bundle. */
export function sourceName(path: string): string {
  const steps = path.split(/[/\\]/u);
  return (BUNDLE.test(path) ? steps.at(-2) : steps.at(-1)?.replace(/\.[^.]+$/u, '')) ?? '';
}
