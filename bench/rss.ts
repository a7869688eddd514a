import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import { untilDrained } from '../test/durability/waiting-jobs.ts';
import { startFakeGitHub } from './fake-github.ts';
import type { Figure } from './figure.ts';
import { SECRET, UNLIMITED, webhookUrl } from './stage.ts';
import { countedLoad } from './webhook-load.ts';

const SUBJECTS = 10_000;
const STEP = 2_000;
/** What compiling the embedded database took is given back within seconds. */
const SETTLE_MILLISECONDS = 5_000;

/** What the first start of a server takes of memory, at the start and after it has seen 10,000 subjects. */
export async function* measureRss(): AsyncGenerator<Figure> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const github = await startFakeGitHub();
  for (const kind of ['pglite', 'postgres'] satisfies DatabaseKind[]) {
    const place = await createPlace(kind);
    const server = await startKillableServer({
      ...UNLIMITED,
      ...place.variables,
      APP_ID: '1',
      PRIVATE_KEY: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      WEBHOOK_SECRET: SECRET,
      GITHUB_API_URL: github.url,
      PORT: '0',
    });
    await delay(SETTLE_MILLISECONDS);
    yield { name: `rss.${kind}.start`, value: residentMegabytes(server.pid), unit: 'MB' };
    const start = performance.now();
    for (let sent = 0; sent < SUBJECTS; sent += STEP) {
      await countedLoad(webhookUrl(server.port), STEP);
      await untilDrained(server.port, 600);
    }
    const seconds = (performance.now() - start) / 1000;
    await delay(SETTLE_MILLISECONDS);
    yield { name: `rss.${kind}`, value: residentMegabytes(server.pid), unit: 'MB' };
    yield { name: `rss.${kind}.looks`, value: SUBJECTS / seconds, unit: 'looks/s' };
    await server.kill('SIGTERM');
    await place.remove();
  }
  github.close();
}

function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;
}
