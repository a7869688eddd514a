import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Action } from '../../../src/core/action.ts';
import { applyLabelAction } from '../../../src/github/repository-labels/apply-label-action.ts';
import { applyAction } from '../../../src/github/subjects/apply-action.ts';
import { writeDiscussion } from '../../../src/github/subjects/write-discussion.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

const REPOSITORY = { owner: 'press', repo: 'book' };
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

let github: LocalGitHub;
let octokit: Octokit;
beforeAll(async () => {
  github = await startLocalGitHub({ owner: 'press', maintainers: ['maintainer'] });
  await github.addRepository({ name: 'book' });
  octokit = new Octokit({ auth: github.tokenOf('maintainer'), baseUrl: github.url, log });
});
afterAll(() => github.close());

/** A label that GitHub takes without this description and this colour only. */
const refused = (name: string) => ({ name, color: 'red', description: 'Beetles 🐛' });
const plain = (name: string) => ({ name, color: 'ededed', description: null });

it('costs an issue nothing: the label comes without them', async () => {
  const subject = {
    ...REPOSITORY,
    kind: 'issue',
    number: await github.openIssue('press/book', { title: 't', as: 'reader' }),
  } as const;
  const write = (action: Action) => applyAction(octokit, subject, action);

  expect(await write({ type: 'create-label', label: refused('one') })).toBe('done');
  expect(await write({ type: 'update-label', label: refused('one') })).toBe('unneeded');
  expect(await github.labels('press/book')).toContainEqual(plain('one'));
});

it('costs a discussion nothing', async () => {
  const number = await github.openDiscussion('press/book', { title: 't', body: 'b', as: 'reader' });
  const found = await octokit.graphql<{ repository: { id: string; discussion: { id: string } } }>(
    'query ($number: Int!) { repository(owner: "press", name: "book") { id discussion(number: $number) { id } } }',
    { number },
  );
  const { id: repository, discussion } = found.repository;
  const subject = { ...REPOSITORY, kind: 'discussion', number } as const;
  const write = (labels: { id: string; name: string }[], actions: readonly Action[]) =>
    writeDiscussion(
      octokit,
      subject,
      { repository, discussion: discussion.id, labels: labels.map((one) => ({ ...one, ...refused(one.name) })) },
      actions,
    );

  await write(
    [],
    [
      { type: 'create-label', label: refused('two') },
      { type: 'add-labels', labels: ['two'] },
    ],
  );

  expect(await github.labels('press/book')).toContainEqual(plain('two'));
  expect((await github.discussion('press/book', number)).labels).toEqual(['two']);
});

it('costs no chapter its new name', async () => {
  await octokit.rest.issues.createLabel({ ...REPOSITORY, name: 'before', color: 'ededed' });
  const action = { type: 'rename-label', from: 'before', label: refused('after') } as const;

  expect(await applyLabelAction(octokit, REPOSITORY, action)).toBe('done');
  expect(await github.labels('press/book')).toContainEqual(plain('after'));
});
