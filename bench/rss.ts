import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseKind } from '../test/durability/place.ts';
import { untilDrained } from '../test/durability/waiting-jobs.ts';
import { startFakeGitHub } from './fake-github.ts';
import type { Figure } from './figure.ts';
import { startMeasured } from './memory.ts';
import { webhookUrl } from './stage.ts';
import { countedLoad } from './webhook-load.ts';

const SUBJECTS = 10_000;
const STEP = 2_000;
/** What a start takes is given back within seconds. */
const SETTLE_MILLISECONDS = 5_000;

/** What the first start of a server takes of memory, at the start and after it has seen 10,000 subjects. */
export async function* measureRss(): AsyncGenerator<Figure> {
  const github = await startFakeGitHub();
  for (const kind of ['pglite', 'postgres'] satisfies DatabaseKind[]) {
    const server = await startMeasured(kind, github);
    await delay(SETTLE_MILLISECONDS);
    yield { name: `rss.${kind}.start`, value: server.residentMegabytes(), unit: 'MB' };
    yield { name: `rss.${kind}.start.peak`, value: server.peakMegabytes(), unit: 'MB' };
    const start = performance.now();
    for (let sent = 0; sent < SUBJECTS; sent += STEP) {
      await countedLoad(webhookUrl(server.port), STEP);
      await untilDrained(server.port, 600);
    }
    const seconds = (performance.now() - start) / 1000;
    await delay(SETTLE_MILLISECONDS);
    yield { name: `rss.${kind}`, value: server.residentMegabytes(), unit: 'MB' };
    yield { name: `rss.${kind}.peak`, value: server.peakMegabytes(), unit: 'MB' };
    yield { name: `rss.${kind}.looks`, value: SUBJECTS / seconds, unit: 'looks/s' };
    await server.stop();
  }
  github.close();
}
