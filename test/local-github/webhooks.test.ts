import { Probot } from 'probot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalGitHub } from './local-github.ts';
import { type Received, receiveWebhooks } from './receive-webhooks.ts';
import { startLocalGitHub } from './start-local-github.ts';

let server: Awaited<ReturnType<typeof receiveWebhooks>>;
let github: LocalGitHub;

beforeAll(async () => {
  server = await receiveWebhooks();
  github = await startLocalGitHub({
    owner: 'press',
    otherOwners: ['elsewhere'],
    repositories: [{ name: 'book' }, { name: 'errata' }, { owner: 'elsewhere', name: 'site' }],
    webhook: { url: server.url, secret: 'hush' },
  });
});
beforeEach(async () => {
  await github.settled();
  github.clearDeliveries();
  github.setWebhookFault(null);
  server.received.length = 0;
});
afterAll(async () => {
  await github.close();
  server.close();
});

async function verified(secret: string, { headers, body }: Received): Promise<boolean> {
  const probot = await new Probot({ appId: 1, privateKey: github.privateKey, secret }).ready();
  return probot.webhooks.verify(body, String(headers['x-hub-signature-256']));
}

describe('a webhook', () => {
  it('is signed, and names event, delivery and installation', async () => {
    await github.openIssue('press/book', { title: '第5章', body: '错字', as: 'reader' });
    await github.settled();

    expect(server.received).toHaveLength(1);
    const { headers, body } = server.received[0]!;
    expect(headers).toMatchObject({ 'x-github-event': 'issues', 'x-github-delivery': github.deliveries[0]!.id });
    expect(await verified('hush', server.received[0]!)).toBe(true);
    expect(await verified('loud', server.received[0]!)).toBe(false);
    expect(JSON.parse(body)).toMatchObject({
      action: 'opened',
      installation: { id: github.installationId },
      issue: { title: '第5章', body: '错字', user: { login: 'reader', type: 'User' } },
      organization: { login: 'press' },
      repository: { full_name: 'press/book', private: false, default_branch: 'main' },
      sender: { login: 'reader', type: 'User' },
    });
    expect(github.deliveries).toMatchObject([{ event: 'issues', action: 'opened', status: 202, redelivery: false }]);
  });

  it('of an edit says what stood there before', async () => {
    const number = await github.openIssue('press/book', { title: 'a', body: 'b', as: 'reader' });
    await github.settled();
    await github.editIssue('press/book', number, { body: 'c', as: 'reader' });
    const id = await github.comment('press/book', number, 'one', 'reader');
    await github.settled();
    await github.editComment('press/book', id, 'two', 'reader');
    await github.settled();

    const edits = github.deliveries.filter((delivery) => delivery.action === 'edited');
    expect(edits.map(({ event, payload }) => [event, payload.changes])).toEqual([
      ['issues', { body: { from: 'b' } }],
      ['issue_comment', { body: { from: 'one' } }],
    ]);
  });

  it('of a label has the whole label', async () => {
    const number = await github.openIssue('press/book', { title: 'a', as: 'reader' });
    await github.addLabel('press/book', number, 'Typo', 'maintainer');
    await github.removeLabel('press/book', number, 'typo', 'maintainer');
    await github.settled();

    const labelling = github.deliveries.filter((delivery) => delivery.action?.endsWith('labeled'));
    expect(labelling.map(({ action, payload }) => ({ action, payload }))).toMatchObject([
      { action: 'labeled', payload: { label: { name: 'Typo', color: 'ededed' }, sender: { login: 'maintainer' } } },
      { action: 'unlabeled', payload: { label: { name: 'Typo', color: 'ededed' } } },
    ]);
  });

  it('of a comment by the app says so', async () => {
    const number = await github.openIssue('press/book', { title: 'a', as: 'reader' });
    await github.comment('press/book', number, 'Filed.', github.botLogin);
    await github.settled();

    expect(github.deliveries.at(-1)!.payload).toMatchObject({
      comment: { performed_via_github_app: { id: github.appId }, user: { type: 'Bot' } },
      sender: { login: github.botLogin, type: 'Bot' },
    });
  });

  it('of a push names the files', async () => {
    await github.writeFile('press/book', '.github/contents/v2.txt', '1 始\n', 'maintainer');
    await github.settled();

    expect(github.deliveries).toMatchObject([
      {
        event: 'push',
        payload: {
          ref: 'refs/heads/main',
          commits: [{ added: ['.github/contents/v2.txt'], modified: [] }],
          head_commit: { added: ['.github/contents/v2.txt'] },
          repository: { default_branch: 'main' },
        },
      },
    ]);
  });

  it('does not come from where the app is not installed', async () => {
    await github.openIssue('elsewhere/site', { title: 'a', as: 'reader' });
    await github.settled();

    expect(github.deliveries).toEqual([]);
  });
});

describe('a transfer', () => {
  it('moves the issue, and is told in both places', async () => {
    const number = await github.openIssue('press/book', { title: 'a', body: 'b', as: 'reader' });
    await github.addLabel('press/book', number, 'Only here', 'maintainer');
    await github.comment('press/book', number, 'by the app', github.botLogin);
    await github.settled();
    github.clearDeliveries();

    const moved = await github.transferIssue('press/book', number, 'press/errata', 'maintainer');
    await github.settled();

    expect(
      github.deliveries.map(({ event, action, payload }) => [event, action, Object.keys(payload.changes!)]),
    ).toEqual([
      ['issues', 'transferred', ['new_issue', 'new_repository']],
      ['issues', 'opened', ['old_issue', 'old_repository']],
    ]);
    expect(github.deliveries[0]!.payload).toMatchObject({ sender: { login: 'maintainer' }, installation: { id: 77 } });
    expect(await github.issue('press/errata', moved)).toMatchObject({
      author: 'reader',
      labels: [],
      comments: [{ author: github.botLogin, byApp: true }],
    });
    const response = await fetch(`${github.url}/repos/press/book/issues/${number}`, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`${github.url}/repos/press/errata/issues/${moved}`);
  });
});

describe('a fault of webhooks', () => {
  it('duplicates', async () => {
    github.setWebhookFault(() => ({ kind: 'duplicate', times: 2 }));
    await github.openIssue('press/book', { title: 'a', as: 'reader' });
    await github.settled();

    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map((received) => received.headers['x-github-delivery'])).size).toBe(1);
  });

  it('drops, and the webhook can be redelivered', async () => {
    github.setWebhookFault(({ action }) => (action === 'opened' ? { kind: 'drop' } : null));
    await github.openIssue('press/book', { title: 'a', as: 'reader' });
    await github.settled();
    expect(server.received).toHaveLength(0);

    const again = await github.redeliver(github.deliveries[0]!);
    expect(again).toMatchObject({ id: github.deliveries[0]!.id, redelivery: true, status: 202 });
    expect(server.received).toHaveLength(1);
  });

  it('holds', async () => {
    const gate = Promise.withResolvers<void>();
    github.setWebhookFault(({ action }) => (action === 'opened' ? { kind: 'hold', until: gate.promise } : null));
    const number = await github.openIssue('press/book', { title: 'a', as: 'reader' });
    await github.comment('press/book', number, 'first', 'reader');
    await expect.poll(() => server.received).toHaveLength(1);
    gate.resolve();
    await github.settled();

    expect(server.received.map((received) => JSON.parse(received.body).action)).toEqual(['created', 'opened']);
  });
});
