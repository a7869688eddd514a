import { setTimeout as delay } from 'node:timers/promises';
import { startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace } from '../test/durability/place.ts';
import { serverVariables } from '../test/durability/server-variables.ts';
import { looksLeft } from '../test/durability/waiting-jobs.ts';
import { startLocalGitHub } from '../test/local-github/start-local-github.ts';
import { type Figure, percentile } from './figure.ts';
import { SECRET, UNLIMITED, webhookUrl } from './stage.ts';

const STORM = 3_000;
const AT_ONCE = 64;
const REPORTS = 20;
const REPORT = { title: 'Chapter 2: a step is missing', as: 'reader' };
const FILES = {
  '.github/chapter-triage.yml': 'publication: { name: The Handbook, contents: { path: contents } }\n',
  'contents/v1.0.txt': '1 Introduction .... 1\n2 Alerting .... 10\n3 Deployment .... 20\n',
};

/** From a webhook of one installation to its last write, while thousands of reports of another one wait. */
export async function* measureFairness(): AsyncGenerator<Figure> {
  const github = await startLocalGitHub({
    owner: 'press',
    secondOwner: 'club',
    repositories: ['press', 'club'].map((owner) => ({ owner, name: 'book', files: FILES })),
  });
  for (let report = 0; report < STORM; report += 1) await github.openIssue('press/book', REPORT);
  await github.settled();
  const storm = [...github.deliveries];
  const place = await createPlace('pglite');
  const server = await startKillableServer({ ...UNLIMITED, ...serverVariables(github, SECRET), ...place.variables });
  github.setWebhook(webhookUrl(server.port), SECRET);

  const senders = Array.from({ length: AT_ONCE }, async () => {
    for (let next = storm.pop(); next; next = storm.pop()) await github.redeliver(next);
  });
  await Promise.all(senders);

  const latencies: number[] = [];
  while (latencies.length < REPORTS) {
    github.clearRequests();
    const number = await github.openIssue('club/book', REPORT);
    const comments = `/repos/club/book/issues/${number}/comments`;
    const written = () => github.writes.find(({ path }) => path === comments)?.at;
    while (written() === undefined) await delay(5);
    const { sentAt } = github.deliveries.findLast(({ payload }) => isAbout(payload, 'club/book', number)) ?? never();
    latencies.push((written() ?? never()) - sentAt);
  }
  const left = await looksLeft(server.port);
  if (left < REPORTS) throw new Error(`only ${left} looks were left in the end: too few to wait for`);
  yield { name: 'fairness.waiting', value: left, unit: 'looks' };
  yield { name: 'fairness.p50', value: percentile(latencies, 0.5), unit: 'ms' };
  yield { name: 'fairness.slowest', value: Math.max(...latencies), unit: 'ms', most: 1_000 };

  await server.kill('SIGTERM');
  await github.close();
  await place.remove();
}

function isAbout(payload: Readonly<Record<string, unknown>>, repository: string, number: number): boolean {
  const { issue, repository: there } = payload as { issue?: { number: number }; repository?: { full_name: string } };
  return there?.full_name === repository && issue?.number === number;
}

function never(): never {
  throw new Error('no webhook led to the acknowledgement');
}
