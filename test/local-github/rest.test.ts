import { Octokit } from '@octokit/rest';
import { Probot, ProbotOctokit } from 'probot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalGitHub } from './local-github.ts';
import { startLocalGitHub } from './start-local-github.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
type Client = Pick<Octokit, 'rest' | 'paginate' | 'request'>;

const at = { owner: 'press', repo: 'book' };
let github: LocalGitHub;
let app: Client;

beforeAll(async () => {
  github = await startLocalGitHub({
    owner: 'press',
    otherOwners: ['elsewhere'],
    readers: ['reader', 'helper'],
    repositories: [
      { name: 'book', files: { '.github/contents/v1.txt': '1 始\n' } },
      { owner: 'elsewhere', name: 'site', files: { 'notice/a.md': 'a', 'notice/b.md': 'b' } },
      { owner: 'elsewhere', name: 'secret', private: true },
    ],
  });
  const probot = new Probot({
    appId: github.appId,
    privateKey: github.privateKey,
    baseUrl: github.url,
    secret: 's',
    logLevel: 'fatal',
    Octokit: ProbotOctokit.defaults((given: object) => ({ ...given, throttle: { enabled: false } })),
  });
  await probot.ready();
  app = (await probot.auth(github.installationId)) as unknown as Client;
});
beforeEach(() => github.clearRequests());
afterAll(() => github.close());

describe('the app', () => {
  it('labels and comments with a token of its installation', async () => {
    const number = await github.openIssue('press/book', { title: '第5章', body: 'x', as: 'reader' });

    await app.rest.issues.addLabels({ ...at, issue_number: number, labels: ['章节: 5/6'] });
    const { data } = await app.rest.issues.createComment({ ...at, issue_number: number, body: 'Filed.' });

    expect(data.user).toMatchObject({ login: 'chapter-triage[bot]', type: 'Bot' });
    expect(data.performed_via_github_app).toMatchObject({ id: github.appId, slug: 'chapter-triage' });
    expect(await github.issue('press/book', number)).toMatchObject({
      author: 'reader',
      labels: ['章节: 5/6'],
      comments: [{ author: github.botLogin, body: 'Filed.', byApp: true }],
    });
    expect(github.writes).toMatchObject([
      { method: 'POST', path: `/repos/press/book/issues/${number}/labels`, by: github.botLogin, status: 200 },
      { method: 'POST', path: `/repos/press/book/issues/${number}/comments`, by: github.botLogin, status: 201 },
    ]);
  });

  it('knows itself by its key', async () => {
    const probot = new Probot({ appId: github.appId, privateKey: github.privateKey, baseUrl: github.url, secret: 's' });
    await probot.ready();
    const { data } = await (await probot.auth()).rest.apps.getAuthenticated();

    expect(data).toMatchObject({ id: github.appId, slug: 'chapter-triage' });
  });

  it('reads public repositories of others, and sees nothing of private ones', async () => {
    const list = await app.rest.repos.getContent({ owner: 'elsewhere', repo: 'site', path: 'notice' });
    expect((list.data as { name: string }[]).map((file) => file.name)).toEqual(['a.md', 'b.md']);

    const secret = { owner: 'elsewhere', repo: 'secret' };
    await expect(app.rest.repos.get(secret)).rejects.toMatchObject({ status: 404 });
    await expect(app.rest.issues.listForRepo(secret)).rejects.toMatchObject({ status: 404 });
  });

  it('may not write where it is not installed, nor what it has no permission for', async () => {
    const label = { owner: 'elsewhere', repo: 'site', name: 'x', color: 'ffffff' };
    await expect(app.rest.issues.createLabel(label)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    const file = { ...at, path: 'x', message: 'x', content: '' };
    await expect(app.rest.repos.createOrUpdateFileContents(file)).rejects.toMatchObject({ status: 403 });
  });

  it('lists the repositories of its installation', async () => {
    const { data } = await app.rest.apps.listReposAccessibleToInstallation();
    expect(data.repositories.map((repository) => repository.full_name)).toEqual(['press/book']);
    expect(data.repositories[0]).toMatchObject({ default_branch: 'main', private: false });
  });
});

describe('conditional requests', () => {
  const file = { ...at, path: '.github/contents/v1.txt' };

  it('answers 304 until the file changes', async () => {
    const first = await app.rest.repos.getContent(file);
    const headers = { 'if-none-match': first.headers.etag };
    await expect(app.rest.repos.getContent({ ...file, headers })).rejects.toMatchObject({ status: 304 });

    await github.writeFile('press/book', file.path, '1 终\n', 'maintainer');
    const changed = await app.rest.repos.getContent({ ...file, headers });

    expect(Buffer.from((changed.data as { content: string }).content, 'base64').toString()).toBe('1 终\n');
    expect(github.requests.map((request) => request.status)).toEqual([200, 304, 200]);
  });

  it('gives raw text too', async () => {
    const { data } = await app.rest.repos.getContent({ ...file, mediaType: { format: 'raw' } });
    expect(data).toMatch(/^1 /);
  });

  it('answers 404 for what is not there', async () => {
    await expect(app.rest.repos.getContent({ ...file, path: 'no' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('labels', () => {
  it('have one name whatever its case', async () => {
    await app.rest.issues.createLabel({ ...at, name: 'Chapter: One', color: 'AABBCC', description: 'd' });
    const twin = app.rest.issues.createLabel({ ...at, name: 'chapter: one', color: 'ffffff' });
    await expect(twin).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }] } },
    });
    const number = await github.openIssue('press/book', { title: 't', as: 'reader' });
    await app.rest.issues.addLabels({ ...at, issue_number: number, labels: ['CHAPTER: ONE', 'Fresh'] });
    expect((await github.issue('press/book', number)).labels).toEqual(['Chapter: One', 'Fresh']);
    await app.rest.issues.removeLabel({ ...at, issue_number: number, name: 'chapter: ONE' });
    expect((await github.issue('press/book', number)).labels).toEqual(['Fresh']);
    expect(await github.labels('press/book')).toContainEqual({ name: 'Fresh', color: 'ededed', description: null });
    expect((await app.rest.issues.getLabel({ ...at, name: 'chapter: one' })).data.name).toBe('Chapter: One');
  });

  it('may have emoji in their name', async () => {
    await app.rest.issues.createLabel({ ...at, name: 'Beetles 🐛', color: 'ffffff' });
    expect((await app.rest.issues.getLabel({ ...at, name: 'beetles 🐛' })).data.name).toBe('Beetles 🐛');
  });

  it.each([
    [{ name: 'x'.repeat(51), color: 'ffffff' }, 'name'],
    [{ name: 'ok', color: '#ffffff' }, 'color'],
    [{ name: 'ok', color: 'ffffff', description: '长'.repeat(101) }, 'description'],
    [{ name: 'ok', color: 'ffffff', description: 'Beetles 🐛' }, 'description'],
    [{ name: 'ok', color: 'ffffff', description: '𠮷' }, 'description'],
    [{ name: '🐛 🔭', color: 'ffffff' }, 'name'],
  ])('are refused when out of bounds: %j', async (label, field) => {
    await expect(app.rest.issues.createLabel({ ...at, ...label })).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ field }] } },
    });
  });

  it('that are not on the issue cannot be removed', async () => {
    const number = await github.openIssue('press/book', { title: 't', as: 'reader' });
    const gone = app.rest.issues.removeLabel({ ...at, issue_number: number, name: 'nope' });
    await expect(gone).rejects.toMatchObject({ status: 404, message: expect.stringContaining('Label does not exist') });
  });

  it('leave events that say who did it', async () => {
    const number = await github.openIssue('press/book', { title: 't', as: 'reader' });
    await app.rest.issues.addLabels({ ...at, issue_number: number, labels: ['a'] });
    await github.removeLabel('press/book', number, 'a', 'maintainer');

    const { data } = await app.rest.issues.listEvents({ ...at, issue_number: number });
    const told = data.map((event) => [event.event, event.actor?.login, 'label' in event && event.label?.name]);
    expect(told).toEqual([
      ['labeled', github.botLogin, 'a'],
      ['unlabeled', 'maintainer', 'a'],
    ]);
    expect(data[0]!.performed_via_github_app).toMatchObject({ slug: 'chapter-triage' });
  });
});

