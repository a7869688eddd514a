import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Stage, startStage } from '../../demo/start.ts';
import { readMarker } from '../../src/core/memory/marker.ts';
import { atRest, fileIssue, looksAt, redeliverThrice, untilLooked } from './conversation.ts';
import { handbookRepositories } from './handbook.ts';

const BOOK = 'press/book';
const DEPLOYMENT = 'chapter: Deployment';
const ALERTING = 'chapter: Alerting';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ owner: 'press', repositories: handbookRepositories() });
});
afterAll(() => stage?.stop());
beforeEach(() => stage.github.clearRequests());

// First, since a restart begins the log anew.
describe('the editions', () => {
  it('are remembered when the server first sees them, which is no reason to write anything', async () => {
    const told = () => stage.server.lines.filter(({ msg }) => msg === 'editions');

    await expect.poll(told).toContainEqual(expect.objectContaining({ repository: BOOK, known: 3 }));
    expect(stage.github.writes).toEqual([]);
  });
});

describe('a report', () => {
  it('gets its label, the notice that matters and one acknowledgement', async () => {
    const number = await fileIssue(stage, BOOK, { title: 'Section 3.1: a step is missing' });

    const { labels, comments } = await stage.github.issue(BOOK, number);
    expect(labels).toEqual([DEPLOYMENT]);
    expect(comments).toEqual([expect.objectContaining({ author: stage.github.botLogin, byApp: true })]);
    const body = comments[0]?.body ?? '';
    expect(body).toContain(`\`${DEPLOYMENT}\``);
    expect(body).toContain('“3.1 Rollback”');
    expect(body).toContain('[The Handbook v1.1](https://press.example/notice/v-1-1/)');
    expect(readMarker(body)).toMatchObject({ labels: [DEPLOYMENT], declined: [], byPeople: [] });
    expect(await stage.github.labels(BOOK)).toContainEqual({
      name: DEPLOYMENT,
      color: expect.stringMatching(/^(?!ededed)[0-9a-f]{6}$/),
      description: 'The Handbook: 3 Deployment',
    });
  });

  it('that cannot be placed is labelled so', async () => {
    const number = await fileIssue(stage, BOOK, { title: 'Well done', body: 'I liked it.' });

    const { labels, comments } = await stage.github.issue(BOOK, number);
    expect(labels).toEqual(['chapter: unsure']);
    expect(comments).toHaveLength(1);
  });

  it('costs at most five requests, and two where nothing changes', async () => {
    await fileIssue(stage, BOOK, { title: 'Section 3.1: first' });
    stage.github.clearRequests();

    const number = await fileIssue(stage, BOOK, { title: 'Section 3.1: second' });
    const first = stage.github.requests.map(({ method, path }) => `${method} ${path}`);
    expect(first.length, first.join('\n')).toBeLessThanOrEqual(5);
    expect(first.at(-1)).toBe(`POST /repos/${BOOK}/issues/${number}/comments`);

    stage.github.clearRequests();
    const opened = stage.github.deliveries.findLast(({ action }) => action === 'opened')!;
    await untilLooked(stage, `${BOOK}#${number}`, () => stage.github.redeliver(opened));
    const again = stage.github.requests.map(({ method, path }) => `${method} ${path}`);
    expect(again.length, again.join('\n')).toBeLessThanOrEqual(2);
  });

  it('is written to no more when every webhook comes three times again', async () => {
    const number = await fileIssue(stage, BOOK, { title: 'Section 2.1 is too short' });
    const before = await stage.github.issue(BOOK, number);
    stage.github.clearRequests();

    await redeliverThrice(stage, BOOK, number);

    expect(stage.github.writes).toEqual([]);
    expect(await stage.github.issue(BOOK, number)).toEqual(before);
  });

  it('that is edited to be about another chapter moves there, and its acknowledgement is edited', async () => {
    const number = await fileIssue(stage, BOOK, { title: 'Section 3.1: wrong figure' });
    const [comment] = (await stage.github.issue(BOOK, number)).comments;

    await untilLooked(stage, `${BOOK}#${number}`, () =>
      stage.github.editIssue(BOOK, number, { title: 'Section 2.1: wrong figure', as: 'reader' }),
    );

    const { labels, comments } = await stage.github.issue(BOOK, number);
    expect(labels).toEqual([ALERTING]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.id).toBe(comment?.id);
    expect(comments[0]?.body).toContain('“2.1 Paging”');
    expect(comments[0]?.body).toContain('https://press.example/notice/v-1-2/');
  });
});

