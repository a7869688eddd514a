/** From and to, with 95 % confidence. */
export type Interval = readonly [from: number, to: number];

/** The quantile of the normal distribution for 95 %. */
const Z = 1.959964;

/** Wilson's interval of a share: `count` of `all`. It stays inside 0 and 1 and is honest about few reports. */
export function wilson(count: number, all: number): Interval {
  if (all === 0) return [0, 1];
  const share = count / all;
  const center = share + Z ** 2 / (2 * all);
  const spread = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const scale = 1 + Z ** 2 / all;
  return [Math.max(0, (center - spread) / scale), Math.min(1, (center + spread) / scale)];
}

const DRAWS = 1000;

/**
 * The interval of a figure over groups that belong together (books), by drawing whole groups a thousand times. The draws
 * are the same every time. Null if there is nothing to measure.
 */
export function bootstrap<T>(groups: readonly (readonly T[])[], measure: (all: T[]) => number | null): Interval | null {
  const random = randomFrom(1);
  const draw = () => groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
  const figures = Array.from({ length: DRAWS }, () => measure(draw()))
    .filter((figure) => figure !== null)
    .sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] ?? 0;
  return figures.length === 0 ? null : [at(0.025), at(0.975)];
}

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
