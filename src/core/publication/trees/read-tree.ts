import { bookdownTree } from './bookdown-tree.ts';
import { type Data, readYaml } from './data.ts';
import { docusaurusTree } from './docusaurus-tree.ts';
import { jupyterTree } from './jupyter-tree.ts';
import { mkdocsTree } from './mkdocs-tree.ts';
import { mystTree } from './myst-tree.ts';
import { quartoTree } from './quarto-tree.ts';
import type { Tree } from './tree.ts';

const READERS: readonly (readonly [RegExp, (data: Data, files: readonly string[]) => Tree])[] = [
  [/^_toc\.ya?ml$/iu, jupyterTree],
  [/^myst\.ya?ml$/iu, mystTree],
  [/^_quarto\.ya?ml$/iu, quartoTree],
  [/^_bookdown\.ya?ml$/iu, bookdownTree],
  [/^mkdocs\.ya?ml$/iu, mkdocsTree],
  [/sidebars?\.json$/iu, docusaurusTree],
];

/**
 * The tree of a data file that a book's tool reads: _toc.yml, myst.yml, _quarto.yml, _bookdown.yml, mkdocs.yml or
 * sidebars.json. Null for a file of another name. `files`: all paths below its folder, if known, for
 * books that list none. Never throws.
 */
export function readTree(path: string, text: string, files: readonly string[] = []): Tree | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
  if (!reader) return null;
  const { data, problem } = readYaml(text);
  const tree = reader(data, files);
  return problem === null ? tree : { ...tree, doubts: [problem, ...tree.doubts] };
}
