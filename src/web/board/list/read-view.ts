import { z } from 'zod';
import { MARKS } from '../../../core/record/marks.ts';
import {
  RECORD_ORDERS,
  type RecordFilter,
  type RecordKey,
  type RecordOrder,
} from '../../../core/record/record-query.ts';
import { fold } from '../../../core/text/fold.ts';

/** What the address of a list asks to see. Open subjects, the newest first, if it asks for nothing. */
export interface View {
  /** As it stands in the address: the name of a parameter, and its value. */
  readonly asked: readonly (readonly [Field, string])[];
  readonly filter: RecordFilter;
  readonly order: RecordOrder;
  readonly after: RecordKey | null;
  /** Parameters that cannot be understood. They are left out. */
  readonly ignored: readonly string[];
}

export type Field = keyof typeof FIELDS;

/** Days: "30" is filed in the last 30 days, "30+" before. */
export const AGES = ['7', '30', '365', '30+', '365+'] as const;

const MAX_WORDS = 5;
const DAY = 86_400_000;
const line = z.string().regex(/^[^\p{Cc}]+$/u);
/** As a database reads it: other spellings, such as "1e3", are no number there. */
const whole = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().max(2 ** 31 - 1));

const FIELDS = {
  q: line.max(100),
  chapter: line.max(60),
  edition: line.max(100),
  state: z.enum(['open', 'closed', 'all']),
  kind: z.enum(['issue', 'discussion']),
  is: z.enum(MARKS),
  filed: z.union([z.enum(AGES), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)]),
  sort: z.enum(RECORD_ORDERS),
  after: line.max(60),
};
const names = Object.keys(FIELDS) as Field[];

const Key = z.tuple([z.string(), z.enum(['issue', 'discussion']), whole]);
/** Without the year 0, which a database does not know. */
const Moment = z.union([z.iso.datetime().regex(/^(?!0000)/), z.literal('-infinity')]);

/** `now` is in milliseconds since 1970. An empty parameter asks for nothing: so a form sends what is not filled in. */
export function readView(url: URL, now: number): View {
  const given = names.flatMap((name) =>
    url.searchParams.getAll(name).flatMap((value) => (value.trim() === '' ? [] : [[name, value.trim()] as const])),
  );
  const asked = given.filter(([name, value]) => FIELDS[name].safeParse(value).success);
  const of = (name: Field) => asked.find((one) => one[0] === name)?.[1] ?? null;
  const order = (of('sort') ?? 'newest') as RecordOrder;
  const after = keyOf(of('after'), order);
  const understood = asked.filter(([name]) => name !== 'after' || after !== null);
  const q = of('q') ?? '';
  const state = of('state') ?? 'open';
  return {
    asked: understood,
    filter: {
      words: fold(q).split(/\s+/).filter(Boolean).slice(0, MAX_WORDS),
      number: /^#?\d{1,9}$/.test(q) ? Number(q.replace('#', '')) : null,
      label: of('chapter'),
      edition: of('edition'),
      state: state === 'all' ? null : (state as 'open' | 'closed'),
      kind: of('kind') as RecordFilter['kind'],
      marks: MARKS.filter((mark) => asked.some(([name, value]) => name === 'is' && value === mark)),
      ...span(of('filed'), now),
    },
    order,
    after,
    ignored: [...new Set(given.flatMap((one) => (understood.includes(one) ? [] : [one[0]])))],
  };
}

/** The query of a view with other values for some parameters. It begins at the first page. Null leaves a parameter out. */
export function viewQuery(
  { asked }: Pick<View, 'asked'>,
  changes: { readonly [name in Field]?: string | null } = {},
): string {
  const kept = asked.filter(([name]) => !(name in changes) && name !== 'after');
  const changed = Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const query = new URLSearchParams([...kept, ...changed] as [string, string][]).toString();
  return query === '' ? '' : `?${query}`;
}

export function keyText({ at, kind, number }: RecordKey): string {
  return `${at} ${kind} ${number}`;
}

function keyOf(text: string | null, order: RecordOrder): RecordKey | null {
  const [at, kind, number] = Key.safeParse(text?.split(' ')).data ?? [];
  if (at === undefined || kind === undefined || number === undefined) return null;
  return (order === 'contents' ? whole : Moment).safeParse(at).success ? { at, kind, number } : null;
}

/** By whole days, so that a view stays the same for a day. */
function span(filed: string | null, now: number): Pick<RecordFilter, 'from' | 'before'> {
  if (filed === null) return { from: null, before: null };
  if (filed.includes('-')) {
    const [year = 0, month = 0] = filed.split('-').map(Number);
    return { from: iso(Date.UTC(year, month - 1)), before: iso(Date.UTC(year, month)) };
  }
  const day = iso(Math.floor(now / DAY) * DAY - Number.parseInt(filed, 10) * DAY);
  return filed.endsWith('+') ? { from: null, before: day } : { from: day, before: null };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
