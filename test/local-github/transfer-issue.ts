import type { ApiClient } from './api-client.ts';
import { asRecord } from './api-message.ts';
import type { Parts } from './assemble.ts';
import { opensIssue } from './people.ts';

type Json = Record<string, unknown>;

/** Transferred issues: `owner/name#number` → path of the new issue. */
export type Moved = Map<string, string>;

/**
 * Transfers an issue with its comments, and with the labels that the other repository has too. Resolves with the new
 * number. The app sees `issues.transferred` in the old place and `issues.opened` in the new one.
 */
export async function transferIssue(
  { settings, api, inbox, moved }: Parts,
  repository: string,
  number: number,
  target: string,
  as: string,
): Promise<number> {
  const [from, to, sender, oldIssue] = await Promise.all([
    api.call<Json>(null, 'GET', `/repos/${repository}`),
    api.call<Json>(null, 'GET', `/repos/${target}`),
    api.call<Json>(null, 'GET', `/users/${as}`),
    api.call<Json>(null, 'GET', `/repos/${repository}/issues/${number}`),
  ]);
  const comments = await api.list<Json>(null, `/repos/${repository}/issues/${number}/comments`);
  const shared = await sharedLabels(api, oldIssue, target);

  const quiet = inbox.swallow(target, 1, opensIssue(String(oldIssue.title)));
  const fields = { title: oldIssue.title, body: oldIssue.body, labels: shared };
  const newIssue = await api.call<Json>(loginOf(oldIssue), 'POST', `/repos/${target}/issues`, fields);
  const path = `/repos/${target}/issues/${newIssue.number}`;
  const hushed = inbox.swallow(
    target,
    comments.length,
    (event, payload) => event === 'issue_comment' && isOf(payload, newIssue),
  );
  for (const comment of comments) await api.call(loginOf(comment), 'POST', `${path}/comments`, { body: comment.body });
  await Promise.all([quiet, hushed]);

  moved.set(`${repository}#${number}`, path);
  const common = { sender, installation: { id: settings.installationId, node_id: 'I_local' } };
  const leaving = { new_issue: newIssue, new_repository: to };
  const arriving = { old_issue: oldIssue, old_repository: from };
  inbox.announce('issues', { action: 'transferred', issue: oldIssue, repository: from, changes: leaving, ...common });
  inbox.announce('issues', { action: 'opened', issue: newIssue, repository: to, changes: arriving, ...common });
  return Number(newIssue.number);
}

async function sharedLabels(api: ApiClient, issue: Json, target: string): Promise<string[]> {
  const there = await api.list<{ name: string }>(null, `/repos/${target}/labels`);
  const names = new Set(there.map((label) => label.name.toLowerCase()));
  return (issue.labels as { name: string }[])
    .map((label) => label.name)
    .filter((name) => names.has(name.toLowerCase()));
}

function loginOf(written: Json): string {
  return String(asRecord(written.user)?.login);
}

function isOf(payload: Json, issue: Json): boolean {
  return asRecord(payload.issue)?.id === issue.id;
}
