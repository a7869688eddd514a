import type { Logger } from 'pino';
import { run } from 'probot';
import type { Environment } from '../config/environment/environment.ts';
import { UserError } from '../core/problem.ts';
import { webHost } from './client/web-address.ts';

/**
 * Serves Probot's set-up page, which registers the app on GitHub from `app.yml` and writes its credentials to `.env`.
 * Throws a UserError in production, since anyone could register the app on that page.
 */
export async function startSetUp({ host, port, githubApiUrl }: Environment, log: Logger): Promise<void> {
  if (process.env.NODE_ENV === 'production') {
    const remedy = 'set it with PRIVATE_KEY and WEBHOOK_SECRET, or unset NODE_ENV to register the app';
    throw new UserError([{ file: 'environment', key: 'APP_ID', message: 'is missing', remedy }]);
  }
  // Otherwise Probot would register a smee.io channel as webhook address. This server does not listen to one.
  process.env.NO_SMEE_SETUP ??= 'true';
  const github = new URL(githubApiUrl);
  if (github.hostname !== 'api.github.com') {
    process.env.GHE_HOST ??= webHost(github.host);
    process.env.GHE_PROTOCOL ??= github.protocol.replace(':', '');
  }
  const server = await run(() => {}, { log, env: { ...process.env, HOST: host, PORT: String(port) } });
  log.info({ port: server.port }, 'ready to be set up');
}
