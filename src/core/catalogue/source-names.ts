/** Endings of the files that hold contents and notices, wherever they are kept. */
export const SOURCE_ENDINGS = /\.(?:md|markdown|txt|jsonl|ya?ml)$/iu;

/** What a folder says of itself, to people or to a site's generator, is none of its contents or notices. */
const ABOUT_FOLDER = /(?:^|[/\\])(?:readme|_?index)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.[a-z]+$/iu;

/** Hugo's page bundle: a folder with the page and its pictures. */
const BUNDLE = /(?:^|[/\\])[^/\\]+[/\\]index\.(?:md|markdown)$/iu;

/** Of the files directly in a folder, those that are contents or notices. A single file that is named itself always is. */
export function isSource(path: string): boolean {
  return SOURCE_ENDINGS.test(path) && !ABOUT_FOLDER.test(path);
}

/**
 * Whether a file below the folder of the notices is one: directly in it, or a page bundle in it ("v1.1/index.md").
 * `path` is from the folder on.
 */
export function isNotice(path: string): boolean {
  const depth = path.split(/[/\\]/u).length;
  return depth === 1 ? isSource(path) : depth === 2 && BUNDLE.test(path);
}

/** The name of a source: the file's without ending; of a page bundle the folder's. */
export function sourceName(path: string): string {
  const steps = path.split(/[/\\]/u);
  return (BUNDLE.test(path) ? steps.at(-2) : steps.at(-1)?.replace(/\.[^.]+$/u, '')) ?? '';
}
