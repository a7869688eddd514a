import * as z from 'zod';
import { type Problem, UserError } from '../../core/problem.ts';
import { readPrivateKey } from './environment-private-key.ts';
import type { Variables } from './variables.ts';

/** The operator's settings, checked, with defaults. */
export interface Environment {
  /** Null if not set: the app must still be registered. */
  readonly credentials: Credentials | null;
  readonly host: string;
  /** 0: the system chooses a port. */
  readonly port: number;
  /** Base URL of the REST API, without a final slash. */
  readonly githubApiUrl: string;
  readonly dataDir: string;
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
  /** A PostgreSQL server; null means an embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Size of the connection pool. */
  readonly databasePool: number;
  /** What this process does: accept webhooks, run looks, or both. */
  readonly role: z.infer<typeof Settings>['ROLE'];
  /** Number of concurrent looks. */
  readonly concurrency: number;
  /** Write limits of one installation, across all processes. */
  readonly writes: { readonly perSecond: number; readonly perHour: number; readonly burst: number };
  /** Pause in seconds when GitHub limits us without saying how long. */
  readonly limitPause: number;
  /** Time of the full sweep: a cron expression in UTC. */
  readonly sweepAt: string;
  /** The board. `isOpen`: everyone may see public data. The token shows all. Null: no board. */
  readonly board: { readonly visibility: 'open' | 'closed'; readonly token: string | null } | null;
}

/** The app's credentials, and the secret that signs webhooks. */
export interface Credentials {
  readonly appId: number;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly webhookSecret: string;
}

const number = (pattern: RegExp, least: number, most: number) =>
  z
    .string()
    .regex(pattern, 'is not a number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'is out of range');
const whole = (least: number, most: number) => number(/^\d{1,9}$/, least, most);

/** A secret as files and shells hand it over: a line end around it is theirs. Quotation marks would be taken for part of it. */
const secret = z
  .string({ error: 'is missing' })
  .trim()
  .regex(/^[^"'].*[^"']$/s, 'is in quotation marks')
  .min(16, 'is too short');

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
  DATABASE_URL: z.string().refine(isPostgresUrl, 'is not the address of a PostgreSQL').nullable().default(null),
  DATABASE_POOL: whole(2, 1000).default(10),
  ROLE: z.enum(['all', 'web', 'worker'], { error: 'is not a role' }).default('all'),
  CONCURRENCY: whole(1, 100).default(8),
  WRITES_PER_SECOND: number(/^\d{1,6}(?:\.\d{1,6})?$/, 0.001, 100_000).default(1),
  WRITES_PER_HOUR: whole(2, 100_000_000).default(400),
  WRITE_BURST: whole(1, 100_000).default(30),
  LIMIT_PAUSE_SECONDS: whole(1, 3600).default(60),
  SWEEP_AT: z
    .string()
    .regex(/^(?:[\d*,/-]+ ){4}[\d*,/-]+$/, 'is not a time of cron')
    .default('17 3 * * *'),
  BOARD: z.enum(['open', 'closed', 'off'], { error: 'is not a way to show the board' }).default('open'),
  BOARD_TOKEN: secret.nullable().default(null),
});

const AppSettings = z.object({
  APP_ID: z
    .string({ error: 'is missing' })
    .regex(/^[1-9]\d{0,14}$/, 'is not an App ID')
    .transform(Number),
  WEBHOOK_SECRET: secret,
});

const REMEDIES: Readonly<Record<string, string>> = {
  HOST: 'give a name or an address to listen on, such as 0.0.0.0; 127.0.0.1 by default',
  PORT: 'give a number from 0 to 65535; 3000 by default',
  GITHUB_API_URL:
    'give an http or https address without query, such as https://github.example.com/api/v3; https://api.github.com by default',
  LOG_LEVEL: 'give one of trace, debug, info, warn, error, fatal, silent; info by default',
  DATABASE_URL:
    'give the address of a PostgreSQL 15 or newer, postgres://user:password@host:5432/database; none keeps the queue in DATA_DIR',
  DATABASE_POOL: 'give a whole number of connections, 2 to 1000; 10 by default',
  ROLE: 'give one of all, web, worker; all by default',
  CONCURRENCY: 'give a whole number of looks at a time, 1 to 100; 8 by default',
  WRITES_PER_SECOND: 'give a number, 0.001 to 100000; 1 by default',
  WRITES_PER_HOUR: 'give a whole number, 2 to 100000000; 400 by default',
  WRITE_BURST: 'give a whole number, 1 to 100000; 30 by default',
  LIMIT_PAUSE_SECONDS: 'give a whole number of seconds, 1 to 3600; 60 by default',
  SWEEP_AT: 'give minute, hour, day, month and day of the week, as cron writes them; "17 3 * * *" by default',
  BOARD: 'give one of open, closed, off; open by default',
  BOARD_TOKEN: 'give 16 characters or more that cannot be guessed, such as the output of: openssl rand -hex 32',
  APP_ID: "give the number under “App ID” on the app's settings page",
  WEBHOOK_SECRET:
    "give the secret that is set under “Webhook” on the app's settings page, without quotation marks; at least 16 characters that cannot be guessed, such as the output of: openssl rand -hex 32",
};

/**
 * Reads the settings from environment variables. An empty variable counts as not set. Throws a UserError that lists
 * every missing or malformed variable, and never contains a secret.
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
    ...(settings.success ? [...problemsOfRole(settings.data), ...problemsOfBoard(settings.data)] : []),
  ];
  if (problems.length > 0 || !settings.success) throw new UserError(problems);

  const { HOST, PORT, GITHUB_API_URL, DATA_DIR, LOG_LEVEL, ...set } = settings.data;
  return {
    credentials:
      app?.data && privateKey?.pem
        ? { appId: app.data.APP_ID, privateKey: privateKey.pem, webhookSecret: app.data.WEBHOOK_SECRET }
        : null,
    host: HOST,
    port: PORT,
    githubApiUrl: GITHUB_API_URL.replace(/(?<!\/)\/+$/, ''),
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    databaseUrl: set.DATABASE_URL,
    databasePool: set.DATABASE_POOL,
    role: set.ROLE,
    concurrency: set.CONCURRENCY,
    writes: { perSecond: set.WRITES_PER_SECOND, perHour: set.WRITES_PER_HOUR, burst: set.WRITE_BURST },
    limitPause: set.LIMIT_PAUSE_SECONDS,
    sweepAt: set.SWEEP_AT,
    board: set.BOARD === 'off' ? null : { visibility: set.BOARD, token: set.BOARD_TOKEN },
  };
}

/** The embedded database serves one process only, so that process must have all roles. */
function problemsOfRole({ ROLE, DATABASE_URL }: z.infer<typeof Settings>): Problem[] {
  if (ROLE === 'all' || DATABASE_URL !== null) return [];
  const message = `is missing, and ROLE=${ROLE} shares its work with other processes`;
  return [{ file: 'environment', key: 'DATABASE_URL', message, remedy: REMEDIES.DATABASE_URL ?? '' }];
}

/** A closed board needs a token. */
function problemsOfBoard({ BOARD, BOARD_TOKEN }: z.infer<typeof Settings>): Problem[] {
  if (BOARD !== 'closed' || BOARD_TOKEN !== null) return [];
  const message = 'is missing, and BOARD=closed shows nothing without it';
  return [{ file: 'environment', key: 'BOARD_TOKEN', message, remedy: REMEDIES.BOARD_TOKEN ?? '' }];
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(?:ql)?:$/.test(url.protocol);
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
