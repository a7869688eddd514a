import type { Octokit } from './octokit.ts';

/** Who our app is on GitHub. */
export interface BotIdentity {
  readonly appId: number;
  readonly slug: string;
  /** The login that comments and label events of the app bear. */
  readonly login: string;
}

/**
 * Stands for our app if nobody can say who that is, as with a person's token: what any app did counts as ours. A comment
 * must bear our marker besides.
 */
export const ANY_APP: BotIdentity = { appId: -1, slug: '', login: '' };

/** Who did something: as much of it as comments and events tell alike. */
export interface Doer {
  readonly user: { readonly login: string; readonly type: string } | null | undefined;
  readonly appId: number | undefined;
}

/**
 * A function that asks GitHub who we are, once: the answer is kept, a failure is not.
 * `octokit` is authenticated as the app, not as an installation.
 */
export function createBotIdentity(octokit: Octokit): () => Promise<BotIdentity> {
  let known: Promise<BotIdentity> | null = null;
  return () => {
    known ??= readIdentity(octokit).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}

/** True when our app did it. A login alone proves nothing: a person may have taken it on another GitHub. */
export function isBot(bot: BotIdentity, { user, appId }: Doer): boolean {
  if (bot === ANY_APP) return appId !== undefined || user?.type === 'Bot';
  return appId === bot.appId || (user?.type === 'Bot' && user.login === bot.login);
}

async function readIdentity(octokit: Octokit): Promise<BotIdentity> {
  const { data: app } = await octokit.request('GET /app');
  if (!app?.slug) throw new Error('GitHub did not tell the name of our app');
  return botIdentity(app.id, app.slug);
}

/** Who the app with this id and name is. */
export function botIdentity(appId: number, slug: string): BotIdentity {
  return { appId, slug, login: `${slug}[bot]` };
}
