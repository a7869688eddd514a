import { existsSync, renameSync, writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { applyPlan, type Progress } from '../backfill/apply-plan.ts';
import { Journal } from '../backfill/journal.ts';
import { PlanDraft } from '../backfill/make-plan.ts';
import { type Change, keyOf, type Plan, parsePlan, planDigest } from '../backfill/plan.ts';
import { lockPlan } from '../backfill/plan-lock.ts';
import { createWritePace } from '../backfill/write-pace.ts';
import { readEnvironment, type Variables } from '../config/environment/environment.ts';
import { describeProblem, UserError } from '../core/problem.ts';
import { RepositoryLabels } from '../github/repository-labels/repository-labels.ts';
import { type ListedSubject, listDiscussions, listIssues } from '../github/subjects/list-subjects.ts';
import { namedRepository, readable } from './named-repository.ts';
import { printTable } from './print-table.ts';
import { readText } from './read-folder.ts';
import { readPublication } from './read-publication.ts';
import { createRepositoryClient } from './repository-client.ts';

export interface BackfillOptions {
  /** Where the plan is written. */
  readonly plan: string;
  /** A plan to be done. */
  readonly apply?: string;
  readonly comment?: boolean;
  readonly kind: 'issues' | 'discussions' | 'all';
  readonly state: 'open' | 'closed' | 'all';
  /** Days, YYYY-MM-DD: filed then or later, or before then. */
  readonly since?: string;
  readonly until?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MOST_ROWS = 60;

/**
 * Plans a backfill: triages every subject of the range, writes what each is to get to a file, and returns it as text for
 * people (or the plan itself as JSON). Writes nothing to GitHub. Throws a UserError for a repository that can't be read
 * or has no configuration, and where the file is there.
 */
export async function planBackfill(
  name: string,
  options: BackfillOptions,
  variables: Variables,
  progress: (note: string) => void,
): Promise<string> {
  const repository = namedRepository(name);
  if (existsSync(options.plan) && !options.force) {
    const remedy = 'do it with --apply, or choose another name with --plan; --force replaces it';
    throw new UserError([{ file: options.plan, message: 'is there already', remedy }]);
  }
  let requests = 0;
  const { octokit, bot } = await createRepositoryClient(repository, variables, () => {
    requests += 1;
  });
  if (options.comment && bot === null) throw commentNeedsApp();
  const madeAt = new Date().toISOString();
  const { publication, problems } = await readable(name, () => readPublication(octokit, repository));
  const limits = { maxEntries: 1, maxAgeMs: 60_000, now: () => performance.now() };
  const repositoryLabels = await new RepositoryLabels(limits).read(octokit, repository);
  const draft = new PlanDraft({
    publication,
    repositoryLabels,
    asApp: bot !== null,
    comment: options.comment === true,
  });
  let read = 0;
  for (const [kind, list] of [
    ['issues', listIssues],
    ['discussions', listDiscussions],
  ] as const) {
    if (options.kind !== 'all' && options.kind !== kind) continue;
    for await (const page of list(octokit, repository)) {
      draft.add(page.filter((listed) => isInRange(listed, options)));
      read += page.length;
      progress(`${read} read`);
    }
  }
  const plan: Plan = { version: 2, repository: name, madeAt, ...draft.finish(requests) };
  const text = `${JSON.stringify(plan, null, 1)}\n`;
  writeFileSync(`${options.plan}.new`, text);
  renameSync(`${options.plan}.new`, options.plan);
  if (options.json) return text.trimEnd();
  const { perSecond, perHour } = readEnvironment(variables).writes;
  const seconds = createWritePace({ perSecond, perHour }, 0).secondsFor(writesOf(plan));
  return [
    ...problems.map((problem) => pc.yellow(describeProblem(problem))),
    ...described(plan, options.plan, seconds, bot === null),
  ].join('\n');
}

/**
 * Does a plan that was made for this repository, and returns how it stands as text. A journal beside the plan lets the
 * same command go on after a stop. Comments are only written with `comment`, and only by the app. `progress` hears how
 * far it is. Throws a UserError for a plan that is none or another repository's, for one that another process is doing,
 * and where GitHub refuses.
 */
export async function applyBackfill(
  name: string,
  file: string,
  options: Pick<BackfillOptions, 'comment'>,
  variables: Variables,
  { signal, progress, warn }: { signal: AbortSignal; progress: (note: string) => void; warn: (note: string) => void },
): Promise<string> {
  const text = readText(file);
  const plan = parsePlan(text, file);
  if (plan.repository.toLowerCase() !== name.toLowerCase()) {
    throw new UserError([{ file, message: `is a plan for ${plan.repository}`, remedy: 'name that repository' }]);
  }
  const client = await createRepositoryClient(namedRepository(name), variables);
  const withComment = options.comment === true;
  if (withComment && client.bot === null) throw commentNeedsApp();
  const lock = lockPlan(file);
  try {
    const journal = new Journal(`${file}.journal`, planDigest(text));
    const pace = createWritePace(readEnvironment(variables).writes, journal.writesSince(Date.now() - 3_600_000));
    const tell = (now: Progress) => progress(`${standing(now)}, ${duration(now.seconds)} left`);
    const work = { client, journal, pace, withComment, signal, progress: tell, warn };
    const end = await readable(name, () => applyPlan(plan, work)).finally(() => journal.close());
    const rest = plan.changes.filter((change) => ['skipped', 'failed'].includes(journal.standing(keyOf(change))));
    return [
      ...rest.map((change) => `${keyOf(change)}: ${journal.standing(keyOf(change))}, ${journal.reason(keyOf(change))}`),
      `${standing(end)}.`,
      ...(end.left + end.failed > 0 ? ['The same command goes on from here.'] : []),
    ].join('\n');
  } finally {
    lock.release();
  }
}

function commentNeedsApp(): UserError {
  const remedy = 'set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET as for the server';
  const message = 'comments of a person would not be known to the app, which would write its own beside them';
  return new UserError([{ file: '--comment', message, remedy }]);
}

function isInRange(
  { state, report: { createdAt } }: ListedSubject,
  { state: wanted, since, until }: BackfillOptions,
): boolean {
  const day = createdAt?.slice(0, 10) ?? '';
  if (wanted !== 'all' && state !== wanted) return false;
  return (since === undefined || day >= since) && (until === undefined || day < until);
}

function described(plan: Plan, file: string, seconds: number, isPerson: boolean): string[] {
  const { changes, labels, counts } = plan;
  const rows = changes.slice(0, MOST_ROWS).map((change) => [keyOf(change), change.title, changeOf(change)]);
  const more = changes.length - rows.length;
  const ways = Map.groupBy(changes, changeOf);
  const sums = [...ways].toSorted(([, a], [, b]) => b.length - a.length).map(([way, all]) => `  ${all.length} ${way}`);
  return [
    ...(rows.length > 0 ? [printTable(['subject', 'title', 'change'], rows)] : []),
    ...(more > 0 ? [pc.dim(`and ${more} more, all in ${file}`)] : []),
    '',
    pc.bold(`${changes.length} of ${counts.read} subjects would change:`),
    ...sums,
    `${counts.unchanged} stay as they are, ${counts.leftAlone} are left alone, ${labels.length} labels to create or mend.`,
    `${counts.requests} requests so far; ${writesOf(plan)} writes to do, which take about ${duration(seconds)}.`,
    ...(isPerson
      ? [pc.yellow('With GITHUB_TOKEN these labels count as set by you: the app will leave them as they are.')]
      : []),
    `Wrote ${file}. Look at it, then: chapter-triage backfill ${plan.repository} --apply ${file}`,
  ];
}

function changeOf({ add, remove, comment }: Change): string {
  const parts = [
    ...add.map((label) => `+${label}`),
    ...remove.map((label) => `-${label}`),
    ...(comment ? ['comment'] : []),
  ];
  return parts.join(' ');
}

function writesOf({ changes, labels }: Plan): number {
  const writes = changes.map(({ add, remove, comment }) => Math.min(1, add.length) + remove.length + (comment ? 1 : 0));
  return writes.reduce((sum, count) => sum + count, labels.length);
}

function standing({ done, skipped, failed, left }: Progress): string {
  return `${done} done, ${skipped} skipped, ${failed} failed, ${left} to do`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
