import type { ApiRequest } from '../api-message.ts';
import type { Parts } from '../assemble.ts';
import type { DiscussionActs } from '../discussions/discussion-acts.ts';
import {
  CATEGORIES,
  type DiscussionStore,
  findDiscussion,
  type StoredDiscussion,
} from '../discussions/discussion-store.ts';
import { connection, type PageArguments } from './connection.ts';
import { discussionMutations } from './discussion-mutations.ts';
import { category, createDiscussionViews, type DiscussionViews } from './discussion-views.ts';
import { noNode, refuse } from './graphql-problem.ts';
import type { RootFor } from './graphql-route.ts';
import { createIssueNodes } from './issue-nodes.ts';
import { createRepositoryViews, type RepositoryViews } from './repository-views.ts';

interface DiscussionsArguments extends PageArguments {
  readonly orderBy: { readonly field: 'CREATED_AT' | 'UPDATED_AT'; readonly direction: 'ASC' | 'DESC' };
  readonly categoryId?: string | null;
}

/** The root of queries and mutations about discussions, for any sender. */
export function createDiscussionRoot(parts: Parts, store: DiscussionStore, acts: DiscussionActs): RootFor {
  const repositories = createRepositoryViews(parts);
  const issues = createIssueNodes(parts, (login) => repositories.actor(login));
  return function rootFor(request) {
    const viewer = 'login' in request.viewer ? request.viewer.login : '';
    const views = createDiscussionViews(parts, store, repositories, viewer);
    const seen = new Map<string, Promise<boolean>>();
    const canSee = (repository: string) => {
      const known = seen.get(repository) ?? sees(parts, request, repository);
      seen.set(repository, known);
      return known;
    };
    return {
      viewer: () => repositories.actor(viewer),
      rateLimit: { cost: 1, limit: 5000, remaining: 4999, nodeCount: 0, used: 1, resetAt: new Date().toISOString() },
      async repository({ owner, name }: { owner: string; name: string }) {
        const found = (await canSee(`${owner}/${name}`)) ? await repositories.repository(`${owner}/${name}`) : null;
        if (found !== null)
          return {
            ...found,
            ...withDiscussions(`${owner}/${name}`, store, views, repositories),
            ...withIssues(`${owner}/${name}`),
          };
        throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      },
      node,
      nodes({ ids }: { ids: readonly string[] }) {
        if (ids.length > MAX_IDS) throw refuse('ARGUMENT_LIMIT', tooMany(ids.length));
        // Each is a promise of its own, so a missing one is null and the others are there.
        return ids.map((id) => node({ id }));
      },
      ...discussionMutations({ parts, store, acts, views, issues, repositories, request, viewer }),
    };

    function withIssues(repository: string): object {
      return {
        issues: (page: PageArguments) => issues.list(repository, page, viewer),
        async issue({ number }: { number: number }) {
          const found = await issues.at(repository, number, viewer);
          if (found !== null) return found;
          throw refuse('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`);
        },
      };
    }

    async function node({ id }: { id: string }): Promise<object> {
      const discussion = store.discussions.get(id);
      const comment = store.comments.get(id);
      const home = discussion ?? store.discussions.get(comment?.discussionId ?? '');
      const issue = home === undefined ? await issues.find(id, viewer) : null;
      const repository = home?.repository ?? issue?.repository;
      if (repository === undefined || !(await canSee(repository))) throw noNode(id);
      if (issue !== null) return issue.view;
      if (home === undefined) throw noNode(id);
      return comment === undefined ? views.discussion(home) : views.comment(comment);
    }
  };
}

const MAX_IDS = 100;

function tooMany(count: number): string {
  return `You may not provide more than ${MAX_IDS} node ids; you provided ${count}.`;
}

function withDiscussions(
  repository: string,
  store: DiscussionStore,
  views: DiscussionViews,
  repositories: RepositoryViews,
): object {
  return {
    discussion({ number }: { number: number }) {
      const found = findDiscussion(store, repository, number);
      if (found !== null) return views.discussion(found);
      throw refuse('NOT_FOUND', `Could not resolve to a Discussion with the number of ${number}.`);
    },
    discussions({ orderBy, categoryId, ...page }: DiscussionsArguments) {
      const own = [...store.discussions.values()]
        .filter((discussion) => discussion.repository === repository)
        .filter(
          (discussion) => categoryId == null || (category(discussion.category) as { id: string }).id === categoryId,
        )
        .sort(by(orderBy.field === 'CREATED_AT' ? 'createdAt' : 'updatedAt', orderBy.direction));
      return connection('discussions', own.map(views.discussion), page);
    },
    discussionCategories: (page: PageArguments) => connection('discussionCategories', CATEGORIES.map(category), page),
    async label({ name }: { name: string }) {
      const all = await repositories.labels(repository);
      return all.find((label) => label.name.toLowerCase() === name.toLowerCase()) ?? null;
    },
    async labels({ query, ...page }: PageArguments & { query?: string | null }) {
      const all = await repositories.labels(repository);
      const wanted = query == null ? all : all.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
      return connection('labels', wanted, page);
    },
  };
}

function by(field: 'createdAt' | 'updatedAt', direction: 'ASC' | 'DESC') {
  const sign = direction === 'ASC' ? 1 : -1;
  return (one: StoredDiscussion, other: StoredDiscussion) =>
    sign * (one[field].localeCompare(other[field]) || one.databaseId - other.databaseId);
}

async function sees({ accounts, upstream }: Parts, { viewer }: ApiRequest, repository: string): Promise<boolean> {
  const token = await accounts.upstreamToken(viewer);
  return (await upstream.send({ method: 'GET', path: `/repos/${repository}`, token })).status === 200;
}
