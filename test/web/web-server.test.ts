import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerEvents } from '../../src/app.ts';
import { createWebhooks } from '../../src/github/client/webhooks.ts';
import type { Job } from '../../src/store/queue/queue.ts';
import { createBodyReader } from '../../src/web/body-reader.ts';
import { createMetrics } from '../../src/web/operations/metrics.ts';
import { startWebServer, type WebServer } from '../../src/web/web-server.ts';
import { type Deliveries, receiveWebhook } from '../../src/web/webhook-endpoint.ts';

const log = pino({ level: 'silent' });
const secret = 'It is a secret.';
const examples: { name: string; examples: { action?: string }[] }[] = createRequire(import.meta.url)(
  '@octokit/webhooks-examples',
);
const opened = examples.find(({ name }) => name === 'issues')?.examples.find(({ action }) => action === 'opened');
const body = JSON.stringify({ ...opened, installation: { id: 7 } });

const withName = (name: string) => body.replaceAll('"name":"Hello-World"', `"name":${JSON.stringify(name)}`);

let webhooks: Deliveries;
let web: WebServer;
let kept: Job[];
const onRefused = vi.fn();
let enqueue: (job: Job) => Promise<void>;
beforeEach(async () => {
  kept = [];
  enqueue = async (job) => void kept.push(job);
  const created = createWebhooks(secret);
  registerEvents(created, async (effect) => effect.type === 'look' && enqueue(effect.job));
  webhooks = created;
  onRefused.mockClear();
  web = await startWebServer(webhooks, { host: '127.0.0.1', port: 0, log, onRefused });
});
afterEach(() => web.stop());

