import { createHmac, randomUUID } from 'node:crypto';
import { Agent, globalAgent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { SECRET } from './stage.ts';

/** What came of a load. */
export interface Load {
  /** Webhooks a second that were answered with 2xx. */
  readonly rate: number;
  readonly refused: number;
  /** Of each answer, in milliseconds. */
  readonly latencies: readonly number[];
}

const CONNECTIONS = 64;
/** How often a counted load is tried, a second apart. */
const TURNS = 60;

let number = 0;

/** Sends as many signed webhooks as are answered, each about another subject. */
export async function fullLoad(url: string, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + seconds * 1000;
  const outcome = { accepted: 0, refused: 0, latencies: [] as number[] };
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) await send(url, agent, outcome);
    }),
  );
  agent.destroy();
  return { rate: outcome.accepted / seconds, ...outcome };
}

/** Sends so many webhooks a second, whether they are answered or not. */
export async function steadyLoad(url: string, perSecond: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true });
  const start = performance.now();
  const outcome = { accepted: 0, refused: 0, latencies: [] as number[] };
  const sent: Promise<void>[] = [];
  while (performance.now() < start + seconds * 1000) {
    const due = ((performance.now() - start) / 1000) * perSecond;
    while (sent.length < due) sent.push(send(url, agent, outcome));
    await delay(2);
  }
  await Promise.all(sent);
  agent.destroy();
  return { rate: outcome.accepted / seconds, ...outcome };
}

/** Sends webhooks until so many are accepted: while a server is behind, it refuses. Throws when it stays behind. */
export async function countedLoad(url: string, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const outcome = { accepted: 0, refused: 0, latencies: [] as number[] };
  for (let turn = 0; outcome.accepted < count; turn += 1) {
    if (turn === TURNS) throw new Error(`only ${outcome.accepted} of ${count} were accepted`);
    if (turn > 0) await delay(1_000);
    await Promise.all(Array.from({ length: count - outcome.accepted }, () => send(url, agent, outcome)));
  }
  agent.destroy();
}

async function send(url: string, agent: Agent, outcome: { accepted: number; refused: number; latencies: number[] }) {
  const body = openedIssue();
  const start = performance.now();
  const status = await postSigned(url, body, 'issues', agent);
  outcome.latencies.push(performance.now() - start);
  if (status >= 200 && status < 300) outcome.accepted += 1;
  else outcome.refused += 1;
}

/** A webhook about another issue each time, as large as GitHub's are, more or less. */
export function openedIssue(): string {
  number += 1;
  return JSON.stringify({
    action: 'opened',
    issue: { number, title: 'Section 3.1: a step is missing', body: 'x'.repeat(3_000) },
    repository: { name: 'book', full_name: 'press/book', owner: { login: 'press' } },
    sender: { login: 'reader', type: 'User' },
    installation: { id: 77 },
    padding: 'y'.repeat(8_000),
  });
}

/** Posts a webhook as GitHub signs it. Resolves with the status; 0 if there is no answer. */
export function postSigned(url: string, body: string, event = 'issues', agent = globalAgent): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-github-delivery': randomUUID(),
    'x-github-event': event,
    'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`,
  };
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', () => resolve(0));
    sent.end(body);
  });
}
