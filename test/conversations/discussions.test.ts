import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { type Stage, startStage } from './stage.ts';

const ROLLOUT = 'chapter: Rollout';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.github.close());
beforeEach(() => {
  stage.github.setRequestFault(null);
});

/** A discussion that was looked at. */
async function placed(repository = 'book', rest: { category?: string; body?: string } = {}): Promise<Conversation> {
  const talk = new Conversation('discussion', `press/${repository}`, stage.github, stage.look);
  talk.startListening();
  await talk.open('Typo in chapter 3', rest.body ?? 'It says "teh".', 'reader', rest);
  await talk.hear();
  return talk;
}

function requests(): string[] {
  return stage.github.requests.map(({ method, path }) => `${method} ${path}`);
}

describe('a discussion', () => {
  it('is triaged for the first time by at most three requests, and looked at again by one', async () => {
    await placed();
    const before = new Conversation('discussion', 'press/book', stage.github, stage.look);
    before.startListening();
    await before.open('Chapter 1 and 2 contradict each other', '');
    stage.github.clearRequests();
    await before.hear();
    // One to read, one to create the labels that are missing, one for all else.
    expect(requests()).toEqual(['POST /graphql', 'POST /graphql', 'POST /graphql']);

    stage.github.clearRequests();
    await before.lookAgain();
    expect(requests()).toEqual(['POST /graphql']);
    expect((await before.outcome()).labels).toEqual(['chapter: Introduction', 'chapter: Operation']);
  });

  it('takes all writes of a look in one request where the labels are there', async () => {
    await placed();
    const talk = new Conversation('discussion', 'press/book', stage.github, stage.look);
    talk.startListening();
    await talk.open('Chapter 3 again');
    stage.github.clearRequests();
    await talk.hear();
    expect(requests()).toHaveLength(2);
    expect(stage.github.writes).toHaveLength(1);
  });

  it('of a category that is not feedback is left alone, until it is moved', async () => {
    const talk = await placed('ideas', { category: 'General' });
    expect(await talk.outcome()).toMatchObject({ labels: [], acknowledgements: [] });

    await stage.github.moveDiscussion('press/ideas', talk.number, 'Ideas', 'maintainer');
    await talk.hear();
    expect((await talk.outcome()).labels).toEqual([ROLLOUT]);

    await stage.github.moveDiscussion('press/ideas', talk.number, 'General', 'maintainer');
    await talk.hear();
    expect((await talk.outcome()).labels).toEqual([ROLLOUT]);
  });

  it('that may be answered is told that our comment is no answer', async () => {
    const { acknowledgements } = await (await placed('book', { category: 'Q&A' })).outcome();
    expect(acknowledgements[0]).toContain('does not answer it');
    const others = await (await placed('book')).outcome();
    expect(others.acknowledgements[0]).not.toContain('does not answer it');
  });

  it('that is locked before we came is left alone; one that is locked later keeps its labels right', async () => {
    const late = new Conversation('discussion', 'press/book', stage.github, stage.look);
    late.startListening();
    await late.open('Typo in chapter 3');
    stage.github.lockDiscussion('press/book', late.number);
    await late.hear();
    expect(await late.outcome()).toMatchObject({ labels: [], acknowledgements: [] });

    const early = await placed();
    stage.github.lockDiscussion('press/book', early.number);
    await early.edit({ title: 'Typo in chapter 1' });
    await early.hear();
    expect((await early.outcome()).labels).toEqual(['chapter: Introduction']);
  });

  it('that is deleted while its look waits is no error', async () => {
    const talk = await placed();
    await stage.github.deleteDiscussion('press/book', talk.number, 'maintainer');
    stage.github.clearRequests();
    await talk.hear();
    expect(requests()).toEqual([]);
    await talk.lookAgain();
    expect(stage.lines.at(-1)).toMatchObject({ outcome: 'gone', actions: [] });
  });

  it('in a repository that has no discussions, or no more, is no error', async () => {
    const nowhere = new Conversation('discussion', 'press/book', stage.github, stage.look);
    nowhere.number = 9_999;
    await nowhere.lookAgain();
    expect(stage.lines.at(-1)).toMatchObject({ outcome: 'gone' });
  });

  it('that was an issue when its look began to wait is looked at as a discussion, once', async () => {
    const issue = new Conversation('issue', 'press/book', stage.github, stage.look);
    issue.startListening();
    await issue.open('Typo in chapter 3');
    const talk = new Conversation('discussion', 'press/book', stage.github, stage.look);
    talk.number = await stage.github.convertIssue('press/book', issue.number, 'maintainer');
    await talk.hear();
    await issue.hear();

    expect(stage.lines.at(-1)).toMatchObject({ subject: `press/book#${issue.number}`, outcome: 'gone' });
    expect(await talk.outcome()).toMatchObject({
      labels: [ROLLOUT],
      acknowledgements: [expect.stringContaining('Rollout')],
    });
  });

  it('that was an issue with commands and labels stays as people left it', async () => {
    const issue = new Conversation('issue', 'press/book', stage.github, stage.look);
    issue.startListening();
    await issue.open('Typo in chapter 3');
    await issue.hear();
    await issue.say('/chapter 1');
    await issue.hear();
    await issue.unlabel('chapter: Introduction');
    await issue.label('question');
    await issue.hear();
    const talk = new Conversation('discussion', 'press/book', stage.github, stage.look);
    talk.number = await stage.github.convertIssue('press/book', issue.number, 'maintainer');
    await talk.hear();
    await talk.lookAgain();
    expect(await talk.outcome()).toMatchObject({ labels: ['question'], acknowledgements: [expect.anything()] });
  });

  it('gets labels that somebody else created in the same moment', async () => {
    const talk = new Conversation('discussion', 'press/patient', stage.github, stage.look);
    talk.startListening();
    await talk.open('Typo in chapter 3', '', 'reader', { createdAt: '2026-01-01T00:00:00Z' });
    let queries = 0;
    stage.github.setRequestFault(({ path }) => {
      // Between our query and our mutation.
      const isMutation = path === '/graphql' && ++queries === 2;
      return isMutation ? { kind: 'hold', until: racedLabel() } : null;
    });
    const racedLabel = async () => {
      const other = await stage.github.openIssue('press/patient', { title: 'x', as: 'maintainer' });
      await stage.github.addLabel('press/patient', other, ROLLOUT, 'maintainer');
    };
    await talk.hear();
    stage.github.setRequestFault(null);
    expect(await talk.outcome()).toMatchObject({ labels: [ROLLOUT], acknowledgements: [expect.anything()] });
  });

  it('is acknowledged once though the connection broke after the write was done', async () => {
    const talk = new Conversation('discussion', 'press/book', stage.github, stage.look);
    talk.startListening();
    await talk.open('Typo in chapter 3');
    let queries = 0;
    stage.github.setRequestFault(() => (++queries === 2 ? { kind: 'cut-after' } : null));
    await expect(talk.hear()).rejects.toThrow();
    stage.github.setRequestFault(null);
    await talk.lookAgain();
    expect(await talk.outcome()).toMatchObject({ labels: [ROLLOUT], acknowledgements: [expect.anything()] });
  });

  it('hears commands in replies to comments as well', async () => {
    const talk = await placed();
    const thread = await stage.github.commentOnDiscussion('press/book', talk.number, 'Which?', 'maintainer');
    await stage.github.commentOnDiscussion('press/book', talk.number, '/chapter 1', 'reader', thread);
    await talk.hear();
    expect((await talk.outcome()).labels).toEqual(['chapter: Introduction']);
  });

  it('finds our comment though a hundred others came after it, and stays with the oldest of ours', async () => {
    const talk = await placed();
    for (let count = 0; count < 101; count++) {
      await stage.github.commentOnDiscussion('press/book', talk.number, 'me too', 'stranger');
    }
    await stage.github.commentOnDiscussion('press/book', talk.number, '/chapter 1', 'reader');
    await talk.hear();
    expect(await talk.outcome()).toMatchObject({
      labels: ['chapter: Introduction'],
      acknowledgements: [expect.anything()],
    });
  });
});

