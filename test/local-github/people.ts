import { type ApiClient, apiPath } from './api-client.ts';
import type { Inbox } from './inbox.ts';

interface NewIssue {
  readonly title: string;
  readonly body?: string;
  readonly as: string;
  readonly labels?: readonly string[];
  /** ISO 8601: the filing date. By default now. */
  readonly createdAt?: string;
}

/** What people do with issues. Each action goes through the API with the person's own token, and webhooks follow. */
export interface People {
  /** Resolves with the number of the issue. */
  openIssue(repository: string, issue: NewIssue): Promise<number>;
  editIssue(
    repository: string,
    number: number,
    change: {
      readonly title?: string;
      readonly body?: string;
      readonly state?: 'open' | 'closed';
      readonly state_reason?: 'completed' | 'not_planned';
      /** Number of a milestone. */
      readonly milestone?: number;
      readonly as: string;
    },
  ): Promise<void>;
  /** Resolves with the id of the comment. */
  comment(repository: string, number: number, body: string, as: string): Promise<number>;
  editComment(repository: string, id: number, body: string, as: string): Promise<void>;
  deleteComment(repository: string, id: number, as: string): Promise<void>;
  addLabel(repository: string, number: number, label: string, as: string): Promise<void>;
  removeLabel(repository: string, number: number, label: string, as: string): Promise<void>;
  suggestLabel(repository: string, number: number, label: string, as: string): Promise<void>;
  resolveSuggestion(
    repository: string,
    number: number,
    id: number,
    how: 'approve' | 'dismiss',
    as: string,
  ): Promise<void>;
}

/** People who act on issues through the API. `backdates` receives the dates of backdated issues. */
export function createPeople(api: ApiClient, inbox: Inbox, backdates: Map<string, string>): People {
  return {
    openIssue,
    async editIssue(repository, number, { as, ...change }) {
      await api.call(as, 'PATCH', `/repos/${repository}/issues/${number}`, change);
    },
    async comment(repository, number, body, as) {
      const path = `/repos/${repository}/issues/${number}/comments`;
      return (await api.call<{ id: number }>(as, 'POST', path, { body })).id;
    },
    async editComment(repository, id, body, as) {
      await api.call(as, 'PATCH', `/repos/${repository}/issues/comments/${id}`, { body });
    },
    async deleteComment(repository, id, as) {
      await api.call(as, 'DELETE', `/repos/${repository}/issues/comments/${id}`);
    },
    async addLabel(repository, number, label, as) {
      await api.call(as, 'POST', `/repos/${repository}/issues/${number}/labels`, { labels: [label] });
    },
    async removeLabel(repository, number, label, as) {
      await api.call(as, 'DELETE', `/repos/${repository}/issues/${number}/labels/${apiPath`${label}`}`);
    },
    async suggestLabel(repository, number, label, as) {
      await api.call(as, 'POST', `/repos/${repository}/issues/${number}/labels`, {
        labels: [{ name: label, suggest: true }],
      });
    },
    async resolveSuggestion(repository, number, id, how, as) {
      await api.call(as, 'POST', `/repos/${repository}/issues/${number}/suggestions/${id}/${how}`);
    },
  };

  async function openIssue(repository: string, { as, createdAt, ...fields }: NewIssue): Promise<number> {
    const path = `/repos/${repository}/issues`;
    if (createdAt === undefined) return (await api.call<Numbered>(as, 'POST', path, fields)).number;
    // Holds the webhook until everything that formats this issue knows the date.
    const held = inbox.swallow(repository, 1, opensIssue(fields.title));
    const { number } = await api.call<Numbered>(as, 'POST', path, fields);
    backdates.set(`${repository}#${number}`, new Date(createdAt).toISOString());
    for (const payload of await held) inbox.receive('issues', payload);
    return number;
  }
}

interface Numbered {
  readonly number: number;
}

/** Matches the webhook of an issue filed with a title. */
export function opensIssue(title: string) {
  return (event: string, payload: Record<string, unknown>): boolean => {
    const { action, issue } = payload as { action?: string; issue?: { title: string } };
    return event === 'issues' && action === 'opened' && issue?.title === title.trim();
  };
}
