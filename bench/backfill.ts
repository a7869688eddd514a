import { readFileSync } from 'node:fs';
import { FEEDBACK, publicationRepositories } from '../demo/publication.ts';
import { runKilled } from '../test/jobs/backfill/killed-run.ts';
import { startTracker } from '../test/jobs/backfill/tracker.ts';
import type { Figure } from './figure.ts';

const GOLD = new URL('gold/sre-whitepaper/reports.jsonl', import.meta.url);

/**
 * A tracker of 10,000 issues and discussions about the example publication, planned, and looked at by a process that is killed
 * 20 times at random. `BACKFILL_SUBJECTS` and `BACKFILL_KILLS` take other numbers.
 */
export async function* measureBackfill(): AsyncGenerator<Figure> {
  const subjects = Number(process.env.BACKFILL_SUBJECTS ?? 10_000);
  const kills = Number(process.env.BACKFILL_KILLS ?? 20);
  const tracker = await startTracker(subjects, {
    repositories: publicationRepositories(),
    repository: FEEDBACK,
    reports: goldReports(),
    labelledEvery: 7,
    commentedEvery: 3,
    label: '章节: 变更管理',
  });
  const run = await runKilled(tracker, FEEDBACK, kills, Math.random);
  await tracker.close();
  for (const one of run.wrong) console.error(`not as planned: ${one}`);
  const figures: readonly (readonly [string, number, string])[] = [
    ['subjects', run.subjects, ''],
    ['changes', run.changes, ''],
    ['plan.seconds', run.planSeconds, 's'],
    ['plan.memory', run.planMemory, 'MB'],
    ['plan.requests.per50', (run.planRequests * 50) / run.subjects, ''],
    ['apply.seconds', run.applySeconds, 's'],
    ['apply.memory', run.applyMemory, 'MB'],
    ['kills', run.kills, ''],
    ['reads', run.reads, ''],
    ['writes', run.writes, ''],
    ['doubled', run.doubled, ''],
    ['repeated', run.repeated.length, ''],
    ['wrong', run.wrong.length, ''],
  ];
  for (const [name, value, unit] of figures) yield { name: `backfill.${name}`, value, unit };
}

function goldReports(): { title: string; body: string }[] {
  const lines = readFileSync(GOLD, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { title: string; body: string });
}
