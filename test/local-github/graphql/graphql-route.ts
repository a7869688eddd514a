import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type ApiRequest, type ApiResponse, asRecord, errorResponse, jsonResponse, parseJson } from '../api-message.ts';
import type { Route } from '../gateway.ts';
import { githubSchema } from './github-schema.ts';

/** The root fields, made for each request. Each is a function of its arguments. */
export type RootFor = (request: ApiRequest) => object;

/**
 * `POST /graphql`. A query is checked against GitHub's published schema before it runs, so a query that GitHub would
 * refuse is refused here. A field of the schema without an answer here is an error or null.
 */
export function graphqlRoute(rootFor: RootFor): Route {
  return { method: 'POST', pattern: /^\/graphql$/, handle: (request) => answer(request, rootFor) };
}

async function answer(request: ApiRequest, rootFor: RootFor): Promise<ApiResponse> {
  if (request.viewer.kind === 'nobody' || request.viewer.kind === 'app') {
    return errorResponse(401, 'This endpoint requires you to be authenticated.');
  }
  const body = asRecord(parseJson(request.body));
  if (typeof body?.query !== 'string')
    return errorResponse(400, 'A query attribute must be specified and must be a string.');
  const query = await check(body.query);
  if ('errors' in query) return jsonResponse(200, query);
  const { schema, document } = query;
  const operationName = typeof body.operationName === 'string' ? body.operationName : null;
  const variableValues = asRecord(body.variables);
  const rootValue = rootFor(request);
  const { data, errors } = await execute({ schema, document, rootValue, variableValues, operationName });
  return jsonResponse(200, { data, ...(errors === undefined ? {} : { errors: errors.map(show) }) });
}

const checked = new Map<string, { schema: GraphQLSchema; document: DocumentNode }>();

/** The parsed and validated query. Valid queries are cached, because a program sends the same few again and again. */
async function check(query: string) {
  const known = checked.get(query);
  if (known !== undefined) return known;
  const schema = await githubSchema();
  const document = parseQuery(query);
  if (document instanceof GraphQLError) return { errors: [show(document)] };
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { errors: invalid.map(show) };
  checked.set(query, { schema, document });
  return { schema, document };
}

function parseQuery(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** GitHub puts the type of an error beside its message, not in `extensions`. */
function show(error: GraphQLError): GraphQLFormattedError & { type?: unknown } {
  const { type, ...extensions } = error.extensions;
  const { message, locations, path } = error.toJSON();
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
    ...(locations === undefined ? {} : { locations }),
    message,
  };
}
