import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/editions/question.ts';
import { readMarker } from '../../../src/core/memory/marker.ts';
import type { Subject } from '../../../src/core/subject.ts';
import { type EditionStage, startEditionStage } from './edition-stage.ts';

const DAY = 24 * 60 * 60_000;
const SETTLE = 100 * 60_000;
const ROLLBACK = { title: 'Section 3.1: a step is missing', body: 'The third step.' };
const V1 =
  '1 Introduction .... 1\n2 Alerting .... 10\n2.1 Paging .... 12\n3 Deployment .... 20\n3.1 Rollback .... 25\n';
/** Chapter 3 is called differently, and chapter 2 is gone. */
const V2 = '1 Introduction .... 1\n3 Releases .... 20\n3.1 Rollback .... 25\n4 Teams .... 30\n';

let stage: EditionStage;
/** Each test has a publication of its own. */
let BOOK = '';
let SITE = '';
let count = 0;
beforeAll(async () => {
  stage = await startEditionStage({ owner: 'press' });
});
afterEach(() => stage.github.setRequestFault(null));
afterAll(() => stage?.close());

describe('a new notice', () => {
  it('is remembered when it is first seen, and then asks the authors whose sections it names, once', async () => {
    await begin({ ask: 'on' });
    const [rollback, paging] = [await file(ROLLBACK), await file({ title: 'Section 2.1 is too short' })];
    stage.github.clearRequests();

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    expect(await stage.settle(BOOK)).toEqual([rollback]);

    const [acknowledgement, question, ...others] = await comments(rollback);
    expect(others).toEqual([]);
    expect(acknowledgement?.body).toContain('This part has changed since v1.0: see [v1.1]');
    expect(visible(question?.body)).toMatchInlineSnapshot(`
      "[The Handbook v1.1](https://press.example/notice/v1.1/) changed what this report is about: “3.1 Rollback” in v1.0. Could you check whether your point still applies? If it is settled, please close this; if not, please leave a short comment.

      <sub>This was written automatically, once for each edition.</sub>"
    `);
    expect(await comments(paging)).toHaveLength(1);
    await expectNoMoreWrites([rollback, paging]);
  });

  it('asks in the language of the reader', async () => {
    await begin({ ask: 'on' });
    const subject = await file({ title: '3.1 少了一步', body: '第三步没有写，请补充。' });

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);

    expect(visible((await comments(subject))[1]?.body)).toMatchInlineSnapshot(`
      "[The Handbook v1.1](https://press.example/notice/v1.1/) 更新了您反馈的 v1.0 中的“3.1 Rollback”。方便时请对照新版，看看问题是否已经解决。如已解决，可以关闭本条反馈；如仍存在，请留言说明。

      <sub>本评论由程序自动生成，每个新版本只发一次。</sub>"
    `);
  });

  it('asks nobody where that is switched off, whose subject is closed or locked, or whom a person filed elsewhere', async () => {
    await begin({ ask: 'on' });
    const [closed, elsewhere, declined] = [await file(ROLLBACK), await file(ROLLBACK), await file(ROLLBACK)];
    await stage.github.editIssue(BOOK, closed.number, { state: 'closed', as: 'maintainer' });
    await stage.github.addLabel(BOOK, elsewhere.number, 'chapter: Introduction', 'maintainer');
    await stage.github.removeLabel(BOOK, elsewhere.number, 'chapter: Deployment', 'maintainer');
    await stage.github.removeLabel(BOOK, declined.number, 'chapter: Deployment', 'maintainer');
    await stage.look([elsewhere, declined]);

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    expect(await stage.settle(BOOK)).toEqual([]);
    await stage.look([closed, elsewhere]);

    for (const subject of [closed, elsewhere]) expect(await questions(subject)).toEqual([]);
    expect(await labels(elsewhere)).toEqual(['chapter: Introduction']);
    expect(await labels(declined)).toEqual([]);
  });

  it('is told in a reply after many comments, and not where no reply is behind them', async () => {
    await begin({ ask: 'on' });
    const opened = { ...ROLLBACK, as: 'reader', createdAt: '2024-02-01T00:00:00Z' };
    const [late, silent] = [await stage.github.openIssue(BOOK, opened), await stage.github.openIssue(BOOK, opened)];
    for (let count = 0; count < 51; count++) {
      for (const number of [late, silent]) await stage.github.comment(BOOK, number, 'I saw that too.', 'maintainer');
    }
    await stage.look([issue(late)]);
    await stage.github.addLabel(BOOK, silent, 'chapter: Deployment', stage.github.botLogin);

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');

    expect(await stage.settle(BOOK)).toEqual([issue(late), issue(silent)]);
    expect((await comments(issue(late)))[51]?.body).toContain('This part has changed since v1.0: see [v1.1]');
    expect(await comments(issue(silent))).toHaveLength(51);
    await stage.look([issue(late)]);
    expect(await questions(issue(late))).toHaveLength(1);
  });

  it('asks nobody who never had a reply, so that a silent backfill stays silent', async () => {
    await begin({ ask: 'on' });
    const number = await stage.github.openIssue(BOOK, { ...ROLLBACK, as: 'reader', createdAt: '2024-02-01T00:00:00Z' });
    await stage.github.addLabel(BOOK, number, 'chapter: Deployment', stage.github.botLogin);
    await stage.github.comment(BOOK, number, 'I saw that too.', 'maintainer');

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');

    expect(await stage.settle(BOOK)).toEqual([]);
    expect(await comments(issue(number))).toHaveLength(1);
  });

  it('asks nobody about what a command or an older comment of ours brings up', async () => {
    await begin({ ask: 'on' });
    const subject = await file({ title: 'Section 2.1 is too short' });
    const [first] = await comments(subject);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    await stage.github.comment(BOOK, subject.number, '/chapter 3.1', 'maintainer');
    await stage.look([subject]);
    expect(await labels(subject)).toEqual(['chapter: Deployment']);
    expect(await questions(subject)).toEqual([]);

    const old = await file(ROLLBACK);
    const body = (await comments(old))[0]!.body.replace(/"notices":\{[^}]*\},/, '');
    expect(readMarker(body)?.extra).not.toHaveProperty('notices');
    await stage.github.editComment(BOOK, (await comments(old))[0]!.id, body, stage.github.botLogin);
    await publish('v1.2', '2024-06-20', '### 3.1 Rollback');
    await stage.settle(BOOK);

    expect(await questions(old)).toEqual([]);
    expect(first?.id).toBe((await comments(subject))[0]?.id);
    await publish('v1.3', '2024-07-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    expect(await questions(old)).toEqual([['v1.3']]);
    expect(await questions(subject)).toEqual([['v1.2'], ['v1.3']]);
  });

  it('with "fixed" asks where a maintainer says so, then or later', async () => {
    await begin({ ask: 'fixed' });
    const [before, after] = [await file(ROLLBACK), await file(ROLLBACK)];
    await stage.github.addLabel(BOOK, before.number, 'Fixed in print', 'maintainer');
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    expect(await questions(before)).toEqual([['v1.1']]);
    expect(await questions(after)).toEqual([]);

    await stage.github.addLabel(BOOK, after.number, 'fixed in print', 'maintainer');
    await stage.look([after]);

    expect(await questions(after)).toEqual([['v1.1']]);
    await expectNoMoreWrites([before, after]);
  });

  it('asks discussions too', async () => {
    await begin({ ask: 'on' });
    const number = await stage.github.openDiscussion(BOOK, {
      ...ROLLBACK,
      as: 'reader',
      createdAt: '2024-02-01T00:00:00Z',
    });
    const subject = { ...issue(number), kind: 'discussion' } as const;
    await stage.look([subject]);

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    expect(await stage.settle(BOOK)).toEqual([subject]);

    const seen = await stage.github.discussion(BOOK, number);
    expect(seen.comments.map(({ body }) => readQuestion(body)?.notices)).toEqual([undefined, ['v1.1']]);
    await expectNoMoreWrites([subject]);
  });
});

