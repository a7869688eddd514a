import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { isWebhook } from '../events.ts';
import type { BodyReader } from './body-reader.ts';

/** What is answered, and the word that the log has for it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Its media type; plain text by default. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What becomes of webhooks, as @octokit/webhooks has it. */
export interface Deliveries {
  verify(body: string, signature: string): Promise<boolean>;
  /** Resolves when all handlers of its event are done; rejects if one throws. */
  receive(event: { readonly id: string; readonly name: string; readonly payload: object }): Promise<void>;
}

/** GitHub waits ten seconds; a commit that takes half of that is not worth the sender's patience. */
const DEADLINE_MS = 5_000;

/** What an endpoint works with. */
export interface Endpoint {
  readonly webhooks: Deliveries;
  readonly bodies: BodyReader;
  readonly log: Logger;
  /** Called for a signature that does not match. */
  readonly onForged: () => void;
}

/**
 * The answer to one delivery: 2xx if and only if its handlers are done, so that what we accepted is kept. The middleware
 * of @octokit/webhooks is of no use for that: after nine seconds it answers 202, whatever becomes of the handlers.
 */
export async function receiveWebhook(
  endpoint: Endpoint,
  request: IncomingMessage,
  deadlineMs = DEADLINE_MS,
): Promise<Answer> {
  const { 'x-github-delivery': id, 'x-github-event': name, 'x-hub-signature-256': signature } = request.headers;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof signature !== 'string') {
    return { status: 400, text: 'a header of GitHub is missing' };
  }
  if (!/^[a-z][a-z_]{0,63}$/.test(name) || name in Object.prototype) {
    return { status: 400, text: 'not an event of GitHub' };
  }
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, text: 'not application/json' };
  }
  const answer = await endpoint.bodies.read(request, (body) =>
    keep(endpoint, { id, name, signature, body }, deadlineMs),
  );
  if (answer === 'too large') return { status: 413, text: 'too large' };
  return answer === 'no room' ? { status: 503, text: 'too much at a time; deliver it again later' } : answer;
}

interface Delivery {
  readonly id: string;
  readonly name: string;
  readonly signature: string;
  readonly body: string;
}

async function keep(
  { webhooks, log, onForged }: Endpoint,
  { id, name, signature, body }: Delivery,
  deadlineMs: number,
): Promise<Answer> {
  if (!(await webhooks.verify(body, signature).catch(() => false))) {
    onForged();
    return { status: 400, text: 'the signature does not match' };
  }
  const payload = parse(body);
  if (payload === null) return { status: 400, text: 'not a JSON object' };
  if (!isWebhook(name, payload)) return { status: 400, text: 'not a webhook of GitHub' };

  try {
    await within(deadlineMs, webhooks.receive({ id, name, payload }));
    return { status: 200, text: 'ok' };
  } catch (err) {
    log.error({ err, delivery: id, event: name }, 'a webhook was not kept');
    return { status: 503, text: 'not kept; deliver it again later' };
  }
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`was not done after ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
