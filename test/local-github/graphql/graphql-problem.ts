import { GraphQLError } from 'graphql';

/** An error as GitHub types it: `NOT_FOUND`, `FORBIDDEN`, `UNPROCESSABLE`, … */
export function refuse(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** GitHub's error for an id that the viewer cannot see. */
export function noNode(id: string): GraphQLError {
  return refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}