describe('a question', () => {
  it.each(['cut-after', 'cut-before'] as const)('is asked once when the connection is %s', async (kind) => {
    await begin({ ask: 'on' });
    const subject = await file(ROLLBACK);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    const wanted = await stage.runJob(BOOK);
    stage.github.setRequestFault(({ method, path }) =>
      method === 'POST' && path.endsWith('/comments') ? { kind } : null,
    );
    await expect(stage.look(wanted)).rejects.toThrow();
    stage.github.setRequestFault(null);

    await stage.look(wanted);

    expect(await questions(subject)).toEqual([['v1.1']]);
    await expectNoMoreWrites([subject]);
  });

  it('that somebody deleted is not asked again', async () => {
    await begin({ ask: 'on' });
    const subject = await file(ROLLBACK);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    const [, question] = await comments(subject);
    await stage.github.deleteComment(BOOK, question!.id, 'maintainer');

    await expectNoMoreWrites([subject]);
    expect(await questions(subject)).toEqual([]);
  });

  it('waits for its day where enough are asked, while labels and replies do not', async () => {
    await begin({ ask: 'on', perDay: 2 });
    const subjects = [await file(ROLLBACK), await file(ROLLBACK), await file(ROLLBACK), await file(ROLLBACK)];
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');

    let waiting = await stage.look(await stage.runJob(BOOK));

    expect(await askedOf(subjects)).toBe(1);
    for (const subject of subjects) expect((await comments(subject))[0]?.body).toContain('[v1.1]');
    expect([...waiting.values()].map((seconds) => Math.round(seconds / 3600))).toEqual([6, 18, 30]);
    const days: number[] = [];
    for (let hours = 6; hours <= 48; hours += 6) {
      stage.pass(6 * 60 * 60_000);
      waiting = new Map([...waiting, ...(await stage.look([...waiting.keys()]))]);
      days.push(await askedOf(subjects));
    }
    expect(days).toEqual([2, 2, 2, 3, 4, 4, 4, 4]);
    await expectNoMoreWrites(subjects);
  });

  it('of a second edition the same day takes room of its own', async () => {
    await begin({ ask: 'on', perDay: 4 });
    const subject = await file(ROLLBACK);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    expect(await questions(subject)).toEqual([['v1.1']]);

    await publish('v1.2', '2024-05-21', '### 3.1 Rollback');
    const waiting = await stage.look(await stage.runJob(BOOK));

    expect(waiting.size).toBe(1);
    expect(await questions(subject)).toEqual([['v1.1']]);
    stage.pass(6 * 60 * 60_000);
    await stage.look([subject]);
    expect(await questions(subject)).toEqual([['v1.1'], ['v1.2']]);
    await expectNoMoreWrites([subject]);
  });

  it('is taken back, once, when its notice is withdrawn, and stands again when it is back', async () => {
    await begin({ ask: 'on' });
    const subject = await file(ROLLBACK);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    const before = await comments(subject);

    await stage.github.deleteFile(SITE, 'notices/v1.1.md');
    await stage.settle(BOOK);

    const [acknowledgement, question] = await comments(subject);
    expect(acknowledgement?.body).not.toContain('v1.1]');
    expect(visible(question?.body)).toMatchInlineSnapshot(`
      "This comment was a question about v1.1. That notice was withdrawn: there is nothing to check.

      <sub>This was written automatically, once for each edition.</sub>"
    `);
    await expectNoMoreWrites([subject]);

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    expect((await comments(subject)).map(({ body }) => visible(body))).toEqual(before.map(({ body }) => visible(body)));
    await expectNoMoreWrites([subject]);
  });

  it('follows a notice that is corrected: its name, and what it names', async () => {
    await begin({ ask: 'on' });
    const [rollback, paging] = [await file(ROLLBACK), await file({ title: 'Section 2.1 is too short' })];
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);

    await publish('v1.1', '2024-05-20', '### 3.1 Rollback', 'The Second Printing v1.1');
    await stage.settle(BOOK);
    expect((await comments(rollback))[1]?.body).toContain('[The Second Printing v1.1]');
    await expectNoMoreWrites([rollback, paging]);

    await publish('v1.1', '2024-05-20', '### 2.1 Paging', 'The Second Printing v1.1');
    await stage.settle(BOOK);
    expect(visible((await comments(rollback))[1]?.body)).toMatchInlineSnapshot(`
      "This comment was a question about v1.1. It did not change what this report is about after all: there is nothing to check.

      <sub>This was written automatically, once for each edition.</sub>"
    `);
    expect(await questions(paging)).toEqual([['v1.1']]);
    expect((await comments(paging))[0]?.body).toContain('[v1.1]');
    await expectNoMoreWrites([rollback, paging]);
  });
});

