import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { UserError } from '../core/problem.ts';
import { type App, askApp } from './ask-app.ts';
import { createBodyReader } from './body-reader.ts';
import type { Metrics } from './operations/metrics.ts';
import { onceAMinute } from './operations/once-a-minute.ts';
import { type Answer, type Deliveries, type Endpoint, receiveWebhook } from './webhook-endpoint.ts';

/** For a request to arrive, and for its answer to be read. */
const MAX_SECONDS = 30;

export interface WebServer {
  readonly port: number;
  /** Accepts nothing more, and resolves when what was accepted is answered; what takes long is cut off unanswered. */
  stop(): Promise<void>;
}

export interface WebServerSettings {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Logger;
  /** Absent while the App is not registered. */
  readonly operations?: Operations;
  /** Answers what is neither a webhook nor a question of an operator. */
  readonly board?: App;
  /** Called when a webhook was answered with 503: GitHub does not send it again. */
  readonly onRefused?: () => void;
}

/** What an operator asks. */
export interface Operations {
  /** Whether work can be done now: the database answers, and keeps webhooks. */
  isReady(): Promise<boolean>;
  readonly metrics: Pick<Metrics, 'webhook' | 'text' | 'contentType'>;
}

/**
 * Serves webhooks, unless `webhooks` is null, what an operator asks, and the board. Probot's own server would do, if it
 * let us choose a free port, bound a body, or tell GitHub that a webhook was not kept. Throws a UserError when nothing
 * can listen there.
 */
export async function startWebServer(
  webhooks: Deliveries | null,
  { host, port, log, operations, board, onRefused = () => {} }: WebServerSettings,
): Promise<WebServer> {
  const onForged = onceAMinute((refused) =>
    log.warn(
      { refused },
      'webhooks without our signature were refused; if GitHub sent them, WEBHOOK_SECRET is another one',
    ),
  );
  const endpoint = webhooks && { webhooks, log, bodies: createBodyReader(), onForged };
  const server = createServer({ requestTimeout: MAX_SECONDS * 1000 }, (request, response) => {
    void answer(endpoint, request, operations, board, onRefused)
      .catch((err): Answer => {
        // The sender disconnected in the middle of its body; no one reads this.
        log.debug({ err }, 'request failed');
        return { status: 400, text: 'incomplete' };
      })
      .then((result) => send(request, response, result, server.listening));
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error) => {
    throw listenProblem(error);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function answer(
  endpoint: Endpoint | null,
  request: IncomingMessage,
  operations: Operations | undefined,
  board: App | undefined,
  onRefused: () => void,
): Promise<Answer> {
  const path = request.url?.split('?')[0];
  const asked = request.method === 'GET' ? await answerOperator(path, operations) : null;
  if (asked !== null) return asked;
  // `probot run` registers an App with the root as its webhook address.
  const isWebhook = request.method === 'POST' && (path === '/api/github/webhooks' || path === '/');
  if (!isWebhook) return board ? askApp(board, request) : NOT_FOUND;
  if (endpoint === null) return NOT_FOUND;
  const start = performance.now();
  const result = await receiveWebhook(endpoint, request);
  operations?.metrics.webhook(result.status, (performance.now() - start) / 1000);
  if (result.status === 503) onRefused();
  return result;
}

const NOT_FOUND: Answer = { status: 404, text: 'not found' };
const NOT_READY: Answer = { status: 503, text: 'the database does not answer, or did not keep a webhook' };
const DATABASE_DOWN: Answer = { status: 503, text: 'the database does not answer' };

async function answerOperator(path: string | undefined, operations: Operations | undefined): Promise<Answer | null> {
  if (path === '/healthz') return { status: 200, text: 'ok' };
  if (path === '/readyz') {
    if (!operations) return { status: 503, text: 'not registered yet' };
    return (await operations.isReady()) ? { status: 200, text: 'ready' } : NOT_READY;
  }
  if (path !== '/metrics' || !operations) return null;
  try {
    return { status: 200, text: await operations.metrics.text(), type: operations.metrics.contentType };
  } catch {
    return DATABASE_DOWN;
  }
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, isListening: boolean): void {
  const { status, text, type = 'text/plain', headers } = answer;
  // What is left of a body that we did not read would be taken for the next request.
  const isRead = request.complete || request.method === 'GET' || request.method === 'HEAD';
  const body = Buffer.from(text.endsWith('\n') ? text : `${text}\n`);
  const unread = setTimeout(() => request.destroy(), MAX_SECONDS * 1000);
  response.once('close', () => clearTimeout(unread));
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': body.length,
      ...headers,
      // Otherwise a stopping server would wait for further requests on connections that are kept alive.
      ...((!isRead || !isListening) && { connection: 'close' }),
    })
    .end(body);
}

/** How long those who ask before the server stops may take until they are answered; most need a fraction of it. */
const PATIENCE_MILLISECONDS = 2_000;

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // A slow or endless body must not use up the time for handing back looks.
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MILLISECONDS);
  await closed;
  clearTimeout(late);
}

function listenProblem(error: NodeJS.ErrnoException): Error {
  const message = {
    EADDRINUSE: 'is in use by another process',
    EACCES: 'may not be used by this account',
  }[error.code ?? ''];
  if (message) return new UserError([{ file: 'environment', key: 'PORT', message, remedy: 'choose another port' }]);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    const remedy = 'choose 127.0.0.1 or 0.0.0.0';
    return new UserError([{ file: 'environment', key: 'HOST', message: 'is not an address of this machine', remedy }]);
  }
  return error;
}
