import { Octokit } from '@octokit/rest';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/core/action.ts';
import { writeDiscussion } from '../../../src/github/subjects/write-discussion.ts';

const subject = { owner: 'press', repo: 'book', kind: 'discussion', number: 1 } as const;
const label = { id: 'L1', name: 'chapter: Rollout', color: 'ededed', description: '' };
const ids = { discussion: 'D1', repository: 'R1', labels: [label] };
const actions: Action[] = [
  { type: 'add-labels', labels: [label.name] },
  { type: 'mark-labelled' },
  { type: 'create-comment', body: 'Thank you.' },
];
const wentWrong = (index: number) => ({ message: 'Something went wrong', path: [`write${index}`] });

it('does a label again that failed alone, since what follows it says that it is there', async () => {
  const { octokit, asked } = github([wentWrong(0)], []);
  await writeDiscussion(octokit, subject, ids, actions);
  expect(asked).toEqual([['addLabelsToLabelable', 'addReaction', 'addDiscussionComment'], ['addLabelsToLabelable']]);
});

it('throws when it fails again', async () => {
  const { octokit } = github([wentWrong(0)], [wentWrong(0)]);
  await expect(writeDiscussion(octokit, subject, ids, actions)).rejects.toThrow('Something went wrong');
});

it('leaves a comment that failed to the next look', async () => {
  const { octokit, asked } = github([wentWrong(0), wentWrong(2)], []);
  await expect(writeDiscussion(octokit, subject, ids, actions)).rejects.toThrow('Something went wrong');
  expect(asked[1]).toEqual(['addLabelsToLabelable']);
});

it.each([[[{ message: 'This discussion is blocked' }]], [[0, 1, 2].map(wentWrong)]])(
  'throws when all failed',
  async (errors) => {
    const { octokit, asked } = github(errors);
    await expect(writeDiscussion(octokit, subject, ids, actions)).rejects.toThrow();
    expect(asked).toHaveLength(1);
  },
);

/** One whose answers have these errors in turn, and the mutations that it was asked for. */
function github(...answers: readonly object[][]) {
  const asked: string[][] = [];
  const fetch = async (_: string, { body }: { body: string }) => {
    const { query } = JSON.parse(body) as { query: string };
    const errors = answers[asked.length] ?? [];
    asked.push([...query.matchAll(/write\d+: (\w+)\(/g)].map(([, name = '']) => name));
    return new Response(JSON.stringify({ data: {}, errors }), { headers: { 'content-type': 'application/json' } });
  };
  return { octokit: new Octokit({ request: { fetch } }), asked };
}
