import type { RawLabel } from './read-discussion.ts';

interface RawSubjectNow {
  readonly id: string;
  readonly updatedAt: string;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
  readonly comments: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly { readonly viewerDidAuthor: boolean }[];
  };
  /** Issues only. */
  readonly timelineItems?: {
    readonly pageInfo: { readonly hasPreviousPage: boolean };
    readonly nodes: readonly { readonly label?: { readonly name: string } }[];
  };
}

/** Null for a deleted subject; an empty object if the node is not a subject. */
type Hundred = readonly (RawSubjectNow | Record<string, never> | null)[];

export interface SubjectsNowData {
  readonly repository: { readonly id: string; readonly labels: { readonly nodes: readonly RawLabel[] } } | null;
  readonly ids0: Hundred;
  readonly ids1: Hundred;
  readonly ids2: Hundred;
  readonly ids3: Hundred;
}

const STATE =
  'id updatedAt labels(first: 50) { nodes { name } } comments(first: 30) { pageInfo { hasNextPage } nodes { viewerDidAuthor } }';
const UNLABELED =
  'timelineItems(last: 50, itemTypes: [UNLABELED_EVENT]) { pageInfo { hasPreviousPage } nodes { ... on UnlabeledEvent { label { name } } } }';
const SUBJECT = `... on Issue { ${STATE} ${UNLABELED} } ... on Discussion { ${STATE} }`;

/**
 * The current state of issues and discussions, by node id. GitHub takes at most a hundred ids a field. Also the
 * repository's ids that are needed to label discussions.
 */
export const SUBJECTS_NOW = `query SubjectsNow(
  $owner: String!, $repo: String!, $ids0: [ID!]!, $ids1: [ID!]!, $ids2: [ID!]!, $ids3: [ID!]!
) {
  repository(owner: $owner, name: $repo) {
    id
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { id name color description } }
  }
  ids0: nodes(ids: $ids0) { ${SUBJECT} }
  ids1: nodes(ids: $ids1) { ${SUBJECT} }
  ids2: nodes(ids: $ids2) { ${SUBJECT} }
  ids3: nodes(ids: $ids3) { ${SUBJECT} }
}`;
