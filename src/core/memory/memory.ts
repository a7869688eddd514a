import { z } from 'zod';
import { Corrections, noCorrections } from './correction.ts';

/** What we remember of a subject besides its labels. It is kept in the marker, so that GitHub is the only store. */
export interface Memory {
  readonly corrections: Corrections;
  /** Comments whose commands were run: when they were written or edited last, and the keys of what was run. */
  readonly ran: Readonly<Record<string, RanComment>>;
  /** Comments that changed no later than this were run, though they are no longer listed. */
  readonly ranUntil: string | null;
  /** True once a person was told that they may not command: nobody is told again. */
  readonly refused: boolean;
  /** Where the subject was when we last wrote, as `addressOf` has it; null: not remembered. */
  readonly where: string | null;
  /** When we acted within the last hour: minutes since 1970, and how often. */
  readonly acts: readonly (readonly [minute: number, count: number])[];
  /** Which notices the author knows of; null: that is not remembered. */
  readonly notices: NoticeMemory | null;
}

/** Versions of notices. Kept so that an author is asked once about each that came after the report, and never anew. */
export interface NoticeMemory {
  /** The newest notice at that time, and its date; null where there was none. */
  readonly until: readonly [version: string, date: string] | null;
  /** Those that changed what the report is about since the first reply, and that the author was not asked about yet. */
  readonly due: readonly string[];
  readonly asked: readonly string[];
}

type RanComment = readonly [at: string, ...keys: string[]];

const MOST_RAN = 30;

const Ran = z.record(z.string(), z.tuple([z.string()], z.string()));
const Notices = z.object({
  until: z.tuple([z.string(), z.string()]).nullable(),
  due: z.array(z.string()).default([]),
  asked: z.array(z.string()).default([]),
});
const Acts = z.array(z.tuple([z.int(), z.int().min(1)])).max(60);

/** The memory among what a marker holds; what is damaged there is forgotten. */
export function readMemory(extra: Readonly<Record<string, unknown>>): Memory {
  const read = <T>(schema: z.ZodType<T>, value: unknown, otherwise: T): T => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : otherwise;
  };
  return {
    corrections: read(Corrections, extra.corrections, noCorrections),
    ran: read(Ran, extra.ran, {}),
    ranUntil: read(z.string().nullable(), extra.ranUntil, null),
    refused: read(z.boolean(), extra.refused, false),
    where: read(z.string().nullable(), extra.where, null),
    acts: read(Acts, extra.acts, []),
    notices: read(Notices.nullable(), extra.notices ?? null, null),
  };
}

/** `extra` with this memory in it. What is empty is left out, so that most markers are as short as before. */
export function writeMemory(
  { corrections, ran, ranUntil, refused, where, acts, notices }: Memory,
  extra: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { corrections: _1, ran: _2, ranUntil: _3, refused: _4, where: _5, acts: _6, notices: _7, ...others } = extra;
  return {
    ...others,
    ...((corrections.chapter !== null || corrections.notice !== null) && { corrections }),
    ...(Object.keys(ran).length > 0 && { ran }),
    ...(ranUntil !== null && { ranUntil }),
    ...(refused && { refused }),
    ...(where !== null && { where }),
    ...(acts.length > 0 && { acts }),
    ...(notices !== null && { notices: short(notices) }),
  };
}

function short({ until, due, asked }: NoticeMemory): object {
  return { until, ...(due.length > 0 && { due }), ...(asked.length > 0 && { asked }) };
}

/** Remembers that commands of a comment were run. Of many comments the oldest are no longer listed one by one. */
export function rememberRan(memory: Memory, comment: string, entry: RanComment): Memory {
  const entries = Object.entries({ ...memory.ran, [comment]: entry }).toSorted(([, [a]], [, [b]]) => (a < b ? -1 : 1));
  const dropped = entries.slice(0, Math.max(0, entries.length - MOST_RAN));
  const until =
    dropped
      .map(([, [at]]) => at)
      .toSorted()
      .at(-1) ?? null;
  return {
    ...memory,
    ran: Object.fromEntries(entries.slice(dropped.length)),
    ranUntil: until !== null && until > (memory.ranUntil ?? '') ? until : memory.ranUntil,
  };
}