describe('the labels', () => {
  it('are renamed in place, created and retired, and a person’s ways with them stay', async () => {
    await begin({ ask: 'off' });
    const [open, closed, byHand, declined] = [
      await file(ROLLBACK),
      await file(ROLLBACK),
      await file(ROLLBACK),
      await file(ROLLBACK),
    ];
    const paging = await file({ title: 'Section 2.1 is too short' });
    const intro = await file({ title: 'Section 1: a typo' });
    await stage.github.editIssue(BOOK, closed.number, { state: 'closed', as: 'maintainer' });
    await stage.github.removeLabel(BOOK, declined.number, 'chapter: Deployment', 'maintainer');
    await stage.github.addLabel(BOOK, byHand.number, 'chapter: Alerting', 'maintainer');
    await stage.look([byHand, declined]);
    await paint('chapter: Introduction', '123456');

    await publish('v2.0', '2024-05-20', '### 3.1 Rollback');
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
    // A look comes before the edition job, and must not make a second label of the new name.
    stage.pass(DAY);
    await stage.look([open]);
    expect((await repositoryLabels()).map(({ name }) => name)).not.toContain('chapter: Releases');
    stage.github.clearRequests();
    await stage.settle(BOOK);

    expect(await repositoryLabels()).toEqual([
      { name: 'chapter: Alerting', color: 'ededed', description: '(retired) The Handbook: 2 Alerting' },
      { name: 'chapter: Introduction', color: '123456', description: 'The Handbook: 1 Introduction' },
      { name: 'chapter: Releases', color: '0e8a16', description: 'The Handbook: 3 Releases' },
      { name: 'chapter: Teams', color: '5319e7', description: 'The Handbook: 4 Teams' },
    ]);
    expect(await labels(open)).toEqual(['chapter: Releases']);
    expect(await labels(closed)).toEqual(['chapter: Releases']);
    expect(await labels(declined)).toEqual([]);
    expect(await labels(byHand)).toEqual(['chapter: Alerting']);
    expect(await labels(intro)).toEqual(['chapter: Introduction']);
    const marker = readMarker((await comments(open))[0]!.body);
    expect(marker).toMatchObject({ labels: ['chapter: Releases'], declined: [], byPeople: [] });
    await stage.look([declined, byHand, closed]);
    expect(await labels(declined)).toEqual([]);
    expect(readMarker((await comments(declined))[0]!.body)?.declined).toEqual(['chapter: Releases']);
    await expectNoMoreWrites([open, closed, byHand, declined, paging, intro]);
  });
});

