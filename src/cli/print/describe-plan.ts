import type { Action } from '../../core/action.ts';
import { counted } from '../../core/languages/counted.ts';
import type { PlannedSubject } from '../../jobs/backfill/make-plan.ts';
import { createWritePace, type PaceLimits } from '../../jobs/backfill/write-pace.ts';
import { printTable } from './print-table.ts';
import { printableJson, style } from './style.ts';

const MAX_ROWS = 60;

export interface PlanContext {
  /** `owner/name`. */
  readonly name: string;
  readonly requests: number;
  readonly writes: PaceLimits;
  /** With a person's token. */
  readonly isPerson: boolean;
}

/** Whether a subject itself would change: the mark and the definitions of labels come along. */
export function isChange({ actions }: PlannedSubject): boolean {
  return actions.some((action) => !SIDE.has(action.type));
}

const SIDE: ReadonlySet<Action['type']> = new Set(['create-label', 'update-label', 'mark-labelled']);

/** A plan as a table and sums, for people. */
export function describePlan(
  plan: readonly PlannedSubject[],
  { name, requests, writes, isPerson }: PlanContext,
): string[] {
  const changes = plan.filter(isChange);
  const rows = changes.slice(0, MAX_ROWS).map((one) => [addressOf(one), one.title, changeOf(one), because(one)]);
  const more = changes.length - rows.length;
  const ways = [...Map.groupBy(changes, changeOf)].toSorted(([, a], [, b]) => b.length - a.length);
  const leftAlone = plan.filter((one) => one.leftAlone !== null).length;
  const longer = plan.filter(({ isWhole }) => !isWhole).length;
  const count = changes.reduce((sum, { actions }) => sum + actions.filter(({ type }) => !SIDE.has(type)).length, 0);
  const seconds = createWritePace(writes).secondsFor(count);
  return [
    ...(rows.length > 0 ? [printTable(['subject', 'title', 'change', 'because'], rows)] : []),
    ...(more > 0 ? [style.dim(`and ${more} more; --json prints all of them`)] : []),
    '',
    style.bold(`${changes.length} of ${counted(plan.length, 'subject')} would change:`),
    ...ways.map(([way, all]) => `  ${all.length} ${way}`),
    `Unchanged: ${plan.length - changes.length - leftAlone}. Ignored: ${leftAlone}.`,
    `Too long to be read whole for a plan: ${longer} (${share(longer, plan.length)}).`,
    `${counted(requests, 'request')} made. To do: ${counted(count, 'write')}, about ${duration(seconds)}.`,
    ...(isPerson
      ? [style.yellow('With GITHUB_TOKEN, the labels count as yours: the App will never change them.')]
      : []),
    `To apply: chapter-triage backfill ${name} --apply`,
  ];
}

/** A planned subject as a line of JSON. */
export function planLine({ subject, ...planned }: PlannedSubject): string {
  return printableJson(JSON.stringify({ ...subject, ...planned }));
}

function share(part: number, all: number): string {
  return `${((part / Math.max(1, all)) * 100).toFixed(1)} %`;
}

/** A time for people: "5 min". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

function addressOf({ subject }: PlannedSubject): string {
  return subject.kind === 'issue' ? `#${subject.number}` : `discussions/${subject.number}`;
}

function because({ evidence }: PlannedSubject): string {
  return evidence.map(({ kind, text }) => `${kind} ${text}`).join('; ');
}

function changeOf({ actions }: PlannedSubject): string {
  return actions
    .flatMap((action) => {
      if (action.type === 'add-labels') return action.labels.map((label) => `+${label}`);
      if (action.type === 'remove-label') return [`-${action.label}`];
      return SIDE.has(action.type) ? [] : [WORDS[action.type] ?? action.type];
    })
    .join(' ');
}

const WORDS: Partial<Record<Action['type'], string>> = { 'create-comment': 'comment', 'update-comment': 'edit' };
