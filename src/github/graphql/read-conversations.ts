import type { RawActor, RawComment } from './read-discussion.ts';

interface RawLabelEvent {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly actor?: RawActor | null;
  readonly label?: { readonly name: string };
}

interface RawConversation {
  readonly id: string;
  readonly reactionGroups?: readonly { readonly content: string; readonly viewerHasReacted: boolean }[] | null;
  readonly comments: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly (RawComment & { readonly replies?: { readonly nodes: readonly RawComment[] } })[];
  };
  /** Issues only. */
  readonly timelineItems?: {
    readonly pageInfo: { readonly hasPreviousPage: boolean };
    readonly nodes: readonly RawLabelEvent[];
  };
}

export interface ReadConversationsData {
  /** Null for a subject that is gone, and an empty object for what is no subject. */
  readonly nodes: readonly (RawConversation | Record<string, never> | null)[];
}

const COMMENT = 'id body updatedAt viewerDidAuthor author { __typename login }';
const EVENT = 'createdAt actor { __typename login } label { name }';

/** The comments of up to a hundred issues and discussions, and who labelled the issues, by their ids. */
export const READ_CONVERSATIONS = `query ReadConversations($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Issue {
      id
      comments(first: 50) { pageInfo { hasNextPage } nodes { ${COMMENT} } }
      timelineItems(last: 50, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) {
        pageInfo { hasPreviousPage }
        nodes { __typename ... on LabeledEvent { ${EVENT} } ... on UnlabeledEvent { ${EVENT} } }
      }
    }
    ... on Discussion {
      id
      reactionGroups { content viewerHasReacted }
      comments(first: 50) { pageInfo { hasNextPage } nodes { ${COMMENT} replies(last: 20) { nodes { ${COMMENT} } } } }
    }
  }
}`;