describe('a patch of an old version, published after a new one', () => {
  it('retires no label, and asks the author who has the old version', async () => {
    await begin({ ask: 'on' });
    await publish('v2.0', '2024-05-20', 'News.');
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
    await stage.settle(BOOK);
    const day = '2024-06-01T00:00:00Z';
    const old = await file({ title: 'Section 3.1 of v1.0: a step is missing' }, day);
    const teams = await file({ title: 'Chapter 4 is short' }, day);
    const before = await repositoryLabels();

    await publish('v1.0.1', '2024-06-20', '### 3.1 Rollback');
    await stage.settle(BOOK);

    expect(await repositoryLabels()).toEqual(before);
    expect(await labels(old)).toEqual(['chapter: Releases']);
    expect(await labels(teams)).toEqual(['chapter: Teams']);
    expect(await questions(old)).toEqual([['v1.0.1']]);
    expect(await questions(teams)).toEqual([]);
    expect((await comments(old))[0]?.body).toContain('This part has changed since v1.0: see [v1.0.1]');
    await expectNoMoreWrites([old, teams]);
  });
});

describe('a chapter that a new edition merges into another one', () => {
  it('brings no label back that a person removed', async () => {
    await begin({ ask: 'off' });
    const [removed, kept] = [await file({ title: '2.1 is too short' }), await file({ title: '2.1 is too long' })];
    await stage.github.removeLabel(BOOK, removed.number, 'chapter: Alerting', 'maintainer');
    await stage.look([removed]);
    const before = await comments(removed);

    await publish('v2.0', '2024-05-20', '### 1.1 Alerting');
    const merged = '1 Introduction .... 1\n1.1 Alerting .... 10\n1.1.1 Paging .... 12\n3 Deployment .... 20\n';
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', merged);
    await stage.settle(BOOK);

    expect(await labels(kept)).toEqual(['chapter: Introduction']);
    await expectNoMoreWrites([removed, kept]);
    expect(await labels(removed)).toEqual([]);
    expect(await comments(removed)).toEqual(before);

    await stage.github.comment(BOOK, removed.number, '/chapter Introduction', 'maintainer');
    await stage.look([removed]);
    expect(await labels(removed)).toEqual(['chapter: Introduction']);
    await stage.look([removed]);
    await expectNoMoreWrites([removed]);
  });
});

