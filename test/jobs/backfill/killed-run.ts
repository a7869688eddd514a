import { isWrite } from '../../local-github/request-log.ts';
import { runCommand } from './run-command.ts';
import type { Tracker } from './tracker.ts';
import { repeatedOf, splitWrite } from './writes-of.ts';

/** What came of a backfill that was killed again and again. */
export interface KilledRun {
  readonly subjects: number;
  readonly changes: number;
  readonly planRequests: number;
  readonly planSeconds: number;
  readonly planMemory: number;
  readonly applySeconds: number;
  /** The most memory that a process of the command took, in MB. */
  readonly applyMemory: number;
  readonly kills: number;
  readonly writes: number;
  readonly reads: number;
  /** Subjects with more than one comment of the app. */
  readonly doubled: number;
  /** Writes of what had been written before: a label that is there already, a definition, a reaction, the same comment. */
  readonly repeated: readonly string[];
  /** Subjects that are not as planned: what they are, and what they were to be. */
  readonly wrong: readonly string[];
}

interface PlanLine {
  readonly kind: 'issue' | 'discussion';
  readonly number: number;
  readonly actions: readonly { readonly type: string; readonly labels?: readonly string[]; readonly label?: string }[];
}

/**
 * Plans a backfill in a process of its own, and does it in others that are killed at so many moments, by chance of
 * `random`; then looks at every subject.
 */
export async function runKilled(
  tracker: Tracker,
  repository: string,
  kills: number,
  random: () => number,
  withComment = true,
): Promise<KilledRun> {
  const { github, env } = tracker;
  const flags = withComment ? ['--comment'] : [];
  github.clearRequests();
  const planning = await runCommand(['backfill', repository, '--json', ...flags], env, github);
  if (planning.code !== 0) throw new Error(`no plan: ${planning.output}`);
  const plan = planning.output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as PlanLine);
  const planRequests = github.requests.length;
  const changes = plan.filter(({ actions }) => actions.length > 0);

  const command = ['backfill', repository, '--apply', ...flags];
  const most = Math.max(1, Math.floor((changes.length * (withComment ? 2 : 1)) / Math.max(1, kills)));
  let [killed, seconds, memory] = [0, 0, 0];
  const writes = labelledBefore(tracker, repository);
  for (let kill = 0; kill < kills; kill++) {
    const end = { signal: 'SIGKILL', atWrite: 1 + Math.floor(random() * most) } as const;
    const run = await runCommand(command, env, github, end);
    if (run.code) throw new Error(`run ${kill + 1} failed: ${run.output}`);
    killed += Number(run.signal === 'SIGKILL');
    seconds += run.seconds;
    memory = Math.max(memory, run.memory);
    writes.push(...run.writes);
  }
  const last = await runCommand(command, env, github);
  if (last.code !== 0) throw new Error(`the last run failed: ${last.output}`);
  writes.push(...last.writes);
  const after = await tracker.everything();
  const ours = (comments: readonly string[]) => comments.filter((one) => one.startsWith(`${github.botLogin}:`)).length;
  const wrong = plan.flatMap((line) => {
    const address = addressOf(line);
    const [were, is] = [tracker.filed[address]!, after[address]!];
    const planned = describe(labelsAfter(were.labels, line), Number(line.actions.some(isAcknowledgement)));
    const found = describe(is.labels, ours(is.comments));
    return found === planned ? [] : [`${address} has ${found}, planned ${planned}`];
  });
  return {
    subjects: plan.length,
    changes: changes.length,
    planRequests,
    planSeconds: planning.seconds,
    planMemory: planning.memory,
    applySeconds: seconds + last.seconds,
    applyMemory: Math.max(memory, last.memory),
    kills: killed,
    writes: github.writes.length,
    reads: github.requests.filter((request) => !isWrite(request)).length,
    doubled: Object.values(after).filter(({ comments }) => ours(comments) > 1).length,
    repeated: repeatedOf(writes),
    wrong,
  };
}

/** The labels of issues before the backfill, as if they had been written by it. */
function labelledBefore({ filed }: Tracker, repository: string): string[] {
  return Object.entries(filed).flatMap(([address, { labels }]) => {
    if (!address.startsWith('#')) return [];
    return splitWrite(`POST /repos/${repository}/issues/${address.slice(1)}/labels`, { labels });
  });
}

function labelsAfter(labels: readonly string[], { actions }: PlanLine): string[] {
  const removed = actions.flatMap(({ type, label }) => (type === 'remove-label' && label ? [label] : []));
  const added = actions.flatMap(({ type, labels: all }) => (type === 'add-labels' && all ? all : []));
  return [...labels.filter((label) => !removed.includes(label)), ...added];
}

function isAcknowledgement({ type }: PlanLine['actions'][number]): boolean {
  return type === 'create-comment';
}

function describe(labels: readonly string[], comments: number): string {
  return `[${labels.toSorted().join(', ')}] and ${comments} of our comments`;
}

function addressOf({ kind, number }: PlanLine): string {
  return kind === 'issue' ? `#${number}` : `discussions/${number}`;
}
