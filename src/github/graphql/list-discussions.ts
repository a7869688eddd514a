import type { RawActor, RawLabel, RawStanding } from './read-discussion.ts';

export interface ListDiscussionsData {
  readonly repository: {
    readonly id: string;
    readonly labels: { readonly nodes: readonly RawLabel[] };
    readonly discussions: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly (RawStanding & {
        readonly id: string;
        readonly number: number;
        readonly title: string;
        readonly body: string;
        readonly createdAt: string;
        readonly locked: boolean;
        readonly category: { readonly name: string; readonly isAnswerable: boolean };
        readonly author: RawActor | null;
        readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
        readonly comments: { readonly totalCount: number };
      })[];
    };
  } | null;
}

/** A hundred discussions of a repository with the data for a triage, oldest first. */
export const LIST_DISCUSSIONS = `query ListDiscussions($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    id
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { id name color description } }
    discussions(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id number title body createdAt updatedAt locked closed closedAt stateReason
        category { name isAnswerable }
        author { __typename login }
        labels(first: 50) { nodes { name } }
        comments(first: 1) { totalCount }
      }
    }
  }
}`;
