/** A comment, as the queries in this folder return it. */
export interface RawComment {
  readonly id: string;
  readonly body: string;
  readonly updatedAt: string;
  readonly viewerDidAuthor: boolean;
  readonly author: RawActor | null;
}

export interface RawActor {
  readonly __typename: string;
  readonly login: string;
}

export interface RawLabel {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface RawComments {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (RawComment & { readonly replies: { readonly nodes: readonly RawComment[] } })[];
}

export interface RawReactionGroup {
  readonly content: string;
  readonly viewerHasReacted: boolean;
  readonly reactors: { readonly nodes: readonly { readonly __typename: string }[] };
}

export interface RawStanding {
  readonly closed: boolean;
  readonly closedAt: string | null;
  readonly stateReason: string | null;
  readonly updatedAt: string;
}

export interface ReadDiscussionData {
  readonly repository: {
    readonly id: string;
    readonly labels: { readonly nodes: readonly RawLabel[] };
    readonly discussion:
      | (RawStanding & {
          readonly id: string;
          readonly number: number;
          readonly title: string;
          readonly body: string;
          readonly createdAt: string;
          readonly locked: boolean;
          readonly repository: { readonly nameWithOwner: string };
          readonly category: { readonly name: string; readonly isAnswerable: boolean };
          readonly author: RawActor | null;
          readonly labels: { readonly nodes: readonly RawLabel[] } | null;
          readonly reactionGroups: readonly RawReactionGroup[] | null;
          readonly comments: RawComments;
        })
      | null;
  } | null;
}

export interface MoreCommentsData {
  readonly node: { readonly comments: RawComments } | null;
}

const COMMENT = 'id body updatedAt viewerDidAuthor author { __typename login }';
const COMMENTS = `pageInfo { hasNextPage endCursor } nodes { ${COMMENT} replies(last: 50) { nodes { ${COMMENT} } } }`;
const LABEL = 'id name color description';

/** A discussion, its comments and labels, and the newest labels of its repository. */
export const READ_DISCUSSION = `query ReadDiscussion($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    id
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ${LABEL} } }
    discussion(number: $number) {
      id number title body createdAt locked closed closedAt stateReason updatedAt
      repository { nameWithOwner }
      category { name isAnswerable }
      author { __typename login }
      labels(first: 100) { nodes { ${LABEL} } }
      reactionGroups { content viewerHasReacted reactors(first: 10) { nodes { __typename } } }
      comments(first: 100) { ${COMMENTS} }
    }
  }
}`;

/** The next hundred comments of a discussion. */
export const MORE_COMMENTS = `query MoreComments($id: ID!, $after: String) {
  node(id: $id) { ... on Discussion { comments(first: 100, after: $after) { ${COMMENTS} } } }
}`;
