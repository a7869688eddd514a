import { createSign } from 'node:crypto';
import type { Upstream } from './upstream.ts';

/** The sender of a request: the app with its own key, one of its installations, a person, or nobody. */
export type Viewer =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'app'; readonly token: string }
  | { readonly kind: 'installation'; readonly id: number; readonly login: string; readonly token: string }
  | { readonly kind: 'person'; readonly login: string; readonly token: string };

/** The tokens for the outside, and the emulator's tokens behind them. */
export interface Accounts {
  readonly botLogin: string;
  /** Null for an unknown token. */
  identify(authorization: string | undefined): Viewer | null;
  /** The token of a person, of the app's bot, or of the keeper for `null`. Throws for an unknown login. */
  tokenOf(login: string | null): string;
  /** Gives the app's bot its own token, for actions in its name from inside. */
  openInstallation(id: number): Promise<void>;
  /** The token to send on. A used-up token is replaced first: the emulator allows 5,000 requests each. */
  upstreamToken(viewer: Viewer): Promise<string | null>;
  /** Remembers an installation token and its request, so that it can be issued again. */
  issued(token: string, path: string, body: string): void;
  /** Stores how many requests the emulator has left for the token that was sent on. */
  spent(viewer: Viewer, token: string | null, remaining: number): void;
}

/** Login of the administrator: member of every organisation, author of seeded files. */
export const KEEPER = 'local-github';
const TOKENS_EACH = 50;
/** So many may be on their way when this shows. */
const NEARLY_SPENT = 1_000;

/** Tokens for the emulator's seed: several for each login, because each allows 5,000 requests an hour. */
export function seedTokens(logins: readonly string[]): Record<string, { login: string; scopes: string[] }> {
  const tokens: Record<string, { login: string; scopes: string[] }> = {};
  for (const login of logins) {
    for (let index = 0; index < TOKENS_EACH; index++) {
      tokens[personToken(login, index)] = { login, scopes: ['repo', 'user', 'admin:org'] };
    }
  }
  return tokens;
}

/** Manages the tokens of these people and of one app. */
export function createAccounts(
  logins: readonly string[],
  app: { readonly id: number; readonly slug: string; readonly privateKey: string },
  upstream: Upstream,
): Accounts {
  const people = new Map(logins.map((login) => [personToken(login, 0), { login, index: 0 }]));
  const installations = new Map<string, { current: string; path: string; body: string; left: number }>();
  const botLogin = `${app.slug}[bot]`;
  let botToken = '';

  return {
    botLogin,
    async openInstallation(id) {
      const path = `/app/installations/${id}/access_tokens`;
      botToken = await mint(path, '');
      installations.set(botToken, { current: botToken, path, body: '', left: 5000 });
    },
    identify(authorization) {
      if (authorization === undefined) return { kind: 'nobody' };
      const token = authorization.replace(/^(bearer|token) /i, '').trim();
      if (token.startsWith('eyJ')) return { kind: 'app', token };
      const installation = installations.get(token);
      if (installation) return { kind: 'installation', id: idIn(installation.path), login: botLogin, token };
      const person = people.get(token);
      return person === undefined ? null : { kind: 'person', login: person.login, token };
    },
    tokenOf(login) {
      if (login === botLogin) return botToken;
      const token = personToken(login ?? KEEPER, 0);
      if (!people.has(token)) throw new Error(`no person called ${login}: name them in maintainers or readers`);
      return token;
    },
    async upstreamToken(viewer) {
      if (viewer.kind === 'nobody') return null;
      if (viewer.kind === 'app') return viewer.token;
      if (viewer.kind === 'person') return personToken(viewer.login, people.get(viewer.token)?.index ?? 0);
      const installation = installations.get(viewer.token);
      if (installation === undefined) return null;
      if (installation.left < NEARLY_SPENT) await renew(installation);
      return installation.current;
    },
    issued: (token, path, body) => void installations.set(token, { current: token, path, body, left: 5000 }),
    // Answers to requests with an earlier token may come later.
    spent(viewer, token, remaining) {
      if (viewer.kind === 'installation') {
        const installation = installations.get(viewer.token);
        if (installation?.current === token) installation.left = remaining;
      }
      if (viewer.kind === 'person' && remaining < NEARLY_SPENT) {
        const person = people.get(viewer.token);
        if (person !== undefined && personToken(person.login, person.index) === token) {
          person.index = (person.index + 1) % TOKENS_EACH;
        }
      }
    },
  };

  async function renew(installation: { current: string; path: string; body: string; left: number }) {
    installation.left = 5000;
    installation.current = await mint(installation.path, installation.body);
  }

  async function mint(path: string, body: string): Promise<string> {
    const answer = await upstream.send({ method: 'POST', path, body, token: appToken(app.id, app.privateKey) });
    return (JSON.parse(answer.body.toString()) as { token: string }).token;
  }
}

function idIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0]);
}

function personToken(login: string, index: number): string {
  return index === 0 ? `ghp_${login}` : `ghp_${login}.${index}`;
}

function appToken(appId: number, privateKey: string): string {
  const now = Math.floor(Date.now() / 1000);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: appId, iat: now - 60, exp: now + 540 })}`;
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
}
