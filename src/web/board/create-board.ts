import type { IncomingMessage } from 'node:http';
import { askApp } from '../ask-app.ts';
import type { Answer } from '../webhook-endpoint.ts';
import { createBoardApp } from './board-app.ts';
import type { BoardSources } from './frame/board-sources.ts';

/** Answers what is neither a webhook nor a question of an operator. */
export type Board = (request: IncomingMessage) => Promise<Answer>;

export function createBoard(sources: BoardSources): Board {
  const app = createBoardApp(sources);
  return (request) => askApp(app, request);
}
