import type { Logger } from 'pino';
import { Probot } from 'probot';
import { createApp } from './app.ts';
import { createChecker } from './checker.ts';
import type { Credentials, Environment } from './config/environment.ts';
import { createPacedOctokit } from './github/paced-octokit.ts';
import { createInstallations } from './installations.ts';
import { openEmbeddedDatabase } from './queue/embedded-database.ts';
import { openQueue } from './queue/open-queue.ts';
import { startWebServer } from './web-server.ts';
import { createWorker } from './worker.ts';

/**
 * Starts the web server, the queue and its worker; resolves when webhooks are accepted, with what stops it all in
 * order. Throws a UserError when another process uses the data folder or the port.
 */
export async function serve(
  environment: Environment,
  { appId, privateKey, webhookSecret }: Credentials,
  log: Logger,
): Promise<() => Promise<void>> {
  const { host, port, githubApiUrl, dataDir } = environment;
  const probot = new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    baseUrl: githubApiUrl,
    Octokit: createPacedOctokit(),
    log,
  });
  await probot.ready();
  const queue = await openQueue(await openEmbeddedDatabase(dataDir), { log });
  try {
    await probot.load(createApp(queue));
    const installation = await createInstallations(probot, log);
    await queue.work(createWorker({ installation, log, now: () => performance.now() }));
    await queue.checks.work(createChecker(installation, log));
    const web = await startWebServer(probot, { host, port, log });
    log.info({ host, port: web.port }, 'ready');
    return async () => {
      await web.stop();
      await queue.stop();
    };
  } catch (error) {
    await queue.stop();
    throw error;
  }
}
