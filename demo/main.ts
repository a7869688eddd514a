import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { complaints } from './complaints.ts';
import { fileReports } from './file-reports.ts';
import { invitation } from './invitation.ts';
import { createProgress } from './progress.ts';
import { publicationRepositories } from './publication.ts';
import { REPORTS } from './reports.ts';
import { discussionCount, outcomeTable, shownAcknowledgement } from './show.ts';
import { type Stage, startStage } from './start.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, serve: { type: 'boolean', default: false } },
});
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

// A program that reads our output may end early, as `head` does.
process.stdout.on('error', () => interrupted.abort());

const starting = startStage({ owner: 'sre-elite', repositories: publicationRepositories() });
try {
  const told = starting.then(tell);
  const failed = starting.then(({ server }) => server.ended).then(serverEnded);
  const stopped = once(interrupted.signal, 'abort').then(() => null);
  const isRight = await Promise.race([told, failed, stopped]);
  await leave(isRight === null && !options.serve ? 130 : isRight !== false ? 0 : 1);
} catch (error) {
  console.error(error);
  await leave(1);
}

/** Files reports and shows their outcomes. False if an outcome is not as expected. */
async function tell(on: Stage): Promise<boolean> {
  const progress = createProgress(REPORTS.length, options.json ? null : process.stdout);
  const outcomes = await fileReports(on.github, REPORTS, progress.step);
  progress.end();

  const triaged = outcomes.filter((outcome) => outcome !== null);
  if (options.json) for (const outcome of triaged) console.log(JSON.stringify(outcome));
  else if (triaged[0]) {
    // The third has everything that an acknowledgement can say: its section moved and changed later.
    console.log(
      `${outcomeTable(triaged)}\n\n${discussionCount(triaged)}\n\n${shownAcknowledgement(outcomes[2] ?? triaged[0])}\n`,
    );
  }
  const wrong = complaints(REPORTS, outcomes);
  for (const line of wrong) console.error(pc.red(line));
  if (wrong.length > 0) console.error(`\nThe server's log:\n${readFileSync(on.logFile, 'utf8')}`);
  if (options.serve) {
    (options.json ? console.error : console.log)(invitation(on, REPORTS.length + 1));
    await once(interrupted.signal, 'abort');
  }
  return wrong.length === 0;
}

async function serverEnded(code: number | null): Promise<never> {
  const log = await starting.then(({ logFile }) => readFileSync(logFile, 'utf8'));
  throw new Error(`the server ended by itself, with code ${code}\n${log}`);
}

async function leave(code: number): Promise<void> {
  // Work still under way fails now, and that does not matter.
  process.on('unhandledRejection', () => {});
  const stage = await starting.catch(() => null);
  await stage?.stop();
  process.exit(code);
}
