import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Probot } from 'probot';
import { UserError } from './core/problem.ts';
import { type Answer, receiveWebhook } from './webhook-endpoint.ts';

export interface WebServer {
  readonly port: number;
  /** Accepts nothing more, and resolves when what was accepted is answered. */
  stop(): Promise<void>;
}

export interface WebServerSettings {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Logger;
}

/**
 * Serves webhooks and `/healthz`. Probot's own server would do, if it let us choose a free port, bound a body, or tell
 * GitHub that a webhook was not kept. Throws a UserError when nothing can listen there.
 */
export async function startWebServer(
  probot: Pick<Probot, 'webhooks'>,
  { host, port, log }: WebServerSettings,
): Promise<WebServer> {
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    void answer(probot, log, request)
      .catch((err): Answer => {
        // The sender went away in the middle of its body; nobody reads this.
        log.debug({ err }, 'request failed');
        return { status: 400, text: 'incomplete' };
      })
      .then((result) => send(request, response, result));
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error) => {
    throw listenProblem(error);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function answer(probot: Pick<Probot, 'webhooks'>, log: Logger, request: IncomingMessage): Promise<Answer> {
  const path = request.url?.split('?')[0];
  if (request.method === 'GET' && path === '/healthz') return { status: 200, text: 'ok' };
  // Probot's set-up page registers the app with the root as its webhook address.
  if (request.method === 'POST' && (path === '/api/github/webhooks' || path === '/')) {
    return receiveWebhook(probot, log, request);
  }
  return { status: 404, text: 'not found' };
}

function send(request: IncomingMessage, response: ServerResponse, { status, text }: Answer): void {
  // What is left of a body that we did not read would be taken for the next request.
  const isRead = request.complete || request.method === 'GET';
  response
    .writeHead(status, { 'content-type': 'text/plain', ...(!isRead && { connection: 'close' }) })
    .end(`${text}\n`);
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
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
