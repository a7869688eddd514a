import type { RawActor, RawComment, RawStanding } from './read-discussion.ts';

interface RawLabelEvent {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly actor?: RawActor | null;
  readonly label?: { readonly name: string };
}

interface RawComments {
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly (RawComment & { readonly replies?: RawReplies })[];
}

interface RawReplies {
  readonly pageInfo: { readonly hasPreviousPage: boolean };
  readonly nodes: readonly RawComment[];
}

export interface RawListed extends RawStanding {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
  readonly locked: boolean;
  readonly author: RawActor | null;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
  readonly comments: RawComments;
  /** Issues only. */
  readonly milestone?: { readonly title: string } | null;
  /** Discussions only. */
  readonly category?: { readonly name: string; readonly isAnswerable: boolean };
  /** With conversations and for issues only. */
  readonly timelineItems?: {
    readonly pageInfo: { readonly hasPreviousPage: boolean };
    readonly nodes: readonly RawLabelEvent[];
  };
  /** With conversations and for discussions only. */
  readonly reactionGroups?: readonly { readonly content: string; readonly viewerHasReacted: boolean }[] | null;
}

export interface ListSubjectsData {
  readonly repository: {
    readonly subjects: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly RawListed[];
    };
  } | null;
}

const VARIABLES = '$owner: String!, $repo: String!, $size: Int!, $after: String, $conversations: Boolean!';
const PAGE = 'first: $size, after: $after, orderBy: { field: CREATED_AT, direction: ASC }';
const SUBJECT = `number title body createdAt updatedAt locked closed closedAt
        author { __typename login }
        labels(first: 100) { nodes { name } }`;
const COMMENT = 'id body updatedAt viewerDidAuthor author { __typename login }';
const EVENT = 'createdAt actor { __typename login } label { name }';

/**
 * A page of a repository's issues, oldest first: all that a triage needs, with the first comments, of which one may be
 * ours; the rest of the conversations on demand.
 */
export const LIST_ISSUES = `query ListIssues(${VARIABLES}) {
  repository(owner: $owner, name: $repo) {
    subjects: issues(${PAGE}) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ${SUBJECT}
        stateReason(enableDuplicate: true)
        milestone { title }
        comments(first: 50) { pageInfo { hasNextPage } nodes { ${COMMENT} } }
        timelineItems(last: 50, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) @include(if: $conversations) {
          pageInfo { hasPreviousPage }
          nodes { __typename ... on LabeledEvent { ${EVENT} } ... on UnlabeledEvent { ${EVENT} } }
        }
      }
    }
  }
}`;

/**
 * The same for discussions. Replies are what GitHub counts against its limit: with 30 comments a page costs some 30 of
 * 5,000 points an hour.
 */
export const LIST_DISCUSSIONS = `query ListDiscussions(${VARIABLES}) {
  repository(owner: $owner, name: $repo) {
    subjects: discussions(${PAGE}) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ${SUBJECT}
        stateReason
        category { name isAnswerable }
        reactionGroups @include(if: $conversations) { content viewerHasReacted }
        comments(first: 30) {
          pageInfo { hasNextPage }
          nodes { ${COMMENT} replies(last: 20) @include(if: $conversations) { pageInfo { hasPreviousPage } nodes { ${COMMENT} } } }
        }
      }
    }
  }
}`;
