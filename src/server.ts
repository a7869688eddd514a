import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Probot } from 'probot';
import { parse } from 'yaml';
import { startApp } from './app.ts';
import { saveCredentials } from './config/environment/credentials-file.ts';
import { type Credentials, type Environment, readEnvironment } from './config/environment/environment.ts';
import { createLog } from './config/environment/log.ts';
import { describeProblem, UserError } from './core/problem.ts';
import { createPacedOctokit } from './github/client/paced-octokit.ts';
import { createStoppableFetch } from './github/client/stoppable-fetch.ts';
import { webAddress } from './github/client/web-address.ts';
import { createWebhooks } from './github/client/webhooks.ts';
import { registerApp } from './github/register-app.ts';
import { createBoardPublication } from './jobs/board-publication.ts';
import { pauseWhenUsedUp } from './jobs/limits/pause-when-used-up.ts';
import { createInstallations } from './jobs/look/installations.ts';
import { readable } from './jobs/on-demand/readable.ts';
import { createRefusalSweep } from './jobs/sweep/sweep-after-refusals.ts';
import { isAnswering } from './store/database/is-answering.ts';
import { openDatabase } from './store/database/open-database.ts';
import { openQueue } from './store/queue/open-queue.ts';
import { createRecords } from './store/records/create-records.ts';
import { createBoardSessions } from './store/tables/board-sessions.ts';
import { countJobs } from './store/tables/job-counts.ts';
import { readHealth } from './store/tables/read-health.ts';
import { createWriteLimiter } from './store/tables/write-limiter.ts';
import { createBoardApp } from './web/board/board-app.ts';
import { createMetrics } from './web/operations/metrics.ts';
import { createRateLimits } from './web/operations/rate-limits.ts';
import { serveSetUp } from './web/set-up/serve-set-up.ts';
import { watchKeeping } from './web/watch-keeping.ts';
import { startWebServer } from './web/web-server.ts';

/** What still runs after this is cut off; the next start takes it up again. */
const STOP_MILLISECONDS = 9_500;

/** How long the looks that run when the server stops may go on asking GitHub; most need a fraction of it. */
const PATIENCE_MILLISECONDS = 2_000;

try {
  await start(readEnvironment(process.env));
} catch (error) {
  for (const line of explain(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}

async function start(environment: Environment): Promise<void> {
  const log = createLog(environment.logLevel);

  // Register early: PID 1 ignores signals without a handler.
  let stop: () => Promise<void> = async () => {};
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      // A second signal must not cut off a commit: npm, for one, passes on what its whole group was sent.
      if (isStopping) return;
      isStopping = true;
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
      await stop().catch((err) => log.error({ err }, 'could not stop in order'));
      process.exit();
    });
  }
  const credentials =
    environment.credentials ??
    (await register(environment, log, (stopPage) => {
      stop = stopPage;
    }));
  stop = await serve(environment, credentials, log);
}

/**
 * Serves the set-up page until the App is registered. Resolves with its credentials, which are in `.env` by then. Throws a
 * UserError in production, where credentials come from elsewhere.
 */
async function register(
  { host, port, githubApiUrl }: Environment,
  log: Logger,
  onStart: (stop: () => Promise<void>) => void,
): Promise<Credentials> {
  if (process.env.NODE_ENV === 'production') {
    const remedy = 'set it with PRIVATE_KEY and WEBHOOK_SECRET, or unset NODE_ENV to register the app';
    throw new UserError([{ file: 'environment', key: 'APP_ID', message: 'is missing', remedy }]);
  }
  const { promise: registered, resolve } = Promise.withResolvers<Credentials>();
  const web = await serveSetUp({
    host,
    port,
    log,
    gitHubAddress: webAddress(githubApiUrl),
    manifest: parse(readFileSync(join(import.meta.dirname, '../app.yml'), 'utf8')),
    register: async (code) => {
      const obtain = () => readable('GitHub', () => registerApp(githubApiUrl, code));
      const app = await saveCredentials('.env', obtain);
      resolve(app);
      return app.page;
    },
  });
  onStart(web.stop);
  const credentials = await registered;
  await web.stop();
  return credentials;
}

/**
 * Starts what the role asks for: the web server that keeps webhooks, the work on what is kept, or both. Resolves when it
 * is at work, with what stops it all in order. Throws a UserError when another process uses the data folder or the port,
 * and when the database can't be used.
 */
async function serve(
  environment: Environment,
  { appId, privateKey, webhookSecret }: Credentials,
  log: Logger,
): Promise<() => Promise<void>> {
  const { host, port, githubApiUrl, role, concurrency, writes } = environment;
  const queue = await openQueue(await openDatabase(environment), { concurrency, log });
  try {
    const metrics = createMetrics(() => countJobs(queue.sql));
    const limiter = createWriteLimiter(queue.sql, writes);
    const rateLimits = createRateLimits();
    const pauseIfUsedUp = pauseWhenUsedUp(limiter, log);
    const gitHub = createStoppableFetch();
    const probot = new Probot({
      appId,
      privateKey,
      baseUrl: githubApiUrl,
      Octokit: createPacedOctokit((request) => {
        metrics.request(request);
        rateLimits.note(request);
        pauseIfUsedUp(request);
      }, gitHub.fetch),
      log,
    });
    await probot.ready();
    const webhooks = createWebhooks(webhookSecret);
    const keeping = watchKeeping(webhooks, Date.now);
    let looks = await startApp(webhooks, {
      probot,
      environment,
      queue,
      limiter,
      webhookSecret,
      log,
      observe: metrics.look,
    });

    const operations = { isReady: async () => keeping.isKeeping() && isAnswering(queue.sql), metrics };
    const installations = async (id: number) => {
      looks ??= await createInstallations(probot, log);
      return looks(id);
    };
    const board =
      role !== 'worker' &&
      environment.board &&
      createBoardApp({
        ...environment.board,
        gitHubAddress: webAddress(githubApiUrl),
        sessions: createBoardSessions(queue.sql),
        records: createRecords(queue.sql, log),
        health: () => readHealth(queue.sql, rateLimits.list()),
        publicationOf: createBoardPublication(probot, installations),
        log,
        now: Date.now,
      });
    const accepts = role === 'worker' ? null : keeping.deliveries;
    const onRefused = createRefusalSweep({ sweeps: queue.sweeps, log, now: Date.now });
    const web = await startWebServer(accepts, { host, port, log, operations, onRefused, ...(board && { board }) });
    log.info({ host, port: web.port, ...(role !== 'all' && { role }) }, 'ready');
    return async () => {
      await web.stop();
      // What GitHub has not answered by then is asked again by the next look.
      setTimeout(gitHub.stop, PATIENCE_MILLISECONDS).unref();
      await queue.stop();
    };
  } catch (error) {
    await queue.stop();
    throw error;
  }
}

function explain(error: unknown): readonly string[] {
  if (error instanceof UserError) return error.problems.map(describeProblem);
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
