import { refuse } from './graphql-problem.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface Connection<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: object;
}

const MAX_SIZE = 100;

/** A page of a list. Like GitHub, rejects a query with no size or a size over a hundred. */
export function connection<T>(field: string, items: readonly T[], page: PageArguments): Connection<T> {
  const { first = null, last = null } = page;
  if (first === null && last === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`;
    throw refuse('MISSING_PAGINATION_BOUNDARIES', message);
  }
  const size = first ?? last ?? 0;
  if (size > MAX_SIZE || size < 0) {
    const message = `Requesting ${size} records on the \`${field}\` connection exceeds the \`first\` limit of 100 records.`;
    throw refuse('EXCESSIVE_PAGINATION', message);
  }
  const from = page.after == null ? 0 : position(page.after) + 1;
  const to = page.before == null ? items.length : position(page.before);
  const start = first === null ? Math.max(from, to - size) : from;
  const end = first === null ? to : Math.min(to, from + size);
  const edges = items.slice(start, end).map((node, index) => ({ cursor: cursor(start + index), node }));
  const pageInfo = {
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
    hasNextPage: end < items.length,
    hasPreviousPage: start > 0,
  };
  return { totalCount: items.length, nodes: edges.map((edge) => edge.node), edges, pageInfo };
}

function cursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function position(text: string): number {
  return Number(Buffer.from(text, 'base64').toString().replace('cursor:', ''));
}
