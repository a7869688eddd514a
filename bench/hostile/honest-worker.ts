import { parentPort, workerData } from 'node:worker_threads';
import { steadyLoad } from '../webhook-load.ts';

const PER_SECOND = 5;

/** What came of honest webhooks: how many were refused, and how long the slowest answer took, in milliseconds. */
export interface HonestLoad {
  readonly refused: number;
  readonly slowest: number;
}

let isStopped = false;
parentPort?.once('message', () => {
  isStopped = true;
});
let refused = 0;
let slowest = 0;
while (!isStopped) {
  const load = await steadyLoad((workerData as { url: string }).url, PER_SECOND, 1);
  refused += load.refused;
  slowest = Math.max(slowest, ...load.latencies);
}
parentPort?.postMessage({ refused, slowest } satisfies HonestLoad);
