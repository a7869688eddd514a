import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import { type Figure, percentile } from './figure.ts';
import { SECRET, webhookUrl } from './stage.ts';
import { fullLoad, steadyLoad } from './webhook-load.ts';

const SECONDS = 8;
const WARM_UP_SECONDS = 3;
const BARE = fileURLToPath(new URL('./bare-probot.ts', import.meta.url));

/**
 * Signed webhooks a second that are on disk when they are answered, beside a Probot server that does nothing with them;
 * and how long an answer takes at half that load. No GitHub is there, so that hardly anything else goes on.
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
  const bare = await rateOf(variables, BARE);
  yield { name: 'accept.bare.rate', value: bare.rate, unit: '1/s' };
  for (const kind of ['pglite', 'postgres'] satisfies DatabaseKind[]) {
    const place = await createPlace(kind);
    // Where roles can be apart, the process that accepts does nothing else.
    const role = kind === 'postgres' ? { ROLE: 'web' } : {};
    const own = await rateOf({ ...variables, ...place.variables, ...role, LOG_LEVEL: 'info' });
    await place.remove();
    yield { name: `accept.${kind}.rate`, value: own.rate, unit: '1/s' };
    yield { name: `accept.${kind}.ratio`, value: own.rate / bare.rate, unit: '' };
    yield { name: `accept.${kind}.p99`, value: own.p99, unit: 'ms' };
    yield { name: `accept.${kind}.refused`, value: own.refused, unit: '' };
  }
}

async function rateOf(variables: Readonly<Record<string, string>>, script?: string) {
  const server = await startKillableServer(variables, script);
  const url = webhookUrl(server.port);
  await fullLoad(url, WARM_UP_SECONDS);
  const full = await fullLoad(url, SECONDS);
  const half = await steadyLoad(url, full.rate / 2, SECONDS);
  await server.kill('SIGKILL');
  return { rate: full.rate, refused: full.refused + half.refused, p99: percentile(half.latencies, 0.99) };
}