describe('a withdrawn edition', () => {
  it('gives labels their former names again, and what people did under its names stands', async () => {
    await begin({ ask: 'off' });
    await publish('v2.0', '2024-05-20', '### 3.1 Rollback');
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
    await stage.settle(BOOK);
    const [open, closed, declined] = [await file(ROLLBACK), await file(ROLLBACK), await file(ROLLBACK)];
    const byHand = await file({ title: 'Section 1: a typo' });
    await stage.github.editIssue(BOOK, closed.number, { state: 'closed', as: 'maintainer' });
    await stage.github.removeLabel(BOOK, declined.number, 'chapter: Releases', 'maintainer');
    await stage.github.addLabel(BOOK, byHand.number, 'chapter: Releases', 'maintainer');
    await stage.look([declined, byHand]);

    const expectLabels = async (chapter: string) => {
      for (const one of [open, closed]) expect(await labels(one)).toEqual([chapter]);
      expect(await labels(declined)).toEqual([]);
      expect(await labels(byHand)).toContain(chapter);
    };
    await expectLabels('chapter: Releases');

    for (let time = 0; time < 2; time++) {
      await stage.github.deleteFile(SITE, 'notices/v2.0.md');
      await stage.github.deleteFile(BOOK, 'contents/v2.0.txt');
      await stage.settle(BOOK);
      await stage.look([closed, declined, byHand]);
      await expectLabels('chapter: Deployment');
      expect((await repositoryLabels()).map(({ name }) => name)).not.toContain('chapter: Releases');
      await expectNoMoreWrites([open, closed, declined, byHand]);

      await publish('v2.0', '2024-05-20', '### 3.1 Rollback');
      await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
      await stage.settle(BOOK);
      await stage.look([declined, byHand]);
      await expectLabels('chapter: Releases');
    }
  });
});

