import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { type Stage, startStage } from './stage.ts';

const UNSURE = 'chapter: unsure';
const OPERATION = 'chapter: Operation';
const ROLLOUT = 'chapter: Rollout';

/** It could be about two chapters. */
const AMBIGUOUS = 'A word in "Capacity of"';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  stage.github.switchOnSuggestions('press/suggested');
  stage.github.switchOnSuggestions('press/suggested-quietly');
});
afterAll(() => stage.github.close());
beforeEach(() => {
  stage.github.setRequestFault(null);
});

/** An issue or a discussion that was looked at. */
async function opened(
  title: string,
  repository = 'suggested',
  kind: 'issue' | 'discussion' = 'issue',
): Promise<Conversation> {
  const talk = new Conversation(kind, `press/${repository}`, stage.github, stage.look);
  talk.startListening();
  await talk.open(title);
  stage.github.clearRequests();
  await talk.hear();
  return talk;
}

function suggested({ repository, number }: Conversation) {
  return stage.github
    .suggestions(repository, number)
    .map(({ label, rationale, confidence, state }) => ({ label, rationale, confidence, state }));
}

async function resolve({ repository, number }: Conversation, how: 'approve' | 'dismiss') {
  const [one] = stage.github.suggestions(repository, number);
  await stage.github.resolveSuggestion(repository, number, one?.id ?? 0, how, 'maintainer');
}

