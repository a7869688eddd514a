import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBackfillClient } from '../../src/backfill/backfill-client.ts';
import { parseConfiguration } from '../../src/config/parse-configuration.ts';
import { compileCatalogue } from '../../src/core/catalogue/compile.ts';
import { discussionForm, issueForm } from '../../src/core/forms/feedback-forms.ts';
import type { Octokit } from '../../src/github/client/octokit.ts';
import { bringFormsInStep, FORMS_BRANCH } from '../../src/github/forms-pull-request.ts';
import { repositoryOf } from '../../src/github/repository.ts';
import { sourceFile } from '../core/catalogue/observatory.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';

const ISSUE_FORM = '.github/ISSUE_TEMPLATE/feedback.yml';
const DISCUSSION_FORM = '.github/DISCUSSION_TEMPLATE/ideas.yml';
const MAINTAINERS = '# ours\n';
const PERMISSIONS = { metadata: 'read', contents: 'write', issues: 'write', pull_requests: 'write' };

const first = catalogueOf('en', ['1 Introduction .... 1\n2 Alerting .... 10\n']);
const second = catalogueOf('en', [
  '1 Introduction .... 1\n2 Alerting .... 10\n',
  '1 Introduction .... 1\n2 Alerting .... 10\n3 Recovery .... 30\n',
]);
const third = catalogueOf('en', [
  '1 Introduction .... 1\n2 Alerting .... 10\n',
  '1 Introduction .... 1\n2 Alerting .... 10\n3 Recovery .... 30\n',
  '1 Introduction .... 1\n2 Alerting .... 10\n3 Recovery .... 30\n4 Drills .... 40\n',
]);

let github: LocalGitHub;
let press: Octokit;
let count = 0;
let book = '';

beforeAll(async () => {
  github = await startLocalGitHub({ owner: 'press', app: { permissions: PERMISSIONS } });
  press = await asApp(github, await github.addRepository({ name: 'first' }));
});
afterAll(() => github.close());
beforeEach(async () => {
  count += 1;
  book = await github.addRepository({
    name: `book-${count}`,
    files: {
      [ISSUE_FORM]: `${issueForm(first)}${MAINTAINERS}`,
      [DISCUSSION_FORM]: discussionForm(first),
      '.github/ISSUE_TEMPLATE/config.yml': 'blank_issues_enabled: true\n',
      '.github/ISSUE_TEMPLATE/bug.md': '# A bug\n',
    },
  });
  github.clearRequests();
});

