import * as z from 'zod';
import { type Problem, UserError } from '../core/problem.ts';
import { readPrivateKey } from './environment-private-key.ts';

/** What the operator set, checked, with defaults. */
export interface Environment {
  /** Null when none is set: then the app is still to be registered. */
  readonly credentials: Credentials | null;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Base URL of the REST API, without a slash at its end. */
  readonly githubApiUrl: string;
  readonly dataDir: string;
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
}

/** What proves to GitHub that we are the app, and to us that a webhook is GitHub's. */
export interface Credentials {
  readonly appId: number;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly webhookSecret: string;
}

export type Variables = Readonly<Record<string, string | undefined>>;

const Settings = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, 'is not a host')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is not a port')
    .default(3000),
  GITHUB_API_URL: z.string().refine(isApiUrl, 'is not the address of an API').default('https://api.github.com'),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { error: 'is not a log level' })
    .default('info'),
});

const AppSettings = z.object({
  APP_ID: z
    .string({ error: 'is missing' })
    .regex(/^[1-9]\d{0,14}$/, 'is not an App ID')
    .transform(Number),
  WEBHOOK_SECRET: z.string({ error: 'is missing' }),
});

const REMEDIES: Readonly<Record<string, string>> = {
  HOST: 'give a name or an address to listen on, such as 0.0.0.0; 127.0.0.1 by default',
  PORT: 'give a number from 0 to 65535; 3000 by default',
  GITHUB_API_URL:
    'give an http or https address without query, such as https://github.example.com/api/v3; https://api.github.com by default',
  LOG_LEVEL: 'give one of trace, debug, info, warn, error, fatal, silent; info by default',
  APP_ID: "give the number under “App ID” on the app's settings page",
  WEBHOOK_SECRET: "give the secret that is set under “Webhook” on the app's settings page",
};

/**
 * Returns what the variables say; an empty one counts as not set. Throws a UserError that names every variable that is
 * missing or malformed, and never repeats the value of a secret.
 */
export function readEnvironment(environment: Variables): Environment {
  const variables = withoutEmpty(environment);
  const settings = Settings.safeParse(variables);
  const registered = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH'].some((name) => variables[name] !== undefined);
  const app = registered ? AppSettings.safeParse(variables) : null;
  const privateKey = registered ? readPrivateKey(variables) : null;

  const problems = [
    ...problemsOf(app?.error),
    ...(privateKey?.problem ? [privateKey.problem] : []),
    ...problemsOf(settings.error),
  ];
  if (problems.length > 0 || !settings.success) throw new UserError(problems);

  const { HOST, PORT, GITHUB_API_URL, DATA_DIR, LOG_LEVEL } = settings.data;
  return {
    credentials:
      app?.data && privateKey?.pem
        ? { appId: app.data.APP_ID, privateKey: privateKey.pem, webhookSecret: app.data.WEBHOOK_SECRET }
        : null,
    host: HOST,
    port: PORT,
    githubApiUrl: GITHUB_API_URL.replace(/\/+$/, ''),
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
  };
}

function withoutEmpty(variables: Variables): Record<string, string> {
  const set = Object.entries(variables).flatMap(([name, value]) => (value?.trim() ? [[name, value] as const] : []));
  return Object.fromEntries(set);
}

function isApiUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
}

function problemsOf(error: z.ZodError | undefined): Problem[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const key = String(path[0]);
    return { file: 'environment', key, message, ...(REMEDIES[key] && { remedy: REMEDIES[key] }) };
  });
}
