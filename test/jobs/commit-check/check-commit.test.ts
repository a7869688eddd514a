import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { Catalogues } from '../../../src/github/files/catalogue-of.ts';
import { Configurations } from '../../../src/github/files/configuration-of.ts';
import { Files } from '../../../src/github/files/files.ts';
import { Visibilities } from '../../../src/github/files/visibility.ts';
import { createCompiler } from '../../../src/jobs/apart/compiler.ts';
import { checkCommit } from '../../../src/jobs/commit-check/check-commit.ts';
import type { Check } from '../../../src/store/queue/check-queue.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

const PATH = '.github/chapter-triage.yml';
const GOOD = 'publication:\n  name: Handbook\n  contents: { path: contents }\n';
const BAD = 'publication:\n  nam: Handbook\n  contents: { path: contents }\n';
const CONTENTS = '1 Introduction ... 1\n2 Rollout ... 9\n';

const quiet = () => {};
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

let github: LocalGitHub;
let octokit: Octokit;
let count = 0;
beforeAll(async () => {
  github = await startLocalGitHub({ owner: 'press', maintainers: ['maintainer'] });
  octokit = new Octokit({ auth: github.tokenOf('maintainer'), baseUrl: github.url, log: silent });
});
afterAll(() => github.close());

describe('the check of a commit', () => {
  it('says that all is well, with counts', async () => {
    const report = await checked({ [PATH]: GOOD, 'contents/v1.txt': CONTENTS }, { 'contents/v2.txt': CONTENTS });
    expect(report).toEqual({
      conclusion: 'success',
      title: 'No problems: 2 editions, 2 chapters, 0 notices',
      summary: '2 editions, 2 chapters, 0 notices.',
      annotations: [],
    });
  });

  it('says what is wrong, where, and what to do', async () => {
    const report = await checked({ [PATH]: GOOD, 'contents/v1.txt': CONTENTS }, { [PATH]: BAD });
    expect(report).toMatchObject({ conclusion: 'failure', title: '2 problems' });
    expect(report?.annotations).toContainEqual({
      path: PATH,
      line: 2,
      level: 'failure',
      message: expect.stringMatching(/unknown key `nam`.*did you mean `name`/),
    });
  });

  it.each([
    ['larger than 64 KiB', GOOD.padEnd(70_000, '#'), /is larger than 64 KiB/u],
    ['of another encoding', `\uFEFF${GOOD}`, /is UTF-16, but must be UTF-8/u],
  ])('says that the configuration is %s, and reads no large one', async (what, text, message) => {
    const isLarge = what.startsWith('larger');
    const content = isLarge
      ? text
      : { encoding: 'base64' as const, content: Buffer.from(text, 'utf16le').toString('base64') };
    const report = await checked({ [PATH]: GOOD, 'contents/v1.txt': CONTENTS }, { [PATH]: content });
    expect(report).toMatchObject({
      conclusion: 'failure',
      annotations: [{ path: PATH, message: expect.stringMatching(message) }],
    });
    if (isLarge) expect(github.requests.filter(({ path }) => path.includes('/git/blobs/'))).toEqual([]);
  });

  it('remarks on what does not fit the catalogue, at its line', async () => {
    const moved = `${GOOD}  moved:\n    - { from: Nowhere, to: Rollout }\n`;
    const report = await checked({ [PATH]: GOOD, 'contents/v1.txt': CONTENTS }, { [PATH]: moved });
    expect(report).toMatchObject({ conclusion: 'neutral', annotations: [{ path: PATH, line: 5, level: 'warning' }] });
  });

  it('says nothing of a commit that changes something else', async () => {
    expect(await checked({ [PATH]: GOOD, 'contents/v1.txt': CONTENTS }, { 'docs/a.md': 'x' })).toBeNull();
    expect(await checked({ 'a.md': 'x' }, { 'docs/a.md': 'x' })).toBeNull();
  });

  it('says that a commit takes the configuration away', async () => {
    const before = { [PATH]: GOOD, 'contents/v1.txt': CONTENTS };
    expect(await checked(before, { [PATH]: null })).toMatchObject({
      conclusion: 'neutral',
      title: 'Configuration removed',
    });
    expect(await checked(before, { [PATH]: null }, 'pull request')).toMatchObject({ conclusion: 'neutral' });
  });

  it('says that a configuration has another name, also beside the right one', async () => {
    const message = `is ignored: the configuration is ${PATH} (rename it to ${PATH})`;
    const annotations = [{ path: '.github/chapter-triage.yaml', line: 1, level: 'failure', message }];
    for (const before of [{ 'a.md': 'x' }, { [PATH]: GOOD, 'contents/v1.txt': CONTENTS }]) {
      const report = await checked(before, { '.github/chapter-triage.yaml': GOOD });
      expect(report).toMatchObject({ conclusion: 'failure', title: '1 problem', annotations });
    }
    const standing = { '.github/chapter-triage.yaml': GOOD };
    expect(await checked(standing, { 'docs/a.md': 'x' })).toBeNull();
  });

  it('says of a changed source that the configuration is wrong, as it was before', async () => {
    const change = { 'contents/v2.txt': CONTENTS };
    const files = { [PATH]: GOOD, 'contents/v1.txt': CONTENTS };
    const report = await checked(files, change, 'push', { [PATH]: BAD });
    expect(report).toMatchObject({ conclusion: 'failure', title: '2 problems' });
    expect(await checked(files, { 'docs/a.md': 'x' }, 'push', { [PATH]: BAD })).toBeNull();
  });

  it('passes a pull request that mends a configuration of which no version was valid', async () => {
    const files = { [PATH]: BAD, 'contents/v1.txt': CONTENTS };
    expect(await checked(files, { [PATH]: GOOD }, 'pull request')).toMatchObject({ conclusion: 'success' });
    expect(await checked(files, { 'contents/v2.txt': CONTENTS }, 'pull request')).toBeNull();
  });

  it('reads the publication as the commit has it, not as the default branch has', async () => {
    const report = await checked(
      { [PATH]: GOOD, 'contents/v1.txt': CONTENTS },
      { 'contents/v1.txt': '1 Only ... 1\n' },
    );
    expect(report?.title).toBe('No problems: 1 edition, 1 chapter, 0 notices');
  });

  it('does not read for a stranger’s pull request what the configuration in force does not name', async () => {
    await github.addRepository({ name: 'secret', private: true, files: { 'notes/v1.txt': CONTENTS } });
    const foreign = 'publication:\n  name: Handbook\n  contents: { repository: press/secret, path: notes }\n';
    const before = { [PATH]: GOOD, 'contents/v1.txt': CONTENTS };

    const report = await checked(before, { [PATH]: foreign }, 'pull request');

    expect(report).toMatchObject({ conclusion: 'failure', annotations: [{ line: 3 }] });
    expect(github.requests.filter(({ path }) => path.includes('press/secret'))).toEqual([]);
  });
});

