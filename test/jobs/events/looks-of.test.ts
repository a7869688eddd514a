import { createRequire } from 'node:module';
import type { WebhookDefinition } from '@octokit/webhooks-examples';
import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../src/events.ts';
import { looksOf } from '../../../src/jobs/events/looks-of.ts';
import type { SubjectPayload } from '../../../src/jobs/events/payloads.ts';

const examples: WebhookDefinition[] = createRequire(import.meta.url)('@octokit/webhooks-examples');
const installation = { id: 7 };
const place = { owner: 'Codertocat', repo: 'Hello-World' };
const command = { body: 'Sorry:\n/chapter 5.3' };

describe('looksOf', () => {
  it.each(['opened', 'edited', 'reopened', 'labeled', 'unlabeled', 'unlocked'])(
    'looks at the issue that was %s',
    (action) => {
      expect(looksBy('issues', example('issues', action))).toEqual([
        { installationId: 7, subject: { ...place, kind: 'issue', number: 1 } },
      ]);
    },
  );

  it.each(['created', 'edited', 'labeled', 'unlabeled', 'category_changed', 'reopened', 'unlocked'])(
    'looks at the discussion that was %s',
    (action) => {
      const event = { ...example('discussion', 'created'), action };
      const { number = 0 } = event.discussion ?? {};
      expect(looksBy('discussion', event)).toEqual([
        {
          installationId: 7,
          subject: {
            owner: event.repository.owner.login,
            repo: event.repository.name,
            kind: 'discussion',
            number,
          },
        },
      ]);
    },
  );

  it.each([
    ['issue_comment', 'issue'],
    ['discussion_comment', 'discussion'],
  ])('looks where a command may be: %s', (name, kind) => {
    const event = { ...example(name, 'created'), comment: command };
    expect(looksOf(event)).toMatchObject([{ subject: { kind }, manner: 'command' }]);
    expect(looksOf({ ...event, comment: { body: 'I agree, 5.3 is meant.' } })).toEqual([]);
  });

  const transferred = example('issues', 'transferred');
  const login = transferred.repository.owner.login;
  it.each([
    ['issue', 'the same owner', login],
    ['issue', 'the same owner, spelt otherwise', login.toUpperCase()],
    ['discussion', 'the same owner', login],
  ] as const)('looks at the new place of the %s that was transferred within %s', (kind, _, newOwner) => {
    const there = { number: 12 };
    const new_repository = { name: 'feedback', owner: { login: newOwner } };
    const changes = { new_repository, ...(kind === 'issue' ? { new_issue: there } : { new_discussion: there }) };
    const { issue, ...rest } = transferred;
    const event = { ...rest, changes, ...(kind === 'issue' ? { issue: issue! } : { discussion: issue! }) };

    expect(looksOf(event)).toEqual([
      { installationId: 7, subject: { owner: newOwner, repo: 'feedback', kind, number: 12 } },
    ]);
  });

  const opened = example('issues', 'opened');
  const commented = { ...example('issue_comment', 'created'), comment: command };
  it.each<[string, SubjectPayload]>([
    ['sent by a bot', { ...opened, sender: { login: 'renovate', type: 'Bot' } }],
    ['sent by a bot that does not say so', { ...opened, sender: { login: 'chapter-triage[bot]' } }],
    ['of a comment by a bot', { ...commented, sender: { login: 'chapter-triage[bot]', type: 'Bot' } }],
    ['on a pull request', { ...opened, issue: { number: 1, pull_request: { url: '' } } }],
    ['of a comment on a pull request', { ...commented, issue: { number: 1, pull_request: { url: '' } } }],
    ['without an installation', withoutInstallation(opened)],
    ['that tells nothing of the new place', { ...transferred, changes: {} }],
    ['that moves it to another owner', transferred],
    ['that tells of a deletion', { ...example('discussion', 'created'), action: 'deleted' }],
  ])('drops an event %s', (_, event) => {
    expect(looksOf(event)).toEqual([]);
  });

  it('takes an event whose sender GitHub left out', () => {
    const { sender, ...event } = opened;
    expect(looksOf(event)).toHaveLength(1);
  });
});

function example(name: string, action: string): SubjectPayload {
  const payloads = examples.find((one) => one.name === name)?.examples ?? [];
  const payload = payloads.find((each) => 'action' in each && each.action === action);
  return { ...(payload as unknown as SubjectPayload), installation };
}

function withoutInstallation({ installation: _, ...event }: SubjectPayload): SubjectPayload {
  return event;
}

/** The looks that the table of events makes of one. */
function looksBy(name: string, event: SubjectPayload): unknown[] {
  const rows = EVENTS.filter(({ events }) => events.includes(`${name}.${event.action}`));
  const effects = rows.flatMap((row) => row.effectsOf(event));
  return effects.flatMap((effect) => (effect.type === 'look' ? [effect.job] : []));
}
