import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Accounts } from './accounts.ts';
import { type ApiRequest, type ApiResponse, asRecord, errorResponse, parseJson } from './api-message.ts';
import { answerWithFault, type RequestFault } from './faults.ts';
import type { Gateway } from './gateway.ts';
import type { Inbox } from './inbox.ts';
import { type LoggedRequest, logEntry } from './request-log.ts';

/** The target of the emulator's webhooks. It is not part of the API and not logged. */
export const INBOX_PATH = '/_local-github/inbox';

interface ProxyParts {
  readonly accounts: Accounts;
  readonly gateway: Gateway;
  readonly inbox: Inbox;
}

export interface ProxyServer {
  readonly port: number;
  readonly requests: LoggedRequest[];
  fault: RequestFault | null;
  /** Number of requests being answered. */
  readonly pending: number;
  /** Gives the proxy the parts that depend on its port. */
  serve(parts: ProxyParts): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, on the given port or a free one. */
export async function listen(port: number): Promise<ProxyServer> {
  let parts: ProxyParts | null = null;
  let pending = 0;
  const server = createServer((incoming, outgoing) => {
    pending++;
    respond(incoming, outgoing)
      .catch((error: unknown) => write(outgoing, errorResponse(500, `The local GitHub failed: ${String(error)}`)))
      .finally(() => pending--);
  });
  server.keepAliveTimeout = 60_000;
  const proxy: ProxyServer = {
    port: await bind(server, port),
    requests: [],
    fault: null,
    get pending() {
      return pending;
    },
    serve: (ready) => {
      parts = ready;
    },
    close: () => close(server),
  };
  return proxy;

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await text(incoming);
    if (parts === null) return write(outgoing, errorResponse(503, 'Not ready yet'));
    if (incoming.url === INBOX_PATH) {
      parts.inbox.receive(String(incoming.headers['x-github-event']), asRecord(parseJson(body)) ?? {});
      return write(outgoing, { status: 202, headers: {}, body: Buffer.alloc(0) });
    }
    const request = readRequest(incoming, body, parts.accounts);
    const entry = logEntry(request);
    proxy.requests.push(entry);
    const fault = proxy.fault?.(request) ?? null;
    entry.fault = fault?.kind ?? null;
    const { gateway } = parts;
    const response = await answerWithFault(fault, () => gateway(request));
    if (response === null) return void incoming.socket.destroy();
    entry.status = response.status;
    write(outgoing, response);
  }
}

function readRequest(incoming: IncomingMessage, body: string, accounts: Accounts): ApiRequest {
  const [path = '/', query] = (incoming.url ?? '/').split('?', 2);
  const headers = incoming.headers as Record<string, string | undefined>;
  const viewer = accounts.identify(headers.authorization) ?? { kind: 'nobody' as const };
  return {
    method: incoming.method ?? 'GET',
    path,
    query: query === undefined ? '' : `?${query}`,
    headers,
    body,
    viewer,
  };
}

function write(outgoing: ServerResponse, response: ApiResponse): void {
  const length = response.status === 204 || response.status === 304 ? {} : { 'content-length': response.body.length };
  outgoing.writeHead(response.status, { ...response.headers, 'x-github-request-id': randomUUID(), ...length });
  outgoing.end(response.body);
}

async function bind(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
