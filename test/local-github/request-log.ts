import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { type ApiRequest, asRecord, parseJson } from './api-message.ts';

/** A request from outside, in order of arrival. */
export interface LoggedRequest {
  readonly method: string;
  /** With query. */
  readonly path: string;
  /** The operation sent to `/graphql`. Null for REST. */
  readonly graphql: GraphQLOperation | null;
  /** Login of the sender; `app` for the app with its own key; null for nobody. */
  readonly by: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null until answered, and forever if the connection was cut. */
  status: number | null;
  fault: string | null;
}

interface GraphQLOperation {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly name: string | null;
  /** The root fields, such as `repository` or `addDiscussionComment`. */
  readonly fields: readonly string[];
}

/** The log entry of a request that has just arrived. */
export function logEntry({ method, path, query, body, viewer }: ApiRequest): LoggedRequest {
  const by = 'login' in viewer ? viewer.login : viewer.kind === 'app' ? 'app' : null;
  const graphql = path === '/graphql' ? operationOf(body) : null;
  return { method, path: path + query, graphql, by, at: Date.now(), status: null, fault: null };
}

/** True for a request that may change something. Requests for tokens and GraphQL queries do not. */
export function isWrite(request: Pick<LoggedRequest, 'method' | 'path' | 'graphql'>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  if (request.graphql !== null) return request.graphql.operation === 'mutation';
  return !request.path.endsWith('/access_tokens');
}

function operationOf(body: string): GraphQLOperation {
  const { query, operationName } = asRecord(parseJson(body)) ?? {};
  const name = typeof operationName === 'string' ? operationName : null;
  const operation = firstOperation(String(query), name);
  const selections = operation?.selectionSet.selections ?? [];
  const fields = selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []));
  return { operation: operation?.operation ?? 'query', name: operation?.name?.value ?? null, fields };
}

function firstOperation(query: string, name: string | null): OperationDefinitionNode | null {
  try {
    return getOperationAST(parse(query), name) ?? null;
  } catch {
    return null;
  }
}