/** A change of files: a text, or what is no text; null takes one away. */
type Change = Readonly<Record<string, string | Blob | null>>;

interface Blob {
  readonly encoding: 'base64';
  readonly content: string;
}

/** The report on the commit that brings `change` to a new repository; `before` is a commit of its own before it. */
async function checked(
  files: Readonly<Record<string, string>>,
  change: Change,
  from: Check['from'] = 'push',
  before: Change = {},
) {
  const repo = `book-${++count}`;
  await github.addRepository({ name: repo, files });
  const first = await headOf(repo);
  const isTwo = Object.keys(before).length > 0;
  const base = isTwo ? await commit(repo, first, files, before, 'main') : first;
  const head = await commit(repo, base, { ...files, ...before }, change, from === 'push' ? 'main' : 'proposal');
  github.clearRequests();
  const limits = { maxEntries: 100, maxAgeMs: 60_000, now: () => 0 };
  const filesOf = new Files(limits);
  const parts = {
    files: filesOf,
    configurations: new Configurations(filesOf, () => {}),
    catalogues: new Catalogues({
      files: filesOf,
      visibilities: new Visibilities(limits),
      compile: compileCatalogue,
      maxCatalogues: 10,
    }),
    compiler: createCompiler(),
  };
  return checkCommit(octokit, { installationId: 77, owner: 'press', repo, base, head, from }, parts);
}

async function commit(repo: string, base: string, files: Change, change: Change, branch: string): Promise<string> {
  const place = { owner: 'press', repo };
  const entries = Object.entries({ ...files, ...change }).map(async ([path, content]) => {
    if (content === null) return [];
    const file = { path, mode: '100644', type: 'blob' } as const;
    if (typeof content === 'string') return [{ ...file, content }];
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/git/blobs', { ...place, ...content });
    return [{ ...file, sha: data.sha }];
  });
  const tree = (await Promise.all(entries)).flat();
  const { data: made } = await octokit.request('POST /repos/{owner}/{repo}/git/trees', { ...place, tree });
  const { data: head } = await octokit.request('POST /repos/{owner}/{repo}/git/commits', {
    ...place,
    message: 'Change',
    tree: made.sha,
    parents: [base],
  });
  const ref = `heads/${branch}`;
  if (branch === 'main') {
    await octokit.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...place, ref, sha: head.sha });
  } else {
    await octokit.request('POST /repos/{owner}/{repo}/git/refs', { ...place, ref: `refs/${ref}`, sha: head.sha });
  }
  return head.sha;
}

async function headOf(repo: string): Promise<string> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    owner: 'press',
    repo,
    ref: 'heads/main',
  });
  return data.object.sha;
}
