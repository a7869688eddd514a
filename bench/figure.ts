/** One number that `npm run bench` measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it may be. Beyond it `npm run bench` fails. */
  readonly most?: number;
}

/** Measures, and yields each figure as it comes. Each part is run by itself, with nothing else going on. */
export type Part = () => AsyncGenerator<Figure>;

/** The value below which a share of the values lie, such as 0.99 of them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