describe('an issue that is transferred', () => {
  it('stays as people left it, though its comments have other ids', async () => {
    const issue = new Conversation('issue', 'press/book', stage.github, stage.look);
    issue.startListening();
    await issue.open('Typo in chapter 3');
    await issue.hear();
    await issue.say('/chapter 1');
    await issue.hear();
    await issue.unlabel('chapter: Introduction');
    await issue.hear();
    const moved = new Conversation('issue', 'press/patient', stage.github, stage.look);
    moved.number = await stage.github.transferIssue('press/book', issue.number, 'press/patient', 'maintainer');
    await moved.hear();
    await moved.lookAgain();
    expect(await moved.outcome()).toMatchObject({ labels: [], acknowledgements: [expect.anything()] });
  });

  it('gets its label where the new place did not have it', async () => {
    const issue = new Conversation('issue', 'press/book', stage.github, stage.look);
    issue.startListening();
    await issue.open('Typo in chapter 2.1');
    await issue.hear();
    const moved = new Conversation('issue', 'press/ideas', stage.github, stage.look);
    moved.number = await stage.github.transferIssue('press/book', issue.number, 'press/ideas', 'maintainer');
    expect((await moved.outcome()).labels).toEqual([]);
    await moved.lookAgain();
    expect((await moved.outcome()).labels).toEqual(['chapter: Operation']);
  });
});

describe('a subject that somebody’s program keeps changing', () => {
  it.each(['issue', 'discussion'] as const)('is left in peace after 20 actions in an hour: %s', async (kind) => {
    const talk = new Conversation(kind, 'press/book', stage.github, stage.look);
    talk.startListening();
    await talk.open('Typo in chapter 3');
    await talk.hear();
    stage.github.clearRequests();
    const before = stage.lines.length;
    let paused = 0;
    for (let round = 0; round < 10; round++) {
      await talk.edit({ title: `Typo in chapter ${(round % 3) + 1}` });
      await talk.hear().catch((error: Error) => {
        if (error.name === 'LookLater') paused++;
        else throw error;
      });
    }

    const outcomes = stage.lines.slice(before).filter(({ msg }) => msg === 'look');
    const acts = outcomes.flatMap(({ actions }) => actions as string[]);
    expect(acts.length).toBeLessThanOrEqual(20);
    expect(paused).toBeGreaterThan(0);
    expect(outcomes.at(-1)).toMatchObject({ level: 50, outcome: 'paused' });
  });
});
