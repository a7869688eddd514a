import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/backfill/plan.ts';
import { isWrite } from '../local-github/request-log.ts';
import { runCommand } from './run-command.ts';
import type { Tracker } from './tracker.ts';

/** What came of a backfill that was killed again and again. */
export interface KilledRun {
  readonly plan: Plan;
  /** Writes that the plan needs: its labels, and for each change a request a label set and a comment. */
  readonly planned: number;
  readonly writes: number;
  /** Requests that only read, those of the plan included. */
  readonly reads: number;
  readonly kills: number;
  /** Subjects with more than one comment of the app. */
  readonly doubled: number;
  /** Subjects that are not as the plan says, by their addresses. */
  readonly wrong: readonly string[];
  readonly planSeconds: number;
  readonly applySeconds: number;
  /** The most memory that a process of the command took, in MB. */
  readonly planMemory: number;
  readonly applyMemory: number;
  /** What the last run said. */
  readonly output: string;
}

/**
 * Plans a backfill in a process of its own, and does it in others that are killed at so many moments,
 * by chance of `random`; then looks at every subject.
 */
export async function runKilled(
  tracker: Tracker,
  repository: string,
  kills: number,
  random: () => number,
  withComment = true,
): Promise<KilledRun> {
  const flags = withComment ? ['--comment'] : [];
  const { github, env } = tracker;
  const file = tracker.file('plan.json');
  github.clearRequests();
  const planning = await runCommand(['backfill', repository, '--plan', file, ...flags], env, github);
  if (planning.code !== 0) throw new Error(`no plan: ${planning.output}`);
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const planned = plan.changes.reduce((sum, change) => sum + writesOf(change), plan.labels.length);

  const command = ['backfill', repository, '--apply', file, ...flags];
  const moments = Array.from({ length: kills }, () => 1 + Math.floor(random() * planned)).sort((a, b) => a - b);
  const killed: string[] = [];
  let [done, seconds, memory] = [0, 0, 0];
  for (const moment of moments) {
    const run = await runCommand(command, env, github, { signal: 'SIGKILL', atWrite: Math.max(1, moment - done) });
    killed.push(String(run.signal));
    done = Math.max(done + 1, moment);
    seconds += run.seconds;
    memory = Math.max(memory, run.memory);
  }
  const last = await runCommand(command, env, github);
  const after = await tracker.everything();
  const asPlanned = new Map(plan.changes.map((change) => [addressOf(change), change]));
  const ours = (comments: readonly string[]) => comments.filter((comment) => comment.startsWith(`${github.botLogin}:`));
  const wrong = Object.entries(after).filter(([address, { labels, comments }]) => {
    const change = asPlanned.get(address);
    const were = tracker.filed[address]!;
    const expected = change
      ? [...were.labels, ...change.add].filter((label) => !change.remove.includes(label))
      : were.labels;
    const own = change?.comment ? [`${github.botLogin}: ${change.comment}`] : [];
    return (
      String([...labels].sort()) !== String([...expected].sort()) ||
      String(comments) !== String([...were.comments, ...own])
    );
  });
  return {
    plan,
    planned,
    writes: github.writes.length,
    reads: github.requests.filter((request) => !isWrite(request)).length,
    kills: killed.filter((signal) => signal === 'SIGKILL').length,
    doubled: Object.values(after).filter(({ comments }) => ours(comments).length > 1).length,
    wrong: wrong.map(([address]) => address),
    planSeconds: planning.seconds,
    applySeconds: seconds + last.seconds,
    planMemory: planning.memory,
    applyMemory: Math.max(memory, last.memory),
    output: last.output,
  };
}

/** A discussion is written to by one request. */
function writesOf({ kind, add, remove, comment }: Plan['changes'][number]): number {
  if (kind === 'discussion') return 1;
  return Math.min(1, add.length) + remove.length + (comment === null ? 0 : 1);
}

function addressOf({ kind, number }: Plan['changes'][number]): string {
  return kind === 'issue' ? `#${number}` : `discussions/${number}`;
}
