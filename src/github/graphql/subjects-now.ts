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

export interface SubjectsNowData {
  /** Null for a subject that is gone, and an empty object for what is no subject. */
  readonly first: readonly (RawSubjectNow | Record<string, never> | null)[];
  readonly second: readonly (RawSubjectNow | Record<string, never> | null)[];
}

const STATE =
  'id updatedAt labels(first: 100) { nodes { name } } comments(first: 30) { pageInfo { hasNextPage } nodes { viewerDidAuthor } }';
const SUBJECT = `
    ... on Issue {
      ${STATE}
      timelineItems(last: 50, itemTypes: [UNLABELED_EVENT]) {
        pageInfo { hasPreviousPage }
        nodes { ... on UnlabeledEvent { label { name } } }
      }
    }
    ... on Discussion { ${STATE} }`;

/** How issues and discussions stand, by their ids: a hundred a field, which is the most that GitHub takes. */
export const SUBJECTS_NOW = `query SubjectsNow($first: [ID!]!, $second: [ID!]!) {
  first: nodes(ids: $first) {${SUBJECT}
  }
  second: nodes(ids: $second) {${SUBJECT}
  }
}`;