describe('bringFormsInStep', () => {
  it('does nothing unless it is switched on, and nothing where all is in step', async () => {
    expect(await bring(second, false)).toEqual({ outcome: 'off' });
    expect(github.requests).toEqual([]);
    expect(await bring(first)).toEqual({ outcome: 'in-step' });
    const plain = await github.addRepository({ name: `plain-${count}` });
    expect(await bringFormsInStep(press, repositoryOf(plain), configured(true), second)).toEqual({
      outcome: 'no-forms',
    });
    expect(github.writes).toEqual([]);
  });

  it('opens one pull request with one commit, and does nothing the second time', async () => {
    const { number } = await opened(second);
    const writes = github.writes.map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`);
    expect(writes).toEqual(['POST git/trees', 'POST git/commits', 'POST git/refs', 'POST pulls']);
    const pull = await pullOf(number);
    expect([pull.state, pull.head.ref, pull.base.ref, pull.user.login]).toEqual([
      'open',
      FORMS_BRANCH,
      'main',
      github.botLogin,
    ]);
    expect(pull.title).toBe('Bring the feedback forms in step with v1.1');
    expect(pull.body).toMatchInlineSnapshot(`
      "The Handbook is at v1.1, and the feedback forms offer other chapters or editions than its contents have.

      These options of the drop-downs change:

      \`\`\`diff
      .github/ISSUE_TEMPLATE/feedback.yml: chapter
      + 3 Recovery
      .github/ISSUE_TEMPLATE/feedback.yml: edition
      + v1.1
      .github/DISCUSSION_TEMPLATE/ideas.yml: chapter
      + 3 Recovery
      .github/DISCUSSION_TEMPLATE/ideas.yml: edition
      + v1.1
      \`\`\`

      All else in the forms stays as it is. If you do not want this, close it: the same is not proposed again. Commits of your own on this branch are left alone.

      <sub>This was written automatically.</sub>

      <!-- chapter-triage forms f5f8598b58ee903f -->"
    `);
    const after = await fileOf(ISSUE_FORM, FORMS_BRANCH);
    expect(after).toContain('- 3 Recovery\n');
    expect(after.endsWith(MAINTAINERS)).toBe(true);
    expect(await fileOf(DISCUSSION_FORM, FORMS_BRANCH)).toBe(discussionForm(second));
    expect(await changedFiles()).toEqual([DISCUSSION_FORM, ISSUE_FORM]);

    github.clearRequests();
    expect(await bring(second)).toEqual({ outcome: 'unchanged', pullRequest: number });
    expect(github.writes).toEqual([]);
  });

  it('says it in the language of the publication', async () => {
    const catalogue = catalogueOf('zh-CN', ['1 绪论 .... 1\n']);
    const { number } = await opened(catalogue);
    const { title, body } = await pullOf(number);
    expect([title, body.split('\n')[0]]).toEqual([
      '让反馈表单与 v1.0 保持一致',
      'The Handbook 已更新到 v1.0，反馈表单中的章节或版本选项与目录不一致。',
    ]);
  });

  it('updates the one that is open: by a further commit, and over what was done on the default branch meanwhile', async () => {
    const { number } = await opened(second);
    await github.writeFile(book, 'README.md', 'Elsewhere.\n');
    await github.writeFile(book, ISSUE_FORM, `${issueForm(first)}${MAINTAINERS}# and more\n`);
    const before = await headOf();
    github.clearRequests();
    expect(await bring(third)).toEqual({ outcome: 'updated', pullRequest: number });
    expect(github.writes).toHaveLength(4);
    expect((await pullOf(number)).title).toBe('Bring the feedback forms in step with v1.2');
    expect(await fileOf(ISSUE_FORM, FORMS_BRANCH)).toMatch(/- 4 Drills\n.*# ours\n# and more\n$/s);
    expect(await changedFiles()).toEqual([DISCUSSION_FORM, ISSUE_FORM]);
    const compared = await api<{ status: string }>(`/compare/${before}...${FORMS_BRANCH}`);
    expect(compared.status).toBe('ahead');
    expect(await pulls()).toHaveLength(1);
    expect(await bring(third)).toEqual({ outcome: 'unchanged', pullRequest: number });
  });

  it('keeps the words of people who changed its own', async () => {
    const { number } = await opened(second);
    await call('PATCH', `/pulls/${number}`, { title: 'Forms', body: 'Please merge.' });
    expect(await bring(third)).toEqual({ outcome: 'updated', pullRequest: number });
    expect(await pullOf(number)).toMatchObject({ title: 'Forms', body: 'Please merge.' });
  });

  it('leaves a branch alone on which somebody else has committed', async () => {
    const { number } = await opened(second);
    const { sha } = await api<{ sha: string }>(`/contents/${ISSUE_FORM}?ref=${FORMS_BRANCH}`);
    await call('PUT', `/contents/${ISSUE_FORM}`, {
      message: 'Word it better',
      content: Buffer.from('body: []\n').toString('base64'),
      branch: FORMS_BRANCH,
      sha,
    });
    github.clearRequests();
    const left = { outcome: 'left-alone', why: 'others have committed to the branch', pullRequest: number };
    expect(await bring(second)).toEqual(left);
    expect(await bring(third)).toEqual(left);
    expect(github.writes).toEqual([]);
  });

  it('leaves a branch and a pull request of somebody else alone', async () => {
    const { object } = await api<{ object: { sha: string } }>('/git/ref/heads/main');
    await call('POST', '/git/refs', { ref: `refs/heads/${FORMS_BRANCH}`, sha: object.sha });
    await call('PUT', '/contents/mine.txt', { message: 'Mine', content: 'eA==', branch: FORMS_BRANCH });
    github.clearRequests();
    expect(await bring(second)).toMatchObject({ outcome: 'left-alone', pullRequest: null });
    const pull = await call<{ number: number }>('POST', '/pulls', { title: 'Mine', head: FORMS_BRANCH, base: 'main' });
    expect(await bring(second)).toEqual({
      outcome: 'left-alone',
      why: 'the pull request is not ours',
      pullRequest: pull.number,
    });
    expect(github.writes.filter(({ by }) => by === github.botLogin)).toEqual([]);
  });

  it.each([
    ['kept', false],
    ['deleted', true],
  ])('asks nobody again who closed it, but proposes the next edition; branch %s', async (_, isDeleted) => {
    const { number } = await opened(second);
    await call('PATCH', `/pulls/${number}`, { state: 'closed' });
    if (isDeleted) await call('DELETE', `/git/refs/heads/${FORMS_BRANCH}`);
    github.clearRequests();
    expect(await bring(second)).toEqual({ outcome: 'declined', pullRequest: number });
    expect(github.writes).toEqual([]);
    const next = await opened(third);
    expect(next.number).not.toBe(number);
    expect(await changedFiles()).toEqual([DISCUSSION_FORM, ISSUE_FORM]);
    expect(await bring(third)).toEqual({ outcome: 'unchanged', pullRequest: next.number });
  });

  it.each(['merge', 'squash'])('begins anew after a %s, on the branch that was left', async (merge_method) => {
    const { number } = await opened(second);
    await call('PUT', `/pulls/${number}/merge`, { merge_method });
    expect(await bring(second)).toEqual({ outcome: 'in-step' });
    await opened(third);
    expect(await changedFiles()).toEqual([DISCUSSION_FORM, ISSUE_FORM]);
    expect(await fileOf(ISSUE_FORM, FORMS_BRANCH)).toContain('- 4 Drills\n');
  });

  it('ends the same whatever write was the last before a crash', async () => {
    for (let last = 1; last <= 4; last++) {
      const name = await github.addRepository({
        name: `torn-${last}-${count}`,
        files: { [ISSUE_FORM]: issueForm(first) },
      });
      let writes = 0;
      github.setRequestFault(({ method, path }) => {
        if (method === 'GET' || path === '/graphql') return null;
        writes += 1;
        return writes === last ? { kind: 'cut-after' } : null;
      });
      const attempt = () => bringFormsInStep(press, repositoryOf(name), configured(true), second);
      await expect(attempt()).rejects.toThrow();
      github.setRequestFault(null);
      expect(await attempt()).toMatchObject({ outcome: last === 4 ? 'unchanged' : 'opened' });
      expect(await attempt()).toMatchObject({ outcome: 'unchanged' });
    }
  });

  it('asks for room for all that it writes before it writes', async () => {
    const asked: number[] = [];
    const attempt = (catalogue: typeof first, admit: (writes: number) => Promise<void>) =>
      bringFormsInStep(press, repositoryOf(book), configured(true), catalogue, admit);
    const refuse = async () => {
      throw new Error('no room');
    };
    await expect(attempt(second, refuse)).rejects.toThrow('no room');
    expect(github.writes).toEqual([]);
    for (const catalogue of [second, second, third]) {
      github.clearRequests();
      await attempt(catalogue, async (writes) => void asked.push(writes));
      expect(github.writes).toHaveLength(asked.at(-1) ?? -1);
    }
    expect(asked).toEqual([4, 0, 4]);
  });

  it('says which permission lacks, and breaks nothing', async () => {
    const shy = await startLocalGitHub({
      owner: 'press',
      app: { permissions: { ...PERMISSIONS, contents: 'read', pull_requests: 'read' } },
      repositories: [{ name: 'book', files: { [ISSUE_FORM]: issueForm(first) } }],
    });
    try {
      const octokit = await asApp(shy, 'press/book');
      const outcome = await bringFormsInStep(octokit, repositoryOf('press/book'), configured(true), second);
      expect(outcome.outcome).toBe('not-permitted');
      expect('error' in outcome && outcome.error.message).toMatchInlineSnapshot(
        `"press/book:.github/chapter-triage.yml: new-editions.forms-pull-request: GitHub does not let us propose a change in press/book: Resource not accessible by integration (grant the app the permissions "Contents: Read and write" and "Pull requests: Read and write", or set the key to false)"`,
      );
    } finally {
      await shy.close();
    }
  });
});

