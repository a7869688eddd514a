import type { DatabaseKind } from '../test/durability/place.ts';
import { startFakeGitHub } from './fake-github.ts';
import type { Figure } from './figure.ts';
import { startMeasured } from './memory.ts';
import { webhookUrl } from './stage.ts';
import { steadyLoad } from './webhook-load.ts';

const MINUTES = Number(process.env.MINUTES ?? 10);
/** Each about another subject, and few enough that the looks keep up: what waits is not to be taken for a leak. */
const WEBHOOKS_A_SECOND = 10;
const SECONDS = 30;
/** Before this much of the time is over, caches and the heap still fill. */
const FILLING = 0.3;

/** Memory of a server under a constant load, each half minute, and how fast it grows once it is warm. */
export async function* measureSoak(): AsyncGenerator<Figure> {
  const kinds = (process.env.DATABASE ?? 'pglite,postgres').split(',') as DatabaseKind[];
  const github = await startFakeGitHub();
  for (const kind of kinds) {
    const server = await startMeasured(kind, github);
    const samples: Sample[] = [];
    let refused = 0;
    for (let minute = SECONDS / 60; minute <= MINUTES; minute += SECONDS / 60) {
      const load = await steadyLoad(webhookUrl(server.port), WEBHOOKS_A_SECOND, SECONDS);
      refused += load.refused;
      samples.push({ minute, megabytes: server.residentMegabytes() });
      yield { name: `soak.${kind}.${minute}min`, value: server.residentMegabytes(), unit: 'MB' };
    }
    const warm = samples.filter(({ minute }) => minute > MINUTES * FILLING);
    yield { name: `soak.${kind}.slope`, value: slopeOf(warm), unit: 'MB/min' };
    yield { name: `soak.${kind}.refused`, value: refused, unit: '' };
    await server.stop();
  }
  github.close();
}

interface Sample {
  readonly minute: number;
  readonly megabytes: number;
}

/** Of the straight line that fits best, by least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, each) => sum + of(each), 0) / samples.length;
  const [minute, megabytes] = [mean((each) => each.minute), mean((each) => each.megabytes)];
  const spread = mean((each) => (each.minute - minute) ** 2);
  return mean((each) => (each.minute - minute) * (each.megabytes - megabytes)) / spread;
}
