import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { registerEvents } from '../../src/app.ts';
import { createWebhooks } from '../../src/github/client/webhooks.ts';
import { createBodyReader } from '../../src/web/body-reader.ts';
import { receiveWebhook } from '../../src/web/webhook-endpoint.ts';
import { mutateWebhook } from './mutated-webhooks.ts';

const COUNT = 100_000;
const SECRET = 'It is a secret of 16.';

const payload = {
  issue: { number: 5, title: 'Section 3.1', body: 'wrong', labels: [{ name: 'a' }], user: { login: 'reader' } },
  repository: { name: 'book', full_name: 'press/book', owner: { login: 'press', type: 'Organization' } },
  sender: { login: 'reader', type: 'User' },
  installation: { id: 7 },
  discussion: { number: 6 },
  changes: { repository: { name: { from: 'old' } }, owner: { from: { user: { login: 'press' } } } },
  repositories_added: [{ full_name: 'press/book' }],
  repositories_removed: [{ full_name: 'press/book' }],
  ref: 'refs/heads/main',
  commits: [{ added: ['a.md'] }],
};

it('refuses whatever is not a webhook with a 4xx, and keeps nothing that names no subject', {
  timeout: 600_000,
}, async () => {
  const log = pino({ level: 'silent' });
  const webhooks = createWebhooks(SECRET);
  const endpoint = { webhooks, log, bodies: createBodyReader(), onForged: () => {} };
  const kept: unknown[] = [];
  registerEvents(webhooks, async (effect) => void kept.push(effect));
  const random = sequence(42);
  const statuses = new Map<number, number>();

  for (let count = 0; count < COUNT; count += 1) {
    const { headers, body } = mutateWebhook(payload, SECRET, random);
    const delivery = Object.assign(Readable.from([body]), { headers }) as unknown as IncomingMessage;
    const { status } = await receiveWebhook(endpoint, delivery);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }

  expect([...statuses.keys()].filter((status) => status !== 200 && (status < 400 || status > 499))).toEqual([]);
  for (const effect of kept)
    expect(JSON.stringify(effect)).toMatch(/"(?:installationId|owner|repository|repositories)":/);
});

/** Numbers from 0 to 1, the same ones each time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
