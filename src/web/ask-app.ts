import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { networkOf } from './network-of.ts';
import type { Answer } from './webhook-endpoint.ts';

/** A Hono application. Its context's `env` has the address of the client: of IPv6 only the network. */
export interface App {
  fetch(request: Request, env: { readonly address: string }): Response | Promise<Response>;
}

/**
 * Asks a Hono application what Node's server was asked. HEAD is asked as GET: Node leaves the body out, and says how long
 * it would have been. Why not by @hono/node-server: docs/decisions/0005.
 */
export async function askApp(app: App, incoming: IncomingMessage): Promise<Answer> {
  const { method = 'GET', url = '/', headers, socket } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(new URL(url, 'http://server'), {
    method: hasBody ? method : 'GET',
    headers: headers as Record<string, string>,
    body: hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null,
    duplex: 'half',
  });
  const response = await app.fetch(request, { address: networkOf(socket.remoteAddress ?? '') });
  return {
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(response.headers),
  };
}
