import { createRequire } from 'node:module';
import type { WebhookDefinition } from '@octokit/webhooks-examples';
import { describe, expect, it } from 'vitest';
import { type IssueEvent, jobsOf } from '../src/app.ts';

const examples: WebhookDefinition[] = createRequire(import.meta.url)('@octokit/webhooks-examples');
const installation = { id: 7 };
const subject = { owner: 'Codertocat', repo: 'Hello-World', kind: 'issue' };

describe('jobsOf', () => {
  it.each([
    ['opened', 1],
    ['edited', 1],
    ['reopened', 1],
    ['labeled', 1],
    ['unlabeled', 1],
  ])('sends a look to the issue that was %s', (action, number) => {
    expect(jobsOf(example(action))).toEqual([{ installationId: 7, subject: { ...subject, number } }]);
  });

  const transferred = example('transferred');
  const newIssue = { number: 12 };
  it.each([
    ['the same owner', transferred.repository.owner.login],
    ['the same owner, spelt otherwise', transferred.repository.owner.login.toUpperCase()],
  ])('sends a look to the new place of an issue that was transferred within %s', (_, login) => {
    const changes = { new_issue: newIssue, new_repository: { name: 'feedback', owner: { login } } };

    expect(jobsOf({ ...transferred, changes })).toEqual([
      { installationId: 7, subject: { owner: login, repo: 'feedback', kind: 'issue', number: 12 } },
    ]);
  });

  const opened = example('opened');
  it.each<[string, IssueEvent]>([
    ['sent by a bot', { ...opened, sender: { login: 'renovate', type: 'Bot' } }],
    ['sent by a bot that does not say so', { ...opened, sender: { login: 'chapter-triage[bot]' } }],
    ['on a pull request', { ...opened, issue: { ...opened.issue, pull_request: { url: '' } } }],
    ['without an installation', withoutInstallation(opened)],
    ['that tells nothing of the new place', { ...transferred, changes: {} }],
    ['that moves it to another owner', transferred],
  ])('drops an event %s', (_, event) => {
    expect(jobsOf(event)).toEqual([]);
  });

  it("takes a person's event on an issue by a bot: the look decides about those", () => {
    const issue = { ...opened.issue, user: { login: 'renovate[bot]', type: 'Bot' } };
    expect(jobsOf({ ...opened, issue })).toHaveLength(1);
  });

  it('takes an event whose sender GitHub left out', () => {
    const { sender, ...event } = opened;
    expect(jobsOf(event)).toHaveLength(1);
  });
});

function example(action: string): IssueEvent {
  const payloads = examples.find(({ name }) => name === 'issues')?.examples ?? [];
  const payload = payloads.find((each) => 'action' in each && each.action === action);
  return { ...(payload as unknown as IssueEvent), installation };
}

function withoutInstallation({ installation: _, ...event }: IssueEvent): IssueEvent {
  return event;
}
