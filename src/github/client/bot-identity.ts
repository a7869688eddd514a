import type { Octokit } from './octokit.ts';

/** Our app on GitHub. */
export interface BotIdentity {
  readonly appId: number;
  readonly slug: string;
  /** Login in the app's comments and label events. */
  readonly login: string;
}

/**
 * Used if the app is unknown, for example with a person's token. Then everything that any app's bot did counts as ours.
 * Comments must also have our marker.
 */
export const ANY_APP: BotIdentity = { appId: -1, slug: '', login: '' };

/** Author of a comment or an event: the fields that both have. */
export interface Actor {
  readonly user: { readonly login: string; readonly type: string } | null | undefined;
  readonly appId: number | undefined;
}

/**
 * Returns a function that reads our identity from GitHub. It caches the answer, but not a failure. `octokit` must be
 * authenticated as the app, not as an installation.
 */
export function createBotIdentity(octokit: Octokit): () => Promise<BotIdentity> {
  let cached: Promise<BotIdentity> | null = null;
  return () => {
    cached ??= readIdentity(octokit).catch((error: unknown) => {
      cached = null;
      throw error;
    });
    return cached;
  };
}

/**
 * True if our app's own bot account did it. What a person does through the app is theirs, and a login alone is no proof:
 * on another GitHub it may belong to a person.
 */
export function isBot(bot: BotIdentity, { user, appId }: Actor): boolean {
  if (user?.type !== 'Bot') return false;
  if (bot === ANY_APP) return user.login.endsWith('[bot]');
  return appId === bot.appId || user.login === bot.login;
}

async function readIdentity(octokit: Octokit): Promise<BotIdentity> {
  const { data: app } = await octokit.request('GET /app');
  if (!app?.slug) throw new Error('GitHub did not return the name of our app');
  return botIdentity(app.id, app.slug);
}

export function botIdentity(appId: number, slug: string): BotIdentity {
  return { appId, slug, login: `${slug}[bot]` };
}
