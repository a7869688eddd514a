import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/config/environment/environment.ts';
import type { Variables } from '../../../src/config/environment/variables.ts';
import { UserError } from '../../../src/core/problem.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const folder = mkdtempSync(join(tmpdir(), 'environment-'));
const file = join(folder, 'app.pem');
writeFileSync(file, pkcs1);
afterAll(() => rmSync(folder, { recursive: true }));

const complete = { APP_ID: '12345', PRIVATE_KEY: pkcs1, WEBHOOK_SECRET: 'It is a secret of 16.' };

describe('readEnvironment', () => {
  it('has a default for everything but the credentials', () => {
    expect(readEnvironment({})).toEqual({
      credentials: null,
      host: '127.0.0.1',
      port: 3000,
      githubApiUrl: 'https://api.github.com',
      dataDir: './data',
      logLevel: 'info',
      databaseUrl: null,
      databasePool: 10,
      role: 'all',
      concurrency: 8,
      writes: { perSecond: 1, perHour: 400, burst: 30 },
      limitPause: 60,
      sweepAt: '17 3 * * *',
      board: { visibility: 'open', token: null },
    });
  });

  it('reads what is set', () => {
    const variables = {
      ...complete,
      HOST: '0.0.0.0',
      PORT: '0',
      GITHUB_API_URL: 'https://github.example.com/api/v3/',
      DATA_DIR: '/var/lib/chapter-triage',
      LOG_LEVEL: 'debug',
      DATABASE_URL: 'postgres://user:pass@db/queue',
      DATABASE_POOL: '20',
      ROLE: 'worker',
      CONCURRENCY: '16',
      WRITES_PER_SECOND: '0.5',
      WRITES_PER_HOUR: '300',
      WRITE_BURST: '5',
      LIMIT_PAUSE_SECONDS: '90',
      SWEEP_AT: '0 */6 * * 1-5',
      BOARD: 'closed',
      BOARD_TOKEN: ' 0123456789abcdef ',
    };
    expect(readEnvironment(variables)).toEqual({
      credentials: { appId: 12345, privateKey: pkcs8, webhookSecret: 'It is a secret of 16.' },
      host: '0.0.0.0',
      port: 0,
      githubApiUrl: 'https://github.example.com/api/v3',
      dataDir: '/var/lib/chapter-triage',
      logLevel: 'debug',
      databaseUrl: 'postgres://user:pass@db/queue',
      databasePool: 20,
      role: 'worker',
      concurrency: 16,
      writes: { perSecond: 0.5, perHour: 300, burst: 5 },
      limitPause: 90,
      sweepAt: '0 */6 * * 1-5',
      board: { visibility: 'closed', token: '0123456789abcdef' },
    });
  });

  it.each<[string, Variables]>([
    ['as GitHub gives it', { PRIVATE_KEY: pkcs1 }],
    ['as PKCS #8', { PRIVATE_KEY: pkcs8 }],
    ['on one line', { PRIVATE_KEY: pkcs1.replaceAll('\n', '\\n') }],
    ['with Windows line ends', { PRIVATE_KEY: pkcs1.replaceAll('\n', '\r\n') }],
    ['in base64', { PRIVATE_KEY: Buffer.from(pkcs1).toString('base64') }],
    ['in a file', { PRIVATE_KEY: '', PRIVATE_KEY_PATH: file }],
  ])('takes the private key %s', (_, variables) => {
    expect(readEnvironment({ ...complete, ...variables }).credentials?.privateKey).toBe(pkcs8);
  });

  it.each(['\n', '\r\n', '  '])('takes secrets without what surrounds them: %j', (end) => {
    const { credentials, board } = readEnvironment({
      ...complete,
      WEBHOOK_SECRET: `${complete.WEBHOOK_SECRET}${end}`,
      BOARD_TOKEN: `0123456789abcdef${end}`,
    });
    expect(credentials?.webhookSecret).toBe(complete.WEBHOOK_SECRET);
    expect(board?.token).toBe('0123456789abcdef');
  });

  it.each<[string, Variables]>([
    ['nothing', {}],
    ['empty variables', { APP_ID: '', PRIVATE_KEY: ' ', WEBHOOK_SECRET: '' }],
    ['a webhook secret alone', { WEBHOOK_SECRET: 'secret' }],
  ])('is to be set up with %s', (_, variables) => {
    expect(readEnvironment(variables).credentials).toBeNull();
  });

  it.each<[Variables, string]>([
    [{ ...complete, APP_ID: '' }, 'environment: APP_ID: is missing'],
    [{ ...complete, APP_ID: 'chapter-triage' }, 'environment: APP_ID: is not an App ID'],
    [{ ...complete, APP_ID: '-1' }, 'environment: APP_ID: is not an App ID'],
    [{ ...complete, WEBHOOK_SECRET: '' }, 'environment: WEBHOOK_SECRET: is missing'],
    [{ ...complete, WEBHOOK_SECRET: 'hunter2' }, 'environment: WEBHOOK_SECRET: is too short'],
    [{ ...complete, WEBHOOK_SECRET: '"It is a secret of 16."' }, 'environment: WEBHOOK_SECRET: is in quotation marks'],
    [{ ...complete, PRIVATE_KEY: '' }, 'environment: PRIVATE_KEY: is missing (set it, or PRIVATE_KEY_PATH'],
    [{ ...complete, PRIVATE_KEY: 'secret' }, 'environment: PRIVATE_KEY: holds no RSA private key'],
    [{ ...complete, PRIVATE_KEY: pkcs1.slice(0, 400) }, 'environment: PRIVATE_KEY: holds no RSA private key'],
    [{ ...complete, PRIVATE_KEY: pem(elliptic) }, 'environment: PRIVATE_KEY: holds no RSA private key'],
    [{ ...complete, PRIVATE_KEY_PATH: file }, 'environment: PRIVATE_KEY: is set, and PRIVATE_KEY_PATH too'],
    [
      { ...complete, PRIVATE_KEY: '', PRIVATE_KEY_PATH: join(folder, 'none.pem') },
      'environment: PRIVATE_KEY_PATH: names a file that cannot be read: ENOENT',
    ],
    [{ HOST: 'http://localhost' }, 'environment: HOST: is not a host'],
    [{ PORT: 'http' }, 'environment: PORT: is not a port'],
    [{ PORT: '65536' }, 'environment: PORT: is not a port'],
    [{ PORT: '-1' }, 'environment: PORT: is not a port'],
    [{ GITHUB_API_URL: 'github.example.com' }, 'environment: GITHUB_API_URL: is not the address of an API'],
    [{ GITHUB_API_URL: 'ftp://github.example.com' }, 'environment: GITHUB_API_URL: is not the address of an API'],
    [{ GITHUB_API_URL: 'https://a:b@github.example.com' }, 'environment: GITHUB_API_URL: is not the address of an API'],
    [
      { GITHUB_API_URL: 'https://github.example.com/?x=1' },
      'environment: GITHUB_API_URL: is not the address of an API',
    ],
    [{ LOG_LEVEL: 'verbose' }, 'environment: LOG_LEVEL: is not a log level'],
    [{ DATABASE_URL: 'mysql://u:hunter2@db/queue' }, 'environment: DATABASE_URL: is not the address of a PostgreSQL'],
    [{ DATABASE_POOL: '1' }, 'environment: DATABASE_POOL: is out of range'],
    [{ ROLE: 'both' }, 'environment: ROLE: is not a role'],
    [{ BOARD: 'public' }, 'environment: BOARD: is not a way to show the board'],
    [{ BOARD_TOKEN: 'hunter2' }, 'environment: BOARD_TOKEN: is too short'],
    [{ BOARD: 'closed' }, 'environment: BOARD_TOKEN: is missing, and BOARD=closed shows nothing without it'],
    [{ ROLE: 'web' }, 'environment: DATABASE_URL: is missing, and ROLE=web shares its work with other processes'],
    [{ CONCURRENCY: 'many' }, 'environment: CONCURRENCY: is not a number'],
    [{ WRITES_PER_SECOND: '0' }, 'environment: WRITES_PER_SECOND: is out of range'],
    [{ WRITES_PER_HOUR: '1e3' }, 'environment: WRITES_PER_HOUR: is not a number'],
    [{ WRITE_BURST: '-1' }, 'environment: WRITE_BURST: is not a number'],
    [{ LIMIT_PAUSE_SECONDS: '0' }, 'environment: LIMIT_PAUSE_SECONDS: is out of range'],
    [{ SWEEP_AT: 'at night' }, 'environment: SWEEP_AT: is not a time of cron'],
  ])('refuses %#', (variables, sentence) => {
    const { problems, message } = refusal(variables);
    expect(problems).toHaveLength(1);
    expect(message).toContain(sentence);
    expect(problems[0]?.remedy).toBeTruthy();
    expect(message).not.toContain('hunter2');
  });

  it('names everything that is wrong at once, and repeats no secret', () => {
    const { problems, message } = refusal({
      PRIVATE_KEY: 'hunter2',
      WEBHOOK_SECRET: 'hunter3hunter3hunter3',
      PORT: 'x',
      LOG_LEVEL: 'x',
    });

    expect(problems.map(({ key }) => key)).toEqual(['APP_ID', 'PRIVATE_KEY', 'PORT', 'LOG_LEVEL']);
    expect(message.split('\n')).toHaveLength(4);
    expect(message).not.toMatch(/hunter/);
  });
});

function pem(key: typeof privateKey): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function refusal(variables: Variables): UserError {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('was not refused');
}