describe("a person's change", () => {
  it('lasts through redelivery, an edit and a restart', async () => {
    const removed = await fileIssue(stage, BOOK, { title: 'Section 3.1: one' });
    const added = await fileIssue(stage, BOOK, { title: 'Section 3.1: two' });
    await untilLooked(stage, `${BOOK}#${removed}`, () =>
      stage.github.removeLabel(BOOK, removed, DEPLOYMENT, 'maintainer'),
    );
    await untilLooked(stage, `${BOOK}#${added}`, () => stage.github.addLabel(BOOK, added, ALERTING, 'maintainer'));
    const labels = async () =>
      Promise.all([removed, added].map(async (number) => (await stage.github.issue(BOOK, number)).labels));
    const comments = async () =>
      Promise.all([removed, added].map(async (number) => (await stage.github.issue(BOOK, number)).comments.length));
    // The chapter that a person chose stands alone; ours gives way to it.
    expect(await labels()).toEqual([[], [ALERTING]]);

    for (const number of [removed, added]) await redeliverThrice(stage, BOOK, number);
    expect(await labels()).toEqual([[], [ALERTING]]);

    for (const number of [removed, added]) await edit(number, 'Still section 3.1.');
    expect(await labels()).toEqual([[], [ALERTING]]);

    await stage.restartServer();
    for (const number of [removed, added]) await edit(number, 'Section 3.1, once more.');
    expect(await labels()).toEqual([[], [ALERTING]]);
    expect(await comments()).toEqual([1, 1]);
  });
});

describe('left alone', () => {
  it('is a repository without configuration', async () => {
    const number = await fileIssue(stage, 'press/plain', { title: 'Section 3.1: a step is missing' });

    expect(looksAt(stage, `press/plain#${number}`)).toEqual([expect.objectContaining({ outcome: 'unconfigured' })]);
    expect(stage.github.writes).toEqual([]);
  });

  it('is a repository whose configuration is invalid, and the log says where', async () => {
    await fileIssue(stage, 'press/broken', { title: 'Section 3.1: a step is missing' });

    expect(stage.github.writes).toEqual([]);
    expect(stage.server.lines).toContainEqual(
      expect.objectContaining({
        msg: 'configuration is invalid',
        repository: 'press/broken',
        problems: [expect.objectContaining({ file: 'press/broken:.github/chapter-triage.yml', line: 4 })],
      }),
    );
  });

  it('is what a bot filed, whoever touches it', async () => {
    const { github } = stage;
    const number = await github.openIssue(BOOK, { title: 'Section 3.1: nightly report', as: github.botLogin });
    await atRest(stage);
    expect(looksAt(stage, `${BOOK}#${number}`)).toEqual([]);

    await edit(number, 'Touched by a person.');

    expect(looksAt(stage, `${BOOK}#${number}`)).toEqual([expect.objectContaining({ outcome: 'unchanged' })]);
    expect(github.writes).toEqual([]);
  });

  it('is a webhook whose signature is wrong', async () => {
    const number = await fileIssue(stage, BOOK, { title: 'Section 3.1: genuine' });
    const looks = looksAt(stage, `${BOOK}#${number}`).length;
    const genuine = stage.github.deliveries.findLast(({ action }) => action === 'opened')!;

    const answer = await fetch(stage.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-github-delivery': genuine.id,
        'x-github-event': genuine.event,
        'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
      },
      body: JSON.stringify(genuine.payload),
    });

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    await atRest(stage);
    expect(looksAt(stage, `${BOOK}#${number}`)).toHaveLength(looks);
  });
});

async function edit(number: number, body: string): Promise<void> {
  await untilLooked(stage, `${BOOK}#${number}`, () => stage.github.editIssue(BOOK, number, { body, as: 'maintainer' }));
}
