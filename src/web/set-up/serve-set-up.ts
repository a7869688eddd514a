import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { startWebServer, type WebServer } from '../web-server.ts';
import { createSetUpApp, type SetUpParts } from './set-up-app.ts';

interface SetUpServer extends Pick<SetUpParts, 'gitHubAddress' | 'manifest' | 'register'> {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Logger;
}

/** Serves the set-up page and logs its address: people who can read the log may register the App. */
export async function serveSetUp({ host, port, log, ...parts }: SetUpServer): Promise<WebServer> {
  const [token, state] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')];
  const board = createSetUpApp({ ...parts, token, state, log });
  const server = await startWebServer(null, { host, port, log, board });
  const address = `http://${hostInAddress(host)}:${server.port}/?token=${token}`;
  log.info({ port: server.port, address }, 'not registered yet: open this address to register the App');
  return server;
}

/** The wildcard address has no name, and IPv6 is in brackets. */
function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
