import { createHash } from 'node:crypto';
import * as z from 'zod';
import { UserError } from '../core/problem.ts';

const Label = z.strictObject({ name: z.string(), color: z.string(), description: z.string() });

/** What one subject is to get, and how it stood when that was decided. */
export const Change = z.strictObject({
  kind: z.enum(['issue', 'discussion']),
  number: z.int().min(1),
  /** For people who read the plan. */
  title: z.string(),
  /** Its node id, by which many are read at once. */
  id: z.string(),
  updatedAt: z.string(),
  observed: z.array(z.string()),
  /** True where labels may have been taken off before: then its history is asked before any is set. */
  hasPast: z.boolean(),
  add: z.array(z.string()),
  remove: z.array(z.string()),
  /** The acknowledgement with its marker; null: silent. */
  comment: z.string().nullable(),
});
export type Change = z.output<typeof Change>;

/** Every write of a backfill, decided before the first is done: what `--apply` does, and nothing else. */
export const Plan = z.strictObject({
  version: z.literal(2),
  repository: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  /** ISO 8601: when reading began. */
  madeAt: z.iso.datetime(),
  /** Labels that the repository lacks, or has in another colour or with another description. */
  labels: z.array(z.strictObject({ type: z.enum(['create-label', 'update-label']), label: Label })),
  changes: z.array(Change),
  counts: z.strictObject({ read: z.int(), unchanged: z.int(), leftAlone: z.int(), requests: z.int() }),
});
export type Plan = z.output<typeof Plan>;

/** The plan in a file's text. Throws a UserError where it is none, or of another version. */
export function parsePlan(text: string, file: string): Plan {
  try {
    return Plan.parse(JSON.parse(text));
  } catch (cause) {
    const remedy = 'make a new one: chapter-triage backfill owner/name --plan FILE';
    throw new UserError([{ file, message: 'is no plan of this version', remedy }], { cause });
  }
}

/** Tells one plan from another, so that no journal is taken for another plan's. */
export function planDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A subject of a plan, as people and the journal write it. */
export function keyOf({ kind, number }: Pick<Change, 'kind' | 'number'>): string {
  return kind === 'issue' ? `#${number}` : `discussions/${number}`;
}
