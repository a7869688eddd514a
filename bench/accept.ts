import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type KillableServer, startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import { type Figure, percentile } from './figure.ts';
import { SECRET, webhookUrl } from './stage.ts';
import { fullLoad, type Load, steadyLoad } from './webhook-load.ts';

const ROUNDS = 7;
const SECONDS = 3;
const WARM_UP_SECONDS = 3;
const HALF_LOAD_SECONDS = 10;
const BARE = fileURLToPath(new URL('./bare-probot.ts', import.meta.url));

/**
 * Signed webhooks a second that are on disk when they are answered, beside a Probot server that does nothing with them;
 * and how long an answer of either takes at half that load. The two are loaded by turns, each alone, since a machine is never
 * equally fast for long: what is compared is the same minute, and the median of the rounds counts. No GitHub is there,
 * so that hardly anything else goes on.
 */
export async function* measureAccept(): AsyncGenerator<Figure> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const variables = {
    APP_ID: '1',
    PRIVATE_KEY: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: 'http://127.0.0.1:9',
    PORT: '0',
    LOG_LEVEL: 'fatal',
    CONCURRENCY: '1',
  };
  const bare = await startWarm(variables, BARE);
  for (const kind of ['pglite', 'postgres'] satisfies DatabaseKind[]) {
    const place = await createPlace(kind);
    // Where roles can be apart, the process that accepts does nothing else.
    const role = kind === 'postgres' ? { ROLE: 'web' } : {};
    const own = await startWarm({ ...variables, ...place.variables, ...role, LOG_LEVEL: 'info' });
    const rounds: Round[] = [];
    while (rounds.length < ROUNDS) rounds.push({ bare: await rateOf(bare), own: await rateOf(own) });
    const rate = median(rounds.map((round) => round.own.rate));
    const half = await steadyLoad(webhookUrl(own.port), rate / 2, HALF_LOAD_SECONDS);
    const bareHalf = await steadyLoad(webhookUrl(bare.port), rate / 2, HALF_LOAD_SECONDS);
    await own.kill('SIGKILL');
    await place.remove();

    const ratios = rounds.map((round) => round.own.rate / round.bare.rate);
    const refused = rounds.reduce((sum, round) => sum + round.own.refused, half.refused);
    yield { name: `accept.${kind}.bare`, value: median(rounds.map((round) => round.bare.rate)), unit: '1/s' };
    yield { name: `accept.${kind}.rate`, value: rate, unit: '1/s' };
    yield { name: `accept.${kind}.ratio`, value: median(ratios), unit: '' };
    yield { name: `accept.${kind}.ratio.low`, value: Math.min(...ratios), unit: '' };
    yield { name: `accept.${kind}.ratio.high`, value: Math.max(...ratios), unit: '' };
    yield { name: `accept.${kind}.p99`, value: percentile(half.latencies, 0.99), unit: 'ms' };
    yield { name: `accept.${kind}.p99.bare`, value: percentile(bareHalf.latencies, 0.99), unit: 'ms' };
    yield { name: `accept.${kind}.refused`, value: refused, unit: '' };
  }
  await bare.kill('SIGKILL');
}

interface Round {
  readonly bare: Load;
  readonly own: Load;
}

async function startWarm(variables: Readonly<Record<string, string>>, script?: string): Promise<KillableServer> {
  const server = await startKillableServer(variables, script);
  await fullLoad(webhookUrl(server.port), WARM_UP_SECONDS);
  return server;
}

function rateOf({ port }: KillableServer): Promise<Load> {
  return fullLoad(webhookUrl(port), SECONDS);
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
