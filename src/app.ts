import type { Logger } from 'pino';
import type { Probot } from 'probot';
import { type Environment, readEnvironment } from './config/environment/environment.ts';
import { EVENTS } from './events.ts';
import type { Events } from './github/client/webhooks.ts';
import type { Effect } from './jobs/events/effect.ts';
import { performEffect } from './jobs/events/perform-effect.ts';
import type { Installations } from './jobs/look/installations.ts';
import type { ObservedLook } from './jobs/look/worker.ts';
import { startLooks, startSweeps } from './jobs/start-work.ts';
import { createEditionStore } from './store/adopted/edition-store.ts';
import { openDatabase } from './store/database/open-database.ts';
import { type OpenQueue, openQueue } from './store/queue/open-queue.ts';
import { createRecords } from './store/records/create-records.ts';
import { createRecordChanges } from './store/records/record-changes.ts';
import { createWatermarks } from './store/tables/watermarks.ts';
import { createWriteLimiter, type WriteLimiter } from './store/tables/write-limiter.ts';

/**
 * The application as Probot loads it (`probot run`, `createNodeMiddleware`, `probot.load`): opens the database that the
 * environment names, keeps the jobs of each event and works on them. `npm start` is the same behind our own web server.
 */
export default async function chapterTriage(probot: Probot): Promise<void> {
  const environment = readEnvironment(process.env);
  const { log } = probot;
  const queue = await openQueue(await openDatabase(environment), { concurrency: environment.concurrency, log });
  const limiter = createWriteLimiter(queue.sql, environment.writes);
  const webhookSecret = environment.credentials?.webhookSecret ?? null;
  await startApp(probot, { probot, environment, queue, limiter, webhookSecret, log, observe: () => {} });
}

export interface AppParts {
  readonly probot: Probot;
  readonly environment: Pick<Environment, 'role' | 'limitPause' | 'sweepAt'>;
  readonly queue: OpenQueue;
  readonly limiter: WriteLimiter;
  readonly webhookSecret: string | null;
  readonly log: Logger;
  readonly observe: (look: ObservedLook) => void;
}

/**
 * Registers our events and, unless this process only serves the web, starts the work on jobs. Resolves with what the
 * looks read GitHub with; null in a process that only serves the web.
 */
export async function startApp(
  events: Events,
  { environment, queue, ...parts }: AppParts,
): Promise<Installations | null> {
  const { sql } = queue;
  const records = { ...createRecords(sql, parts.log), ...createRecordChanges(sql) };
  const stores = { queue, editions: createEditionStore(queue, parts.log), watermarks: createWatermarks(sql), records };
  registerEvents(events, (effect, delivery) => performEffect(stores, effect, delivery));
  // For what was missed before this start. A process that only accepts webhooks may have refused some before it ended.
  await queue.sweeps.request({ kind: 'all' });
  if (environment.role === 'web') return null;
  const work = { environment, ...parts };
  const looks = await startLooks(parts.probot, queue, work);
  await startSweeps(parts.probot, queue, { ...work, ...looks });
  return looks.installation;
}

/** Registers every event of the table; a handler is done when its effects are committed. */
export function registerEvents(events: Events, perform: (effect: Effect, delivery: string) => Promise<unknown>): void {
  for (const { events: names, effectsOf } of EVENTS) {
    events.on([...names] as Parameters<Events['on']>[0], async ({ id, payload }) => {
      await Promise.all(effectsOf(payload).map((effect) => perform(effect, id)));
    });
  }
}
