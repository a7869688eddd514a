import type { Octokit } from '@octokit/rest';
import { LRUCache } from 'lru-cache';
import { FORBIDDEN_MESSAGE } from './github-refusal.ts';
import { isStatus } from './octokit.ts';

/** How many milliseconds after a renewal the token cannot be the reason for a refusal. */
const YOUNG = 60_000;
const MAX_INSTALLATIONS = 10_000;

/** A client that can ask GitHub for another token. */
export interface RenewingOctokit {
  /** Forgets the installation's token. The next request asks for a new one. */
  renewToken(): void;
}

/** `at`: milliseconds since 1970. */
interface Renewal {
  readonly at: number;
}

/** The options by which Probot makes the client of an installation. `cache` holds its token. */
interface InstallationAuth {
  readonly installationId: number;
  readonly cache: { delete(key: string): void };
}

/**
 * Returns an Octokit plugin for installation tokens that end early. A token is kept for an hour. But an uninstallation
 * ends it, and permissions that were accepted later are not in it. So a request that is refused for its token is made
 * once more with a new one. If GitHub gives none, its answer says why: the installation is gone or suspended.
 */
export function renewTokens() {
  const renewals = new LRUCache<number, Renewal>({ max: MAX_INSTALLATIONS });
  return (octokit: Pick<Octokit, 'hook'>, { auth }: { readonly auth?: unknown }): Partial<RenewingOctokit> => {
    if (!isInstallation(auth)) return {};
    const { installationId, cache } = auth;
    const renewToken = () => {
      renewals.set(installationId, { at: Date.now() });
      cache.delete(String(installationId));
    };
    const hasNewToken = (before: Renewal | undefined) => {
      // Another request may have renewed it since this one began.
      if (renewals.get(installationId) !== before) return true;
      if (before !== undefined && Date.now() - before.at < YOUNG) return false;
      renewToken();
      return true;
    };
    octokit.hook.wrap('request', async (request, options) => {
      const before = renewals.get(installationId);
      const answered = await Promise.resolve(request(options)).then(
        (response) => ({ response }),
        (error: unknown) => ({ error }),
      );
      const isRefused = 'error' in answered ? isTokenRefused(answered.error) : isForbidden(answered.response.data);
      if (isRefused && hasNewToken(before)) return request(options);
      if ('error' in answered) throw answered.error;
      return answered.response;
    });
    return { renewToken };
  };
}

function isInstallation(auth: unknown): auth is InstallationAuth {
  return typeof auth === 'object' && auth !== null && 'installationId' in auth && 'cache' in auth;
}

function isTokenRefused(error: unknown): boolean {
  return isStatus(error, 401) || (isStatus(error, 403) && FORBIDDEN_MESSAGE.test(error.message));
}

/** GraphQL refuses with status 200. */
function isForbidden(data: unknown): boolean {
  const { errors } = (data ?? {}) as { readonly errors?: unknown };
  return Array.isArray(errors) && errors.some(({ message }) => FORBIDDEN_MESSAGE.test(String(message)));
}
