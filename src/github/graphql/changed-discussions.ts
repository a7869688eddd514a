export interface ChangedDiscussionsData {
  readonly repository: {
    readonly discussions: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly { readonly number: number; readonly updatedAt: string }[];
    };
  } | null;
}

/** A hundred discussions of a repository, the most recently changed first. */
export const CHANGED_DISCUSSIONS = `query ChangedDiscussions($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    discussions(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number updatedAt }
    }
  }
}`;
