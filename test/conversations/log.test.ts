import { afterAll, beforeAll, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { type Stage, startStage } from './stage.ts';

/** In a title, a body, a quote, a comment and a command; nowhere else. */
const WORD = 'zephyranthes';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage(undefined, undefined, 'trace');
});
afterAll(() => stage.github.close());

it.each(['issue', 'discussion'] as const)('no word of a reader is logged, at any level: %s', async (kind) => {
  const talk = new Conversation(kind, 'press/book', stage.github, stage.look);
  await talk.open(`A ${WORD} in chapter 2`, `> a ${WORD}\n\nshould be “${WORD}s”, on page 12`);
  stage.github.setRequestFault(({ body }) => (body?.includes('Thank you') ? { kind: 'status', status: 422 } : null));
  await expect(talk.hear()).rejects.toThrow();
  stage.github.setRequestFault(null);
  await talk.lookAgain();
  await talk.say(`/chapter ${WORD}`);
  await talk.hear();

  const { acknowledgements, replies } = await talk.outcome();
  expect([acknowledgements.length, replies.length]).toEqual([1, 1]);
  expect(replies.join()).toContain(WORD);
  const outcomes = stage.lines.filter(({ msg }) => msg === 'look').map(({ outcome }) => outcome);
  expect(outcomes).toEqual(expect.arrayContaining(['changed', 'failed']));
  expect(stage.lines.filter((line) => JSON.stringify(line).includes(WORD))).toEqual([]);
});