describe('another prefix', () => {
  it('renames the labels in place, and what people did with them stands, before that and after it', async () => {
    await begin({ ask: 'off' });
    const [ours, declined, byHand] = [await file(ROLLBACK), await file(ROLLBACK), await file(ROLLBACK)];
    await stage.look([await file({ title: 'Section 1: a typo' })]);
    for (const { number } of [declined, byHand]) {
      await stage.github.removeLabel(BOOK, number, 'chapter: Deployment', 'maintainer');
    }
    await stage.github.addLabel(BOOK, byHand.number, 'chapter: Introduction', 'maintainer');
    await stage.look([declined, byHand]);
    await configure({ ask: 'off', prefix: 'kapitel: ' });
    stage.pass(DAY);

    await stage.look([ours, declined, byHand]);
    expect(await labels(ours)).toEqual(['chapter: Deployment']);
    expect(await labels(declined)).toEqual([]);
    expect(await labels(byHand)).toEqual(['chapter: Introduction']);
    await stage.settle(BOOK);

    const names = (await stage.github.labels(BOOK)).map(({ name }) => name);
    expect(names.filter((name) => /^(?:chapter|kapitel): [A-Z]/.test(name)).toSorted()).toEqual([
      'kapitel: Deployment',
      'kapitel: Introduction',
    ]);
    for (let time = 0; time < 2; time++) {
      expect(await labels(ours)).toEqual(['kapitel: Deployment']);
      expect(await labels(declined)).toEqual([]);
      expect(await labels(byHand)).toEqual(['kapitel: Introduction']);
      await stage.look([ours, declined, byHand]);
    }
    await expectNoMoreWrites([ours, declined, byHand]);
  });
});

describe('a look at a publication that changed', () => {
  it.each([
    ['in the same process', false],
    ['after a restart', true],
  ])('%s goes by the adopted edition until labels are in step with the new one', async (_, isRestarted) => {
    await begin({ ask: 'off' });
    await file(ROLLBACK);
    await publish('v2.0', '2024-05-20', '### 3.1 Rollback');
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
    stage.pass(DAY);
    if (isRestarted) await stage.restart();

    const late = issue(await stage.github.openIssue(BOOK, { ...ROLLBACK, as: 'reader' }));
    await stage.look([late]);
    expect(await labels(late)).toEqual(['chapter: Deployment']);
    expect(stage.requested).toContain(BOOK);

    await stage.store.hold(stage.github.installationId, { owner: 'press', repo: late.repo });
    expect([...(await stage.look([late])).values()]).toEqual([10]);

    await stage.settle(BOOK);
    await stage.look([late]);
    expect((await repositoryLabels()).map(({ name }) => name)).toContain('chapter: Releases');
    expect((await repositoryLabels()).map(({ name }) => name)).not.toContain('chapter: Deployment');
    expect(await labels(late)).toEqual(['chapter: Releases']);
    const marker = readMarker((await comments(late))[0]!.body);
    expect(marker).toMatchObject({ labels: ['chapter: Releases'], declined: [], byPeople: [] });
  });

  it('adopts what stands if the repository is new, and what other settings a new configuration has at the next job', async () => {
    await begin({ ask: 'off' });
    const repository = { owner: 'press', repo: BOOK.split('/')[1]! };
    await stage.store.forget(stage.github.installationId, repository);
    await file(ROLLBACK);
    expect(await stage.store.adopted(stage.github.installationId, repository)).toMatchObject({ isHeld: false });

    await configure({ ask: 'on' });
    await stage.runJob(BOOK);
    const adopted = await stage.store.adopted(stage.github.installationId, repository);
    expect(adopted?.adopted.configuration.text).toContain('ask-authors: on');
  });
});

describe('what was adopted', () => {
  it('takes over other settings while no notice can be read', async () => {
    await begin({ ask: 'off' });
    await stage.github.deleteFile(SITE, 'notices/v1.0.md');
    await configure({ ask: 'on', perDay: 3 });
    stage.pass(DAY);
    await stage.runJob(BOOK);

    const repository = { owner: 'press', repo: BOOK.split('/')[1]! };
    const kept = await stage.store.adopted(stage.github.installationId, repository);
    expect(kept?.adopted.configuration.text).toContain('asks-per-day: 3');
  });
});

