import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { ApiResponse } from './api-message.ts';

interface UpstreamRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly token: string | null;
  readonly body?: string;
}

/** The emulator behind the proxy. */
export interface Upstream {
  send(request: UpstreamRequest): Promise<ApiResponse>;
  close(): void;
}

const PASSED_ON = ['accept', 'content-type'];
const DROPPED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

/**
 * A client of the emulator on kept-alive connections, so that the hop takes well under a millisecond. The emulator
 * builds its links to further pages from the Host header, so `host` is ours; otherwise links would bypass the proxy.
 */
export function connectUpstream(port: number, host: string): Upstream {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    send: (request) => send(agent, port, host, request),
    close: () => agent.destroy(),
  };
}

async function send(agent: Agent, port: number, host: string, request: UpstreamRequest): Promise<ApiResponse> {
  const headers: Record<string, string | number> = { host };
  for (const name of PASSED_ON) {
    const value = request.headers?.[name];
    if (value !== undefined) headers[name] = value;
  }
  if (request.token !== null) headers.authorization = `Bearer ${request.token}`;
  const body = Buffer.from(request.body ?? '');
  if (body.length > 0) headers['content-length'] = body.length;

  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const outgoing = httpRequest(
    { agent, host: '127.0.0.1', port, method: request.method, path: request.path + (request.query ?? ''), headers },
    resolve,
  );
  outgoing.on('error', reject).end(body);
  const incoming = await promise.catch((error) => {
    if (wasAtRest(outgoing, error)) return null;
    throw error;
  });
  if (incoming === null) return send(agent, port, host, request);
  return { status: incoming.statusCode ?? 500, headers: answerHeaders(incoming), body: await buffer(incoming) };
}

/**
 * The emulator closes idle connections after some seconds. A request sent at that moment is cut off unread. Node's
 * advice is to send it again.
 */
function wasAtRest(outgoing: ClientRequest, error: NodeJS.ErrnoException): boolean {
  return outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function answerHeaders(incoming: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string' && !DROPPED.has(name)) kept[name] = value;
  }
  return kept;
}
