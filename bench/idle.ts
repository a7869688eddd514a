import { setTimeout as delay } from 'node:timers/promises';
import { startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace } from '../test/durability/place.ts';
import { type Figure, percentile } from './figure.ts';
import { BOOK, SECRET, startGitHub, webhookUrl } from './stage.ts';

const REPORTS = 100;
const WARM_UP = 5;

/** From a webhook to the last write that follows from it, in milliseconds, while nothing else goes on. */
export async function* measureIdle(): AsyncGenerator<Figure> {
  const { github, variables } = await startGitHub();
  const place = await createPlace('pglite');
  const server = await startKillableServer({ ...variables, ...place.variables });
  github.setWebhook(webhookUrl(server.port), SECRET);

  const latencies: number[] = [];
  for (let report = 0; report < REPORTS + WARM_UP; report += 1) {
    github.clearRequests();
    github.clearDeliveries();
    await github.openIssue(BOOK, { title: 'Section 3.1: a step is missing', as: 'reader' });
    // The acknowledgement is the last that a look writes.
    while (!github.writes.some(({ path }) => path.endsWith('/comments'))) await delay(10);
    await github.settled();
    const sent = github.deliveries.find(({ action }) => action === 'opened')?.sentAt;
    const written = github.writes.at(-1)?.at;
    if (sent === undefined || written === undefined) throw new Error('no write followed');
    if (report >= WARM_UP) latencies.push(written - sent);
  }
  yield { name: 'idle.p50', value: percentile(latencies, 0.5), unit: 'ms' };
  yield { name: 'idle.p99', value: percentile(latencies, 0.99), unit: 'ms' };

  await server.kill('SIGTERM');
  await github.close();
  await place.remove();
}