function bring(catalogue: typeof first, isOn = true) {
  return bringFormsInStep(press, repositoryOf(book), configured(isOn), catalogue);
}

async function opened(catalogue: typeof first): Promise<{ number: number }> {
  const outcome = await bring(catalogue);
  expect(outcome.outcome).toBe('opened');
  return { number: 'pullRequest' in outcome ? (outcome.pullRequest ?? 0) : 0 };
}

function configured(isOn: boolean) {
  const file = 'press/book:.github/chapter-triage.yml';
  const text = `publication:\n  name: The Handbook\n  contents: { path: contents }\nnew-editions:\n  forms-pull-request: ${isOn}\n`;
  return { configuration: parseConfiguration(text, file), repository: repositoryOf('press/book'), file };
}

function catalogueOf(language: 'en' | 'zh-CN', contents: readonly string[]) {
  return compileCatalogue({
    name: 'The Handbook',
    language,
    contents: contents.map((text, index) => sourceFile(`contents/v1.${index}.txt`, text)),
    notices: [],
    releases: [],
    text: [],
    noticeUrl: null,
    moved: [],
    bySection: [],
  }).catalogue;
}

/** The client of the app's installation. */
async function asApp(of: LocalGitHub, name: string): Promise<Octokit> {
  const { octokit } = await createBackfillClient(repositoryOf(name), {
    APP_ID: String(of.appId),
    PRIVATE_KEY: of.privateKey,
    WEBHOOK_SECRET: 'development',
    GITHUB_API_URL: of.url,
  });
  return octokit;
}

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${github.url}/repos/${book}${path}`, {
    method,
    headers: { authorization: `Bearer ${github.tokenOf('maintainer')}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? null : await answer.json()) as T;
}

function api<T>(path: string): Promise<T> {
  return call('GET', path);
}

interface Pull {
  readonly state: string;
  readonly title: string;
  readonly body: string;
  readonly user: { readonly login: string };
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
}

function pullOf(number: number): Promise<Pull> {
  return api(`/pulls/${number}`);
}

function pulls(): Promise<Pull[]> {
  return api('/pulls?state=all');
}

async function headOf(): Promise<string> {
  return (await api<{ object: { sha: string } }>(`/git/ref/heads/${FORMS_BRANCH}`)).object.sha;
}

/** What the pull request shows: the branch beside where it left the default branch. */
async function changedFiles(): Promise<string[]> {
  const { files } = await api<{ files: { filename: string }[] }>(`/compare/main...${FORMS_BRANCH}`);
  return files.map(({ filename }) => filename).sort();
}

async function fileOf(path: string, ref: string): Promise<string> {
  const { content } = await api<{ content: string }>(`/contents/${path}?ref=${encodeURIComponent(ref)}`);
  return Buffer.from(content, 'base64').toString();
}
