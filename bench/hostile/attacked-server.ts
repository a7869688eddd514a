import { Worker } from 'node:worker_threads';
import { type KillableServer, startKillableServer } from '../../test/durability/killable-server.ts';
import type { Figure } from '../figure.ts';
import { webhookUrl } from '../stage.ts';
import type { HonestLoad } from './honest-worker.ts';

const WATCH = new URL('./watch-loop.ts', import.meta.url);
const HONEST = new URL('./honest-worker.ts', import.meta.url);
const MAX_LOOP_MS = 200;
const MAX_ANSWER_MS = 1_000;

/** The real server, which tells how long its event loop was held. */
export function startAttacked(variables: Readonly<Record<string, string>>): Promise<KillableServer> {
  return startKillableServer({ ...variables, NODE_OPTIONS: `--import=${WATCH.href}` });
}

/** Attacks a server while honest webhooks come in, from a thread of their own, and tells how they and its loop fared. */
export async function* underAttack(
  name: string,
  server: KillableServer,
  attack: () => Promise<void>,
): AsyncGenerator<Figure> {
  const honest = new Worker(HONEST, { workerData: { url: webhookUrl(server.port) } });
  const load = new Promise<HonestLoad>((resolve, reject) => honest.once('message', resolve).once('error', reject));
  const start = Date.now();
  await attack();
  honest.postMessage('stop');
  const { refused, slowest } = await load;
  const held = server.lines.filter(({ msg, at }) => msg === 'loop' && Number(at) >= start);
  const longest = Math.max(0, ...held.map(({ ms }) => Number(ms)));
  yield { name: `${name}.seconds`, value: (Date.now() - start) / 1000, unit: 's' };
  yield { name: `${name}.loop`, value: longest, unit: 'ms', most: MAX_LOOP_MS };
  yield { name: `${name}.loop.busy`, value: Math.max(0, ...held.map(({ busy }) => Number(busy))), unit: 'ms' };
  yield { name: `${name}.answer`, value: slowest, unit: 'ms', most: MAX_ANSWER_MS };
  yield { name: `${name}.refused`, value: refused, unit: '', most: 0 };
}
