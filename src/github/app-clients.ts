import type { Logger } from 'pino';
import { Probot } from 'probot';
import type { Clients } from './client/octokit.ts';
import { createPacedOctokit } from './client/paced-octokit.ts';
import type { RequestMeter } from './client/request-meter.ts';

export interface AppAccess {
  readonly appId: number;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  /** API address of GitHub. */
  readonly baseUrl: string;
  readonly log: Logger;
  /** Gets every answer. */
  readonly meter?: RequestMeter;
}

/** Clients of the app and its installations without a server: no webhook is received, so no secret is needed. */
export async function createAppClients({ appId, privateKey, baseUrl, log, meter }: AppAccess): Promise<Clients> {
  const probot = new Probot({ appId, privateKey, secret: 'none', baseUrl, Octokit: createPacedOctokit(meter), log });
  await probot.ready();
  return probot;
}