describe('with label suggestions', () => {
  it('the likeliest chapter of an unsure issue is suggested with its evidence, by one more request to read', async () => {
    const talk = await opened(AMBIGUOUS);

    expect((await talk.outcome()).labels).toEqual([UNSURE]);
    expect(suggested(talk)).toEqual([
      {
        label: OPERATION,
        rationale: 'This is based on the topic `A word in "Capacity of"`.',
        confidence: 'LOW',
        state: 'pending',
      },
    ]);
    expect(stage.github.requests.filter(({ path }) => path.includes('/suggestions'))).toHaveLength(1);
    stage.github.clearRequests();
    await talk.lookAgain();
    expect(stage.github.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    expect(suggested(talk)).toHaveLength(1);
  });

  it('a sure issue gets its label with the reason', async () => {
    await opened('Typo in chapter 3');

    expect(stage.applied.findLast(({ type }) => type === 'add-labels')).toEqual({
      type: 'add-labels',
      labels: [ROLLOUT],
      reasons: [
        {
          label: ROLLOUT,
          rationale: 'This is based on the section number `chapter 3`.',
          confidence: 'high',
        },
      ],
    });
  });

  it.each(['suggested', 'suggested-quietly'])('an approved one is a person’s word: %s', async (repository) => {
    const talk = await opened(AMBIGUOUS, repository);
    await resolve(talk, 'approve');
    await talk.lookAgain();
    expect((await talk.outcome()).labels).toEqual([OPERATION]);

    await talk.edit({ title: 'Typo in chapter 3' });
    await talk.hear();
    expect((await talk.outcome()).labels).toEqual([OPERATION]);
  });

  it('a dismissed one is not suggested again', async () => {
    const talk = await opened(AMBIGUOUS);
    await resolve(talk, 'dismiss');
    await talk.unlabel(UNSURE);
    await talk.hear();
    await talk.edit({ title: 'Typo in chapter 3' });
    await talk.hear();
    await talk.edit({ title: AMBIGUOUS });
    await talk.hear();

    expect(suggested(talk).map(({ state }) => state)).toEqual(['dismissed']);
  });

  it('a dismissed one is a person’s word: an edit that makes it sure does not set it', async () => {
    const talk = await opened(AMBIGUOUS);
    await resolve(talk, 'dismiss');
    await talk.edit({ title: 'Typo in "Operation"' });
    await talk.hear();
    expect((await talk.outcome()).labels).not.toContain(OPERATION);
    await talk.lookAgain();
    expect((await talk.outcome()).labels).not.toContain(OPERATION);

    await talk.say('/chapter Operation', 'maintainer');
    await talk.hear();
    expect((await talk.outcome()).labels).toEqual([OPERATION]);
    await talk.lookAgain();
    expect((await talk.outcome()).labels).toEqual([OPERATION]);
  });

  it('a chapter that a person took off is not suggested', async () => {
    const talk = await opened('Typo in "Operation"');
    await talk.unlabel(OPERATION);
    await talk.hear();
    await talk.edit({ title: AMBIGUOUS });
    await talk.hear();

    expect((await talk.outcome()).labels).toEqual([UNSURE]);
    expect(suggested(talk).map(({ label }) => label)).toEqual([ROLLOUT]);
  });

  it('a label that another program suggested is no suggestion of ours', async () => {
    const talk = new Conversation('issue', 'press/suggested', stage.github, stage.look);
    talk.startListening();
    await talk.open(AMBIGUOUS);
    await talk.label('bug');
    await talk.unlabel('bug');
    await stage.github.suggestLabel(talk.repository, talk.number, 'bug', 'maintainer');
    await talk.hear();

    expect(suggested(talk).map(({ label }) => label)).toEqual(['bug', OPERATION]);
  });

  it('a crash before the label leads to no second suggestion', async () => {
    const talk = new Conversation('issue', 'press/suggested', stage.github, stage.look);
    talk.startListening();
    await talk.open(AMBIGUOUS);
    stage.github.setRequestFault(({ method, body }) =>
      method === 'POST' && body?.includes(UNSURE) && !body.includes('suggest') ? { kind: 'status', status: 500 } : null,
    );
    await expect(talk.hear()).rejects.toThrow();
    stage.github.setRequestFault(null);
    await talk.lookAgain();

    expect((await talk.outcome()).labels).toEqual([UNSURE]);
    expect(suggested(talk)).toHaveLength(1);
  });

  it('a suggestion that GitHub refuses stops nothing', async () => {
    const talk = new Conversation('issue', 'press/suggested', stage.github, stage.look);
    talk.startListening();
    await talk.open(AMBIGUOUS);
    stage.github.setRequestFault(({ body }) => (body?.includes('"suggest"') ? { kind: 'status', status: 422 } : null));
    await talk.hear();

    expect((await talk.outcome()).labels).toEqual([UNSURE]);
  });

  it('labels go without reasons if GitHub refuses them', async () => {
    const talk = new Conversation('issue', 'press/suggested', stage.github, stage.look);
    talk.startListening();
    await talk.open('Typo in chapter 3');
    stage.github.setRequestFault(({ body }) =>
      body?.includes('"rationale"') ? { kind: 'status', status: 422 } : null,
    );
    await talk.hear();

    expect((await talk.outcome()).labels).toEqual([ROLLOUT]);
  });

  it('a discussion goes on as without them', async () => {
    const talk = await opened(AMBIGUOUS, 'suggested', 'discussion');

    expect((await talk.outcome()).labels).toEqual([UNSURE]);
    expect(stage.github.requests.filter(({ path }) => path.includes('/suggestions'))).toEqual([]);
  });
});

it('where GitHub has no label suggestions, nothing is suggested, and the log says so once', async () => {
  const off = await startStage();
  try {
    for (const title of [AMBIGUOUS, 'Typo in chapter 3']) {
      const talk = new Conversation('issue', 'press/suggested', off.github, off.look);
      talk.startListening();
      await talk.open(title);
      await talk.hear();
      expect((await talk.outcome()).labels).toEqual([title === AMBIGUOUS ? UNSURE : ROLLOUT]);
    }
    const told = off.lines.filter(({ msg }) => String(msg).includes('label suggestions'));
    expect(told.map(({ repository }) => repository)).toEqual(['press/suggested']);
    expect(off.github.requests.filter(({ path }) => path.includes('/suggestions'))).toHaveLength(1);
  } finally {
    await off.github.close();
  }
});
