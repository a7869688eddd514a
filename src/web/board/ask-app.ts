import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Answer } from '../webhook-endpoint.ts';
import type { BoardEnv } from './frame/visit.ts';

/**
 * Asks a Hono application what Node's server was asked. HEAD is asked as GET: Node leaves the body out, and says how long
 * it would have been. Why not by @hono/node-server: docs/decisions/0005.
 */
export async function askApp(app: Pick<Hono<BoardEnv>, 'fetch'>, incoming: IncomingMessage): Promise<Answer> {
  const { method = 'GET', url = '/', headers, socket } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(new URL(url, 'http://board'), {
    method: hasBody ? method : 'GET',
    headers: headers as Record<string, string>,
    body: hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null,
    duplex: 'half',
  });
  const response = await app.fetch(request, { address: socket.remoteAddress ?? '' });
  return {
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(response.headers),
  };
}
