import { buildSchema, type GraphQLSchema } from 'graphql';

let schema: Promise<GraphQLSchema> | null = null;

/**
 * GitHub's published schema. It is a megabyte and takes half a second, so it is built once in a process, on first use.
 */
export function githubSchema(): Promise<GraphQLSchema> {
  schema ??= build();
  return schema;
}

async function build(): Promise<GraphQLSchema> {
  const published = await import('@octokit/graphql-schema');
  return buildSchema(published.schema.idl, { assumeValidSDL: true });
}
