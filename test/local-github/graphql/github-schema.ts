import { buildSchema, type GraphQLSchema } from 'graphql';

let schema: Promise<GraphQLSchema> | null = null;

/** GitHub's published schema. Built once a process, on first use: it is a megabyte and takes half a second. */
export function githubSchema(): Promise<GraphQLSchema> {
  schema ??= build();
  return schema;
}

async function build(): Promise<GraphQLSchema> {
  const published = await import('@octokit/graphql-schema');
  return buildSchema(published.schema.idl, { assumeValidSDL: true });
}
