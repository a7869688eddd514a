import type { Parts } from '../assemble.ts';
import { connection, type PageArguments } from './connection.ts';

interface RestIssue {
  readonly node_id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly comments: number;
  readonly locked: boolean;
  readonly state: string;
  readonly state_reason: string | null;
  readonly closed_at: string | null;
  readonly milestone: { readonly title: string } | null;
  readonly user: { readonly login: string };
  readonly pull_request?: object;
  readonly labels: readonly { readonly node_id: string; readonly name: string }[];
}

interface RestEvent {
  readonly event: string;
  readonly created_at: string;
  readonly label?: { readonly name: string };
  readonly actor: { readonly login: string };
}

interface RestComment {
  readonly node_id: string;
  readonly user: { readonly login: string };
  readonly body: string;
  readonly updated_at: string;
}

interface FoundIssue {
  readonly repository: string;
  readonly number: number;
  readonly view: object;
}

/** Issues by node id, as GraphQL shows them, with the fields that the product asks for. */
export interface IssueNodes {
  /** Null if the id is not an issue's. `viewer` is the login of the sender. */
  find(id: string, viewer: string): Promise<FoundIssue | null>;
  /** Null if there is none. */
  at(repository: string, number: number, viewer: string): Promise<object | null>;
  /** A page of a repository's issues, oldest first. */
  list(repository: string, page: PageArguments, viewer: string): Promise<object>;
}

const EVENTS = new Map([
  ['LABELED_EVENT', 'labeled'],
  ['UNLABELED_EVENT', 'unlabeled'],
]);

const OLDEST_FIRST = 'state=all&sort=created&direction=asc';

/** The emulator cannot find an issue by node id, so all ids are read when one is unknown. */
export function createIssueNodes(
  { api, repositories, moved, hidden }: Parts,
  actor: (login: string) => unknown,
): IssueNodes {
  const places = new Map<string, { readonly repository: string; readonly number: number }>();
  let noting: Promise<void> | null = null;
  return {
    async find(id, viewer) {
      // Only the emulator's issues have such ids. Searching for others would take long each time.
      if (!places.has(id) && Buffer.from(id, 'base64').toString().startsWith('0:Issue')) {
        noting ??= note().finally(() => {
          noting = null;
        });
        await noting;
      }
      const place = places.get(id);
      if (place === undefined) return null;
      const { repository, number } = place;
      const key = `${repository}#${number}`;
      const issue = moved.has(key) || hidden.has(key) ? null : await read(repository, number);
      return issue && { repository, number, view: show(repository, issue, viewer) };
    },
    async at(repository, number, viewer) {
      const key = `${repository}#${number}`;
      const issue = moved.has(key) || hidden.has(key) ? null : await read(repository, number);
      return issue && show(repository, issue, viewer);
    },
    async list(repository, { first, after }, viewer) {
      const shown: RestIssue[] = [];
      const last = Number(after ?? 0);
      // In the emulator, each number is an issue or stands in for something else, so it tells the page.
      for (let page = Math.floor(last / 100) + 1, isLast = false; !isLast && shown.length <= first!; page++) {
        const found = await api.page<RestIssue>(null, `/repos/${repository}/issues?${OLDEST_FIRST}`, page);
        shown.push(...found.items.filter((issue) => issue.number > last && !issue.pull_request));
        isLast = found.isLast;
      }
      const issues = shown.filter(({ number }) => !moved.has(`${repository}#${number}`));
      const nodes = issues.slice(0, first!);
      const pageInfo = { hasNextPage: issues.length > nodes.length, endCursor: String(nodes.at(-1)?.number ?? last) };
      return { nodes: nodes.map((issue) => show(repository, issue, viewer)), pageInfo };
    },
  };

  async function note(): Promise<void> {
    for (const repository of repositories) {
      const issues = await api.list<RestIssue>(null, `/repos/${repository}/issues?state=all`);
      for (const { node_id, number } of issues) places.set(node_id, { repository, number });
    }
  }

  function read(repository: string, number: number): Promise<RestIssue | null> {
    return api.find<RestIssue>(null, `/repos/${repository}/issues/${number}`);
  }

  function show(repository: string, issue: RestIssue, viewer: string): object {
    const path = `/repos/${repository}/issues/${issue.number}`;
    return {
      __typename: 'Issue',
      id: issue.node_id,
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      createdAt: issue.created_at,
      updatedAt: issue.updated_at,
      locked: issue.locked,
      closed: issue.state === 'closed',
      closedAt: issue.closed_at,
      stateReason: issue.state_reason?.toUpperCase() ?? null,
      milestone: issue.milestone && { title: issue.milestone.title },
      author: () => actor(issue.user.login),
      labels: (page: PageArguments) =>
        connection(
          'labels',
          issue.labels.map(({ node_id, name }) => ({ __typename: 'Label', id: node_id, name })),
          page,
        ),
      async comments(page: PageArguments) {
        const all = issue.comments === 0 ? [] : await api.list<RestComment>(null, `${path}/comments`);
        const views = all.map(({ node_id, user, body, updated_at }) => ({
          __typename: 'IssueComment',
          id: node_id,
          body,
          updatedAt: updated_at,
          viewerDidAuthor: user.login === viewer,
          author: () => actor(user.login),
        }));
        return connection('comments', views, page);
      },
      async timelineItems({ itemTypes, ...page }: PageArguments & { itemTypes?: readonly string[] | null }) {
        const wanted = itemTypes?.map((type) => EVENTS.get(type));
        if (!wanted || wanted.includes(undefined)) throw new Error('the local GitHub shows label events only');
        const events = (await api.list<RestEvent>(null, `${path}/events`)).filter(({ event }) =>
          wanted.includes(event),
        );
        const views = events.map(({ event, created_at, label, actor: by }) => ({
          __typename: event === 'labeled' ? 'LabeledEvent' : 'UnlabeledEvent',
          createdAt: created_at,
          actor: () => actor(by.login),
          label: { __typename: 'Label', name: label?.name },
        }));
        return connection('timelineItems', views, page);
      },
    };
  }
}