describe('people', () => {
  it('have roles', async () => {
    await github.grant('press/book', 'helper', 'triage');
    const role = async (username: string) =>
      (await app.rest.repos.getCollaboratorPermissionLevel({ ...at, username })).data;

    expect(await role('maintainer')).toMatchObject({ permission: 'admin', role_name: 'admin' });
    expect(await role('helper')).toMatchObject({ permission: 'read', role_name: 'triage' });
    expect(await role('reader')).toMatchObject({ permission: 'read', role_name: 'read' });
    await expect(role('stranger')).rejects.toMatchObject({ status: 404 });
  });

  it('use tokens, and only tokens that exist', async () => {
    const reader = new Octokit({ baseUrl: github.url, auth: github.tokenOf('reader') });
    expect((await reader.rest.users.getAuthenticated()).data.login).toBe('reader');
    const forger = new Octokit({ baseUrl: github.url, auth: 'ghp_forged', log: SILENT });
    await expect(forger.rest.repos.get(at)).rejects.toMatchObject({ status: 401 });
    await expect(github.openIssue('press/book', { title: 't', as: 'stranger' })).rejects.toThrow('no person called');
  });

  it('may file as of another day', async () => {
    const createdAt = '2023-04-05T06:07:08.000Z';
    const number = await github.openIssue('press/book', { title: 'old', as: 'reader', createdAt });
    expect((await app.rest.issues.get({ ...at, issue_number: number })).data.created_at).toBe(createdAt);
  });

  it('comment more than a page', async () => {
    const number = await github.openIssue('press/book', { title: 't', as: 'reader' });
    for (let index = 0; index < 35; index++) await github.comment('press/book', number, `${index}`, 'reader');
    const all = await app.paginate(app.rest.issues.listComments, { ...at, issue_number: number, per_page: 10 });
    expect(all).toHaveLength(35);
    expect(all[0]!.performed_via_github_app).toBeNull();
    expect(github.requests).toHaveLength(4);
  });

  it('react, once each', async () => {
    const number = await github.openIssue('press/book', { title: 't', as: 'reader' });
    const id = await github.comment('press/book', number, '/chapter 5', 'reader');
    const react = () => app.rest.reactions.createForIssueComment({ ...at, comment_id: id, content: '+1' });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    expect(github.reactions('press/book', { comment: id })).toMatchObject([{ content: '+1', login: github.botLogin }]);
  });
});
