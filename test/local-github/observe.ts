import type { ApiClient } from './api-client.ts';

interface SeenIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: string;
  /** Names, in the order in which they were added. */
  readonly labels: readonly string[];
  readonly comments: readonly SeenComment[];
}

interface SeenComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly byApp: boolean;
}

interface SeenLabel {
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** Reads GitHub without being counted. */
export interface Observer {
  issue(repository: string, number: number): Promise<SeenIssue>;
  issues(repository: string): Promise<readonly SeenIssue[]>;
  labels(repository: string): Promise<readonly SeenLabel[]>;
}

/** Reads through the API, as the keeper. */
export function createObserver(api: ApiClient): Observer {
  return {
    issue: async (repository, number) =>
      see(repository, await api.call<RawIssue>(null, 'GET', `/repos/${repository}/issues/${number}`)),
    async issues(repository) {
      const all = await api.list<RawIssue>(null, `/repos/${repository}/issues`);
      return Promise.all(all.map((issue) => see(repository, issue)));
    },
    async labels(repository) {
      const all = await api.list<SeenLabel>(null, `/repos/${repository}/labels`);
      return all.map(({ name, color, description }) => ({ name, color, description }));
    },
  };

  async function see(repository: string, issue: RawIssue): Promise<SeenIssue> {
    const comments = await api.list<RawComment>(null, `/repos/${repository}/issues/${issue.number}/comments`);
    return {
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      author: issue.user.login,
      state: issue.state,
      labels: issue.labels.map((label) => label.name),
      comments: comments.map((comment) => ({
        id: comment.id,
        author: comment.user.login,
        body: comment.body,
        byApp: comment.performed_via_github_app !== null,
      })),
    };
  }
}

interface RawIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: string;
  readonly user: { readonly login: string };
  readonly labels: readonly { readonly name: string }[];
}

interface RawComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
  readonly performed_via_github_app: object | null;
}