describe('a configuration without any valid version', () => {
  it.each([
    ['in the same process', false],
    ['after a restart', true],
  ])('leaves in force what was adopted, new editions included, %s, and is logged', async (_, isRestarted) => {
    await begin({ ask: 'off' });
    const repository = { owner: 'press', repo: BOOK.split('/')[1]! };
    for (let version = 0; version < 6; version++) {
      await stage.github.writeFile(BOOK, '.github/chapter-triage.yml', `publicaton: ${version}\n`);
    }
    if (isRestarted) await stage.restart();
    stage.pass(DAY);

    const before = await file(ROLLBACK);
    expect(await labels(before)).toEqual(['chapter: Deployment']);
    await publish('v2.0', '2024-05-20', '### 3.1 Rollback');
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
    await stage.settle(BOOK);
    expect(await labels(before)).toEqual(['chapter: Releases']);

    const known = await stage.store.adopted(stage.github.installationId, repository);
    expect(known?.adopted.configuration.text).toContain('The Handbook');
    const told = stage.lines.filter(({ msg }) => msg === 'configuration is invalid');
    expect(told.at(-1)).toMatchObject({ repository: BOOK });
  });

  it('ends looks with its problems where nothing was adopted', async () => {
    await begin({ ask: 'off' });
    await stage.store.forget(stage.github.installationId, { owner: 'press', repo: BOOK.split('/')[1]! });
    for (let version = 0; version < 6; version++) {
      await stage.github.writeFile(BOOK, '.github/chapter-triage.yml', `publicaton: ${version}\n`);
    }
    await stage.restart();

    expect(await labels(await file(ROLLBACK))).toEqual([]);
    expect(stage.lines.at(-1)).toMatchObject({
      msg: 'look',
      outcome: 'misconfigured',
      problems: [{ message: 'is missing' }, { message: 'unknown key `publicaton`' }],
    });
  });
});

describe('an edition job', () => {
  it('lets a change settle, and is not misled by one that follows', async () => {
    await begin({ ask: 'on' });
    const subject = await file(ROLLBACK);
    await publish('v1.1', '2024-05-20', '### 2.1 Paging');
    await expect(stage.runJob(BOOK, SETTLE)).rejects.toMatchObject({ name: 'LookLater', seconds: 6000 });
    stage.pass(90 * 60_000);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await expect(stage.runJob(BOOK, SETTLE)).rejects.toMatchObject({ name: 'LookLater', seconds: 6000 });
    stage.pass(99 * 60_000);

    expect(await stage.runJob(BOOK, SETTLE)).toEqual([subject]);
    await stage.look([subject]);
    expect(await questions(subject)).toEqual([['v1.1']]);
  });

  it('goes on after a crash where it was, and changes nothing twice', async () => {
    await begin({ ask: 'on' });
    const subject = await file(ROLLBACK);
    await publish('v2.0', '2024-05-20', '### 3.1 Rollback');
    await stage.github.writeFile(BOOK, 'contents/v2.0.txt', V2);
    stage.github.setRequestFault(({ method, path }) =>
      method === 'PATCH' && path.includes('/labels/') ? { kind: 'cut-after' } : null,
    );
    await expect(stage.runJob(BOOK)).rejects.toThrow();
    stage.github.setRequestFault(null);
    stage.github.clearRequests();

    await stage.settle(BOOK);

    expect(stage.github.writes.filter(({ path }) => path.includes('/labels/chapter'))).toEqual([]);
    expect(await labels(subject)).toEqual(['chapter: Releases']);
    expect(await questions(subject)).toEqual([['v2.0']]);
  });

  it('does nothing when all notices are gone at once, which is more likely a site that cannot be read', async () => {
    await begin({ ask: 'on' });
    const subject = await file(ROLLBACK);
    await publish('v1.1', '2024-05-20', '### 3.1 Rollback');
    await stage.settle(BOOK);
    for (const name of ['v1.0', 'v1.1']) await stage.github.deleteFile(SITE, `notices/${name}.md`);

    expect(await stage.settle(BOOK)).toEqual([]);

    expect(stage.lines.at(-1)).toMatchObject({ msg: 'no notice can be read any more; nothing is done about it' });
    expect(await questions(subject)).toEqual([['v1.1']]);
  });

  it('knows from which repositories a publication is read', async () => {
    await begin({ ask: 'on' });
    const { installationId } = stage.github;
    expect(await stage.store.fedBy(installationId, { owner: 'Press', repo: `Website-${count}` })).toEqual([
      { owner: 'press', repo: `book-${count}` },
    ]);
    expect(await stage.store.fedBy(installationId, { owner: 'press', repo: 'other' })).toEqual([]);
  });
});

