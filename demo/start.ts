import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LocalGitHub } from '../test/local-github/local-github.ts';
import type { LocalGitHubOptions } from '../test/local-github/settings.ts';
import { startLocalGitHub } from '../test/local-github/start-local-github.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A local GitHub and the real server, connected to each other. */
export interface Stage {
  readonly github: LocalGitHub;
  /** The server that runs now. */
  readonly server: ServerProcess;
  readonly logFile: string;
  readonly webhookUrl: string;
  /** Stops the server and starts it again on the same data. */
  restartServer(): Promise<void>;
  /** Stops both and removes their files. It may be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts both. Resolves when a filed report would be triaged. The app has the permissions of `app.yml` and no others.
 */
export async function startStage(options: LocalGitHubOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'chapter-triage-'));
  const logFile = join(folder, 'server.log');
  const secret = randomBytes(20).toString('hex');
  let github: LocalGitHub | null = null;
  let server: ServerProcess | null = null;
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= (async () => {
      await server?.stop();
      await github?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    })();
    return stopped;
  };

  try {
    const running = await startLocalGitHub({ ...(await registration()), ...options });
    github = running;
    const start = async () => {
      const started = await startServer(variables(running, join(folder, 'data'), secret), logFile);
      running.setWebhook(webhookUrl(started), secret);
      return started;
    };
    let current = await start();
    server = current;
    return {
      github: running,
      get server() {
        return current;
      },
      logFile,
      get webhookUrl() {
        return webhookUrl(current);
      },
      async restartServer() {
        await current.stop();
        current = await start();
        server = current;
      },
      stop,
    };
  } catch (error) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`the server or its GitHub did not start\n${log}`, { cause: error });
  }
}

function webhookUrl({ port }: ServerProcess): string {
  return `http://127.0.0.1:${port}/api/github/webhooks`;
}

function variables(github: LocalGitHub, dataDir: string, secret: string): Record<string, string> {
  return {
    APP_ID: String(github.appId),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: secret,
    GITHUB_API_URL: github.url,
    DATA_DIR: dataDir,
    PORT: '0',
    // There are no limits here, and nobody wants to watch one write a second.
    WRITES_PER_SECOND: '1000',
    WRITES_PER_HOUR: '1000000',
    WRITE_BURST: '1000',
  };
}

async function registration(): Promise<Pick<LocalGitHubOptions, 'app' | 'events'>> {
  const app = parse(await readFile(join(import.meta.dirname, '../app.yml'), 'utf8'));
  return { app: { permissions: app.default_permissions }, events: app.default_events };
}