describe('startWebServer', () => {
  it('answers 200 to a signed webhook, after it is kept', async () => {
    const { promise: committed, resolve } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    enqueue = async (job) => {
      begin();
      await committed;
      kept.push(job);
    };
    let answered = false;
    const answer = deliver({}).then((response) => {
      answered = true;
      return response;
    });
    await begun;
    // An answer to what came earlier would be here before that to what came later.
    expect((await deliver({ path: '/nowhere' })).status).toBe(404);
    expect(answered).toBe(false);
    resolve();

    expect((await answer).status).toBe(200);
    expect(kept).toHaveLength(1);
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('takes webhooks at the root too, where `probot run` registers them', async () => {
    expect((await deliver({ path: '/' })).status).toBe(200);
    expect(kept).toHaveLength(1);
  });

  it('answers 503, with nothing of the error, when the job was not kept', async () => {
    enqueue = async () => {
      throw new Error('the disk is full');
    };
    const response = await deliver({});
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('not kept; deliver it again later\n');
    expect(onRefused).toHaveBeenCalledOnce();
  });

  it('answers 503 before GitHub gives up, not 202, when the commit takes too long', async () => {
    enqueue = () => new Promise(() => {});
    const request = Object.assign(Readable.from([Buffer.from(body)]), { headers: headersOf({}) });

    const answer = await receiveWebhook(
      { webhooks, log, bodies: createBodyReader(), onForged: () => {} },
      request as unknown as IncomingMessage,
      1,
    );

    expect(answer.status).toBe(503);
  });

  it.each<[string, Delivery, number]>([
    ['an event that it does not handle', { event: 'star' }, 200],
    ['a wrong signature', { signature: `sha256=${'0'.repeat(64)}` }, 400],
    ['a signature of another kind', { signature: 'hunter2' }, 400],
    ['no signature', { signature: '' }, 400],
    ['no event', { event: '' }, 400],
    ['a signed body that is no JSON', { body: '{' }, 400],
    ['a signed body that is no object', { body: 'null' }, 400],
    ['a form', { type: 'application/x-www-form-urlencoded' }, 415],
    ['a name with NUL, which no database keeps', { body: withName('a\0b') }, 400],
    ['a name with half a character', { body: withName('a\ud800') }, 400],
    ['an owner with NUL', { body: body.replaceAll('"Codertocat"', '"a\\u0000b"') }, 400],
    ['another path', { path: '/api/gitlab' }, 404],
    ['a body beyond 25 MiB', { body: ' '.repeat(25 * 1024 * 1024 + 1) }, 413],
  ])('with %s keeps nothing (%#)', async (_, delivery, status) => {
    expect((await deliver(delivery)).status).toBe(status);
    expect(kept).toEqual([]);
  });

  it('logs that signatures do not match, by one line for many', async () => {
    const lines: string[] = [];
    const told = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    const server = await startWebServer(webhooks, { host: '127.0.0.1', port: 0, log: told });
    const headers = headersOf({ signature: `sha256=${'0'.repeat(64)}` });
    for (let time = 0; time < 3; time += 1) {
      await fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST', headers, body });
    }
    await server.stop();
    expect(lines).toEqual([expect.stringMatching(/"refused":1.*WEBHOOK_SECRET/)]);
  });

  it('cuts off a client that does not read its answer', async () => {
    const page = 'x'.repeat(50_000_000);
    const board = { fetch: () => new Response(page) };
    const server = await startWebServer(null, { host: '127.0.0.1', port: 0, log, board });
    const client = connect(server.port, '127.0.0.1').on('error', () => {});
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      client.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      await once(client, 'readable');
      await vi.advanceTimersByTimeAsync(30_000);
      let bytes = 0;
      client.on('data', (chunk) => {
        bytes += chunk.length;
      });
      await once(client, 'close');
      expect(bytes).toBeLessThan(page.length);
    } finally {
      vi.useRealTimers();
      client.destroy();
      await server.stop();
    }
  });

  it('keeps no connection of those whom it answers while it stops', async () => {
    const { promise: committed, resolve } = Promise.withResolvers<void>();
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const server = await startWebServer(webhooks, { host: '127.0.0.1', port: 0, log });
    enqueue = async () => {
      ask();
      await committed;
    };
    const answer = fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST', headers: headersOf({}), body });
    await asked;

    const stopped = server.stop();
    resolve();

    expect((await answer).status).toBe(200);
    expect((await answer).headers.get('connection')).toBe('close');
    await stopped;
  });

  it('stops in spite of a client that never ends its body', async () => {
    const server = await startWebServer(webhooks, { host: '127.0.0.1', port: 0, log });
    const client = connect(server.port, '127.0.0.1').on('error', () => {});
    const headers = Object.entries({ host: 'x', 'content-length': '99', expect: '100-continue', ...headersOf({}) });
    client.write(`POST / HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n{`);
    await once(client, 'data');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const stopped = server.stop();
      await vi.advanceTimersByTimeAsync(5_000);

      await stopped;
    } finally {
      vi.useRealTimers();
      client.destroy();
    }
  });

  it('says that it is healthy', async () => {
    const response = await fetch(`http://127.0.0.1:${web.port}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
  });

  it('tells an operator whether the database answers, and what was counted', async () => {
    let isUp = true;
    const metrics = createMetrics(async () => [{ queue: 'look', state: 'created', count: 3 }]);
    const operations = { isReady: async () => isUp, metrics };
    const server = await startWebServer(webhooks, { host: '127.0.0.1', port: 0, log, operations });
    const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    await fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST', headers: headersOf({}), body });
    metrics.look({ outcome: 'changed', actions: ['add-labels'], seconds: 0.1 });
    metrics.request({ installationId: 7, kind: 'read', status: 200, seconds: 0.1, left: 4999, resetAt: 0 });

    expect((await get('/readyz')).status).toBe(200);
    const text = await (await get('/metrics')).text();
    expect(text).toContain('chapter_triage_webhooks_total{status="200"} 1');
    expect(text).toContain('chapter_triage_jobs{queue="look",state="created"} 3');
    expect(text).toContain('chapter_triage_looks_total{outcome="changed"} 1');
    expect(text).toContain('chapter_triage_actions_total{type="add-labels"} 1');
    expect(text).toContain('chapter_triage_github_requests_total{kind="read",status="200"} 1');
    expect(text).toContain('chapter_triage_github_rate_limit_left{installation="7"} 4999');

    isUp = false;
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
    await server.stop();
  });

  it('accepts no webhooks where it is told to serve operators only', async () => {
    const server = await startWebServer(null, { host: '127.0.0.1', port: 0, log });
    const url = `http://127.0.0.1:${server.port}/`;
    expect((await fetch(url, { method: 'POST', headers: headersOf({}), body })).status).toBe(404);
    await server.stop();
  });

  it('says in one sentence that a port is taken', async () => {
    const second = startWebServer({} as Deliveries, { host: '127.0.0.1', port: web.port, log });
    await expect(second).rejects.toThrow('environment: PORT: is in use by another process (choose another port)');
  });
});

interface Delivery {
  readonly path?: string;
  readonly event?: string;
  readonly body?: string;
  readonly type?: string;
  readonly signature?: string;
}

function deliver(delivery: Delivery): Promise<Response> {
  return fetch(`http://127.0.0.1:${web.port}${delivery.path ?? '/api/github/webhooks'}`, {
    method: 'POST',
    headers: headersOf(delivery),
    body: delivery.body ?? body,
  });
}

function headersOf(delivery: Delivery): Record<string, string> {
  const text = delivery.body ?? body;
  const signature = delivery.signature ?? `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
  const headers = {
    'content-type': delivery.type ?? 'application/json',
    'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
    'x-github-event': delivery.event ?? 'issues',
    'x-hub-signature-256': signature,
  };
  const set = Object.entries(headers).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}