interface Wanted {
  readonly ask: 'off' | 'fixed' | 'on';
  readonly perDay?: number;
  readonly prefix?: string;
}

async function configure(wanted: Wanted): Promise<void> {
  await stage.github.writeFile(BOOK, '.github/chapter-triage.yml', configurationOf(wanted));
}

function configurationOf({ ask, perDay = 1000, prefix = 'chapter: ' }: Wanted): string {
  return [
    'publication:',
    '  name: The Handbook',
    '  contents: { path: contents }',
    `  notices: { repository: ${SITE}, path: notices, url: "https://press.example/notice/{name}/" }`,
    `labels: { prefix: "${prefix}", fixed: [fixed in print] }`,
    `new-editions: { ask-authors: ${ask}, asks-per-day: ${perDay} }`,
    '',
  ].join('\n');
}

async function begin(wanted: Wanted): Promise<void> {
  count += 1;
  [BOOK, SITE] = [`press/book-${count}`, `press/website-${count}`];
  const files = { '.github/chapter-triage.yml': configurationOf(wanted), 'contents/v1.0.txt': V1 };
  const notices = { 'notices/v1.0.md': notice('v1.0', '2024-01-10', '### 1 Introduction') };
  await stage.github.addRepository({ name: `book-${count}`, files });
  await stage.github.addRepository({ name: `website-${count}`, files: notices });
  expect(await stage.runJob(BOOK)).toEqual([]);
}

function notice(version: string, date: string, sections: string, title = `The Handbook ${version}`): string {
  return `---\ntitle: ${title}\ndate: ${date}\nwp_version: ${version}\n---\n\n${sections}\n`;
}

async function publish(version: string, date: string, sections: string, title?: string): Promise<void> {
  await stage.github.writeFile(SITE, `notices/${version}.md`, notice(version, date, sections, title));
}

/** Files an issue before the second edition, and looks at it. */
async function file(
  report: { readonly title: string; readonly body?: string },
  createdAt = '2024-02-01T00:00:00Z',
): Promise<Subject> {
  const subject = issue(await stage.github.openIssue(BOOK, { ...report, as: 'reader', createdAt }));
  await stage.look([subject]);
  return subject;
}

function issue(number: number): Subject {
  return { owner: 'press', repo: `book-${count}`, kind: 'issue', number };
}

async function comments({ number }: Subject) {
  return (await stage.github.issue(BOOK, number)).comments;
}

async function labels({ number }: Subject) {
  return (await stage.github.issue(BOOK, number)).labels;
}

/** The versions that each question on a subject was ever about. */
async function questions(subject: Subject): Promise<(readonly string[])[]> {
  return (await comments(subject)).flatMap(({ body }) => {
    const mark = readQuestion(body);
    return mark ? [mark.notices] : [];
  });
}

async function askedOf(subjects: readonly Subject[]): Promise<number> {
  return (await Promise.all(subjects.map(questions))).flat().length;
}

async function repositoryLabels() {
  const all = await stage.github.labels(BOOK);
  return all.filter(({ name }) => name.startsWith('chapter: ')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function paint(name: string, color: string): Promise<void> {
  await change(name, { color });
}

async function change(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await fetch(`${stage.github.url}/repos/${BOOK}/labels/${encodeURIComponent(name)}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${stage.github.tokenOf('maintainer')}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

/** Neither another job nor another look finds anything to do. */
async function expectNoMoreWrites(subjects: readonly Subject[]): Promise<void> {
  stage.pass(DAY);
  stage.github.clearRequests();
  expect(await stage.settle(BOOK)).toEqual([]);
  await stage.look(subjects);
  expect(stage.github.writes).toEqual([]);
}

/** Without its mark, which nobody sees. */
function visible(body = ''): string {
  return body.replace(/<!--.*-->\s*$/su, '').trim();
}
