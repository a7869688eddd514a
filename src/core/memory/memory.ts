import { z } from 'zod';
import type { Subject } from '../subject.ts';
import { Corrections, noCorrections, SectionName } from './correction.ts';

/** What the app remembers about a subject, besides its labels. It is stored in the marker: GitHub is the only store. */
export interface Memory {
  readonly corrections: Corrections;
  /** Comments with commands that ran: the time of their last change, and the keys of these commands. */
  readonly ran: Readonly<Record<string, RanComment>>;
  /** Comments that changed no later than this count as run, even if `ran` no longer lists them. */
  readonly ranUntil: string | null;
  /** True once a person was told that they may not use commands. No one is told twice. */
  readonly refused: boolean;
  /** The subject's address at our last write, as `addressOf` gives it. Null if not remembered. */
  readonly where: string | null;
  /** Our actions within the last hour: minutes since 1970, and how many. */
  readonly acts: readonly (readonly [minute: number, count: number])[];
  /** Which notices the author knows. Null if not remembered. */
  readonly notices: NoticeMemory | null;
  /** How words that it quotes stood in the newest text, those that did. */
  readonly stood: readonly Stood[];
  /** The earlier report on the same words. Null if none is known. */
  readonly earlier: Subject | null;
}

/** Versions of notices, so that the author is asked only once about each notice that came after the report. */
export interface NoticeMemory {
  /** The newest notice at that time, and the latest date of any. Null if there was none. */
  readonly until: readonly [version: string, date: string] | null;
  /**
   * Notices that changed the place of the report since the first reply, and that the author was not asked about yet.
   */
  readonly due: readonly string[];
  readonly asked: readonly string[];
}

/** Quoted words that stood in the newest text: what tells later that they changed, and what the report is about then. */
const Stood = z.object({
  /** A fingerprint of the words. */
  words: z.int(),
  /** How many words of the text differed. */
  distance: z.int(),
  /** The section that they gave the report. Null if it was placed by something else. */
  place: SectionName.extend({ confidence: z.number() }).nullable(),
});
export type Stood = z.infer<typeof Stood>;

type RanComment = readonly [at: string, ...keys: string[]];

const MAX_LISTED_COMMENTS = 30;

const Ran = z.record(z.string(), z.tuple([z.string()], z.string()));
const Notices = z.object({
  until: z.tuple([z.string(), z.string()]).nullable(),
  due: z.array(z.string()).default([]),
  asked: z.array(z.string()).default([]),
});
const Earlier = z.object({
  owner: z.string(),
  repo: z.string(),
  kind: z.enum(['issue', 'discussion']),
  number: z.int(),
});
const Acts = z.array(z.tuple([z.int(), z.int().min(1)])).max(60);

/** Reads the memory from a marker's fields. Damaged fields are dropped. */
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
    stood: read(z.array(Stood), extra.stood, []),
    earlier: read(Earlier.nullable(), extra.earlier ?? null, null),
  };
}

const noMemory = readMemory({});

/** Returns `extra` with this memory in it. Empty fields are left out to keep markers short. */
export function writeMemory(
  { corrections, ran, ranUntil, refused, where, acts, notices, stood, earlier }: Memory,
  extra: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const others = Object.entries(extra).filter(([key]) => !(key in noMemory));
  const said = Object.entries(corrections).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(others),
    ...(said.length > 0 && { corrections: Object.fromEntries(said) }),
    ...(Object.keys(ran).length > 0 && { ran }),
    ...(ranUntil !== null && { ranUntil }),
    ...(refused && { refused }),
    ...(where !== null && { where }),
    ...(acts.length > 0 && { acts }),
    ...(notices !== null && { notices: compact(notices) }),
    ...(stood.length > 0 && { stood }),
    ...(earlier !== null && { earlier }),
  };
}

function compact({ until, due, asked }: NoticeMemory): object {
  return { until, ...(due.length > 0 && { due }), ...(asked.length > 0 && { asked }) };
}

/** Remembers that the commands of a comment ran. If there are many comments, only the newest are listed. */
export function rememberRan(memory: Memory, comment: string, entry: RanComment): Memory {
  const entries = Object.entries({ ...memory.ran, [comment]: entry }).toSorted(([, [a]], [, [b]]) => (a < b ? -1 : 1));
  const dropped = entries.slice(0, Math.max(0, entries.length - MAX_LISTED_COMMENTS));
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
