import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/config/parse-configuration.ts';
import { describeProblem } from '../../../src/core/problem.ts';
import type { PublicationSources } from '../../../src/core/publication/sources/publication-sources.ts';
import { Catalogues } from '../../../src/github/files/catalogue-of.ts';
import type { Configured } from '../../../src/github/files/configuration-of.ts';
import { Files } from '../../../src/github/files/files.ts';
import { Visibilities } from '../../../src/github/files/visibility.ts';
import { handClock, recordedGitHub, recordGitHub } from '../recorded-github.ts';
import {
  aroundAnswer,
  contentsPath,
  folderAnswer,
  releasesPath,
  shaOf,
  storeBlob,
  treeAnswer,
} from '../stored-files.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const FILE = 'o/r:.github/chapter-triage.yml';
const CONTENTS = '- [1 One](one.md)\n- [2 Two](deep/two.md)';
const AROUND = contentsPath('o/r', 'book');

recordGitHub();

function create(text = '{ path: book/src/ }') {
  const clock = handClock();
  const limits = { maxEntries: 100, maxAgeMs: 60_000, now: clock.now };
  const compiled: PublicationSources[] = [];
  const catalogues = new Catalogues({
    files: new Files(limits),
    visibilities: new Visibilities(limits),
    maxCatalogues: 10,
    compile: (sources) => {
      compiled.push(sources);
      return { catalogue: null, problems: [] };
    },
  });
  const yaml = `publication:\n  name: A Book\n  contents: { path: contents }\n  text: ${text}\n`;
  const configured: Configured = {
    configuration: parseConfiguration(yaml, FILE),
    repository: REPOSITORY,
    file: FILE,
    text: yaml,
  };
  const { octokit, scope, conversation } = recordedGitHub();
  scope.get(contentsPath('o/r', 'contents')).reply(200, folderAnswer({ 'contents/v1.md': CONTENTS }), { etag: '"c"' });
  storeBlob(scope, 'o/r', CONTENTS);
  scope.get(releasesPath('o/r')).reply(200, [], { etag: '"r"' });
  const look = async () => {
    const { problems } = await catalogues.of(octokit, REPOSITORY, configured);
    return problems.map(describeProblem);
  };
  return { clock, compiled, scope, conversation, look };
}

function treePath(sha: string): string {
  return `/repos/o/r/git/trees/${sha}?recursive=1`;
}

describe('the chapters of a Markdown book on GitHub', () => {
  const files = { 'one.md': 'First.', 'deep/two.md': 'Second.', 'deep/notes.md': 'Unlinked.', 'deep/two.png': '' };

  it('are found by one request for the tree, and read where a link leads to them', async () => {
    const { compiled, scope, conversation, look } = create();
    scope.get(AROUND).reply(200, aroundAnswer('book/src', 'tree1'));
    scope.get(treePath('tree1')).reply(200, treeAnswer(files));
    storeBlob(scope, 'o/r', 'First.');
    storeBlob(scope, 'o/r', 'Second.');

    expect(await look()).toEqual([]);
    expect(compiled[0]?.text).toEqual([
      { path: 'book/src/deep/two.md', name: 'two', text: 'Second.' },
      { path: 'book/src/one.md', name: 'one', text: 'First.' },
    ]);
    expect(conversation).toHaveLength(7);
  });

  it('are asked for again by one conditional request, and read again only where they changed', async () => {
    const { clock, compiled, scope, conversation, look } = create();
    scope.get(AROUND).reply(200, aroundAnswer('book/src', 'tree1'), { etag: '"1"' });
    scope.get(treePath('tree1')).reply(200, treeAnswer(files));
    storeBlob(scope, 'o/r', 'First.');
    storeBlob(scope, 'o/r', 'Second.');
    await look();

    clock.advance(60_000);
    scope.get(releasesPath('o/r')).matchHeader('if-none-match', '"r"').reply(304);
    scope.get(contentsPath('o/r', 'contents')).matchHeader('if-none-match', '"c"').reply(304);
    scope.get(AROUND).matchHeader('if-none-match', '"1"').reply(304);
    await look();
    expect(compiled).toHaveLength(1);
    expect(conversation).toHaveLength(10);

    clock.advance(60_000);
    scope.get(releasesPath('o/r')).reply(304);
    scope.get(contentsPath('o/r', 'contents')).reply(304);
    scope.get(AROUND).reply(200, aroundAnswer('book/src', 'tree2'));
    scope.get(treePath('tree2')).reply(200, treeAnswer({ ...files, 'one.md': 'First, mended.' }));
    storeBlob(scope, 'o/r', 'First, mended.');
    await look();
    expect(compiled[1]?.text.map(({ text }) => text)).toEqual(['Second.', 'First, mended.']);
  });

  it('are no links to other files', async () => {
    const { compiled, scope, look } = create();
    const { tree, truncated } = treeAnswer({ 'one.md': '../../secret', 'deep/two.md': 'Second.' });
    scope.get(AROUND).reply(200, aroundAnswer('book/src', 'tree1'));
    scope.get(treePath('tree1')).reply(200, {
      truncated,
      tree: tree.map((entry) => (entry.path === 'one.md' ? { ...entry, mode: '120000' } : entry)),
    });
    storeBlob(scope, 'o/r', 'Second.');

    expect(await look()).toEqual([
      'contents/v1.md:1: "one.md" is not in the text (correct the link, or the path of the text)',
    ]);
    expect(compiled[0]?.text.map(({ name }) => name)).toEqual(['two']);
  });

  it('are told when GitHub leaves some out, or one is too large', async () => {
    const { scope, look } = create();
    const { tree } = treeAnswer(files);
    scope.get(AROUND).reply(200, aroundAnswer('book/src', 'tree1'));
    scope.get(treePath('tree1')).reply(200, {
      truncated: true,
      tree: tree.map((entry) => (entry.path === 'one.md' ? { ...entry, size: 3_000_000 } : entry)),
    });
    storeBlob(scope, 'o/r', 'Second.');

    expect(await look()).toEqual([
      `${FILE}: publication.text: \`book/src/\` in o/r has too many files; some are left out`,
      'book/src/one.md: is larger than 2 MiB (split it)',
    ]);
  });

  it('may be a single file, and are told when there is none', async () => {
    const one = create('{ path: book/one.md }');
    one.scope.get(AROUND).reply(200, folderAnswer({ 'book/one.md': 'First.' }));
    storeBlob(one.scope, 'o/r', 'First.');
    await one.look();
    expect(one.compiled[0]?.text).toEqual([{ path: 'book/one.md', name: 'one', text: 'First.' }]);

    const none = create();
    none.scope.get(AROUND).reply(200, aroundAnswer('book/src', 'tree1'));
    none.scope.get(treePath('tree1')).reply(200, treeAnswer({ 'cover.png': shaOf('') }));
    expect(await none.look()).toEqual([
      `${FILE}: publication.text: \`book/src/\` in o/r has no .jsonl, .md or .adoc file`,
    ]);
  });
});
