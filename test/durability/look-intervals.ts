/** A look at a subject, in milliseconds since the epoch. */
interface Interval {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/** The log has whole milliseconds, once for the end of a look and once for its length. */
const ROUNDING = 2;

/** The looks that these lines of a log tell of. */
export function looksIn(lines: readonly Record<string, unknown>[]): Interval[] {
  const looks = lines.filter(({ msg }) => msg === 'look');
  return looks.map(({ subject, time, ms }) => ({
    subject: String(subject),
    from: Number(time) - Number(ms),
    to: Number(time),
  }));
}

/** Looks that began while another one at the same subject was under way. */
export function overlapping(looks: readonly Interval[]): Interval[] {
  const inOrder = looks.toSorted((one, other) => one.from - other.from);
  const ends = new Map<string, number>();
  return inOrder.filter(({ subject, from, to }) => {
    const end = ends.get(subject) ?? 0;
    ends.set(subject, Math.max(end, to));
    return from + ROUNDING < end;
  });
}
