import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { registerEvents } from '../../../src/app.ts';
import { readMarker } from '../../../src/core/memory/marker.ts';
import { createWebhooks } from '../../../src/github/client/webhooks.ts';
import { type OpenQueue, openQueue } from '../../../src/store/queue/open-queue.ts';
import { Conversation } from '../../conversations/conversation.ts';
import { type Stage, startStage } from '../../conversations/stage.ts';
import { createMemoryPglite, databaseOn } from '../../databases/memory-database.ts';
import type { Delivery } from '../../local-github/deliveries.ts';
import { untilIdle } from './until-idle.ts';

// Runs are few, since each is a conversation with a GitHub; look for more now and then with `RUNS=500`.
const RUNS = Number(process.env.RUNS ?? 8);
vi.setConfig({ testTimeout: 60_000 + RUNS * 60_000 });

const REPOSITORY = 'press/book';
const SECRET = 'It is a secret of 16.';

let stage: Stage;
let pglite: PGlite;
let queue: OpenQueue;
const webhooks = createWebhooks(SECRET);
beforeAll(async () => {
  stage = await startStage();
  pglite = await createMemoryPglite();
  queue = await openQueue(databaseOn(pglite), { log: pino({ level: 'silent' }) });
  registerEvents(webhooks, async (effect) => effect.type === 'look' && queue.enqueue(effect.job));
  await queue.work(stage.look);
});
afterAll(async () => {
  await queue.stop();
  await pglite.close();
  await stage.github.close();
});

/** What a person does with a report that is there. */
type Act = (talk: Conversation) => Promise<unknown>;

const titles = ['Typo in chapter 1', 'Typo in chapter 3', 'Something is odd', 'Section 2.1: unclear'];
const names = ['chapter: Introduction', 'chapter: Rollout', 'question'];
const words = ['/chapter 1', '/chapter 3.1', '/chapter none', '/chapter 9.9', '/triage', 'I agree.'];
const kinds = fc.constantFrom('issue' as const, 'discussion' as const);
const people = fc.constantFrom('reader', 'maintainer', 'stranger');
const act: fc.Arbitrary<readonly [string, Act]> = fc.oneof(
  fc.constantFrom(...titles).map((title) => [`edit: ${title}`, (talk: Conversation) => talk.edit({ title })] as const),
  fc.constantFrom(...names).map((name) => [`label: ${name}`, (talk: Conversation) => talk.label(name)] as const),
  fc
    .constantFrom(...names)
    .map((name) => [`unlabel: ${name}`, (talk: Conversation) => talk.unlabel(name).catch(() => {})] as const),
  fc
    .tuple(fc.constantFrom(...words), people)
    .map(([body, login]) => [`${login}: ${body}`, (talk: Conversation) => talk.say(body, login)] as const),
);

/** How webhooks come: each once to three times, in any order, now and then with a rest, so that looks fall in between. */
const schedule = fc.record({
  copies: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 20, maxLength: 20 }),
  order: fc.array(fc.nat(1_000), { minLength: 60, maxLength: 60 }),
  rests: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
});

it('a subject ends the same, in whatever order and however often its events come', async () => {
  const acts = fc.array(act, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(kinds, fc.boolean(), acts, schedule, async (kind, isKnown, all, { copies, order, rests }) => {
      const ends = [];
      for (const isShuffled of [false, true]) {
        const talk = new Conversation(kind, REPOSITORY, stage.github, async () => {});
        const events = await live(talk, isKnown, all);
        const many = events.flatMap((event, index) => Array.from({ length: copies[index] ?? 1 }, () => event));
        const placed = many.map((event, index) => [order[index] ?? 0, event] as const);
        const shuffled = placed.toSorted(([one], [other]) => one - other).map(([, event]) => event);
        if (isShuffled) await hear(shuffled, (index) => rests[index] === true);
        else await hear(events, () => true);
        await untilIdle(queue.sql);
        ends.push(await end(talk));
      }
      expect(ends[1], all.map(([name]) => name).join(', ')).toEqual(ends[0]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

it('nothing that people do in the middle of a look goes unnoticed, be its events at once or late', async () => {
  const { github } = stage;
  onTestFinished(() => github.setRequestFault(null));
  const acts = fc.array(act, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), schedule, async (all, isAnyLate, { rests }) => {
      github.clearDeliveries();
      const talk = new Conversation('issue', REPOSITORY, github, (job) => queue.enqueue(job));
      const late: Delivery[] = [];
      let heard = 0;
      const hearNow = async (isLate: boolean) => {
        const events = github.deliveries.slice(heard);
        heard += events.length;
        if (isLate) late.unshift(...events);
        else await hear(events);
      };
      const acted = Promise.withResolvers<void>();
      const actNow = async () => {
        for (const [index, [, step]] of all.entries()) {
          await step(talk);
          await github.delivered();
          await hearNow(isAnyLate && rests[index] === true);
        }
      };
      // The look has read the report when it begins to write, and is held there while people act.
      let hasBegun = false;
      github.setRequestFault(({ path, method }) => {
        if (hasBegun || method === 'GET' || !path.endsWith(`/issues/${talk.number}/labels`)) return null;
        hasBegun = true;
        actNow().then(acted.resolve, acted.reject);
        return { kind: 'hold', until: acted.promise };
      });

      await talk.open('Typo in chapter 3', 'It says "teh".');
      await github.settled();
      await hearNow(false);
      await acted.promise;
      await github.settled();
      await hearNow(false);
      await hear(late);
      await untilIdle(queue.sql);

      const noticed = await end(talk);
      await talk.lookAgain();
      await untilIdle(queue.sql);
      expect(await end(talk), all.map(([name]) => name).join(', ')).toEqual(noticed);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

/** Opens a report, lets the app know it or not, and does what people do; resolves with all of its webhooks. */
async function live(talk: Conversation, isKnown: boolean, acts: readonly (readonly [string, Act])[]) {
  const { github } = stage;
  github.clearDeliveries();
  await talk.open('Typo in chapter 3', 'It says "teh".');
  await github.settled();
  if (isKnown) await hear([...github.deliveries], () => true);
  for (const [, act] of acts) await act(talk);
  await github.settled();
  return github.deliveries.filter(({ payload }) => payload.sender !== undefined);
}

async function hear(events: readonly Delivery[], restsAfter = (_: number) => false): Promise<void> {
  for (const [index, { id, event: name, payload }] of events.entries()) {
    const event = { id, name, payload } as unknown as Parameters<typeof webhooks.receive>[0];
    await webhooks.receive(event);
    if (restsAfter(index)) await untilIdle(queue.sql);
  }
}

/** What there is to be seen, without what differs from one subject to the next: addresses and times. */
async function end(talk: Conversation) {
  const { labels, acknowledgements, replies, reactions } = await talk.outcome();
  expect(acknowledgements).toHaveLength(1);
  const marker = readMarker(acknowledgements[0] ?? '');
  const seen = (body: string) => body.replaceAll(/<!--.*?-->/gs, '');
  return {
    labels,
    reactions,
    acknowledgements: acknowledgements.map(seen),
    replies: replies.map(seen),
    marker: marker && { labels: marker.labels, declined: marker.declined, byPeople: marker.byPeople },
  };
}
