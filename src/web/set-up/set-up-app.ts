import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { describeProblem, UserError } from '../../core/problem.ts';
import { type SetUpForm, setUpMessage, setUpPage } from './set-up-page.ts';

export interface SetUpParts {
  /** Web address of GitHub, without a final slash. */
  readonly gitHubAddress: string;
  /** What `app.yml` says. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The token for registering the App. It is in the log. */
  readonly token: string;
  /** Comes back from GitHub with the code: proof that the registration began on our page. */
  readonly state: string;
  /** Exchanges GitHub's code for credentials and keeps them. Returns the App's page on GitHub. */
  readonly register: (code: string) => Promise<string>;
  readonly log: Pick<Logger, 'error'>;
}

/**
 * The page that registers the App on GitHub by a manifest. No request changes anything without the token or the state, so
 * other web sites reach nothing, and a code is exchanged once.
 * https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function createSetUpApp({ gitHubAddress, manifest, token, state, register, log }: SetUpParts): Hono {
  let registering: Promise<string> | null = null;
  const app = new Hono();
  // Hono's own way prints the whole error, which has the code in it.
  app.onError((err, context) => {
    log.error({ err }, 'the App could not be registered');
    return refuse(context, 500, 'The log says what failed.');
  });
  app.use(headersFor(gitHubAddress));
  app.use(async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });
  app.get('/', (context) => {
    if (!isSame(context.req.query('token') ?? '', token)) return refuse(context, 403, 'Open the address in the log.');
    return context.html(setUpPage({ ...formOf(context, token), gitHubAddress, manifest, state }));
  });
  app.get('/set-up/done', async (context) => {
    if (!isSame(context.req.query('state') ?? '', state))
      return refuse(context, 403, 'Begin at the address in the log.');
    const code = context.req.query('code');
    if (!code) return refuse(context, 400, 'GitHub sent no code.');
    registering ??= register(code);
    try {
      return context.redirect(`${await registering}/installations/new`, 303);
    } catch (error) {
      registering = null;
      if (!(error instanceof UserError)) throw error;
      return refuse(context, 502, error.problems.map(describeProblem).join('\n'));
    }
  });
  return app;
}

/** Forms go to GitHub too. A referrer would tell GitHub the token. */
function headersFor(gitHubAddress: string) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      formAction: ["'self'", gitHubAddress],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
  });
}

function formOf({ req }: Context, token: string): SetUpForm {
  const [protocol = 'http'] = (req.header('x-forwarded-proto') ?? 'http').split(',');
  const here = `${protocol.trim()}://${req.header('host') ?? 'localhost'}`;
  const address = URL.parse(req.query('address') ?? '');
  const organization = req.query('organization') ?? '';
  return {
    token,
    here,
    address: address !== null && /^https?:$/.test(address.protocol) ? address.origin : here,
    organization: /^[\w-]{1,39}$/.test(organization) ? organization : '',
  };
}

function refuse(context: Context, status: ContentfulStatusCode, reason: string) {
  return context.html(setUpMessage(reason), status);
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
