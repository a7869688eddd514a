import { createPrivateKey } from 'node:crypto';
import { Octokit } from '@octokit/rest';
import * as z from 'zod';
import type { Credentials } from '../config/environment/environment.ts';
import { UserError } from '../core/problem.ts';
import { boundedFetch } from './client/bounded-fetch.ts';
import { isStatus } from './client/octokit.ts';

const Registration = z.object({
  id: z.number().int(),
  pem: z.string(),
  webhook_secret: z.string(),
  html_url: z.url(),
});

/** An App that was just registered. */
export interface RegisteredApp extends Credentials {
  /** Its page on GitHub. */
  readonly page: string;
}

/**
 * Exchanges the code that GitHub sent us after a manifest for the App's credentials. Throws a UserError if GitHub does
 * not know the code: it is good once, for an hour.
 * https://docs.github.com/en/rest/apps/apps#create-a-github-app-from-a-manifest
 */
export async function registerApp(baseUrl: string, code: string): Promise<RegisteredApp> {
  const octokit = new Octokit({ baseUrl, request: { fetch: boundedFetch } });
  const { data } = await octokit.request('POST /app-manifests/{code}/conversions', { code }).catch((error) => {
    if (!isStatus(error, 404, 422)) throw error;
    const remedy = 'register the App again; a code works once, within an hour';
    throw new UserError([{ file: 'GitHub', message: 'does not know this code', remedy }]);
  });
  const { id, pem, webhook_secret, html_url } = Registration.parse(data);
  const privateKey = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();
  return { appId: id, privateKey, webhookSecret: webhook_secret, page: html_url };
}
