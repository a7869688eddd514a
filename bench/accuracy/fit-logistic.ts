import type { Features } from '../../src/core/locate/model.ts';

/** One example: what it is like, and whether it was right. */
export interface Sample {
  readonly features: Features;
  readonly right: boolean;
}

const ROUNDS = 50;

/**
 * The weights of a logistic regression, by Newton's method with a normal prior of the given strength around `prior`; what
 * too few samples have stays there
 * (which also says which features there are, the bias among them or not). Deterministic: the same samples give the same weights, rounded to three
 * digits.
 */
export function fitLogistic(samples: readonly Sample[], prior: Features, strength: number): Record<string, number> {
  const names = Object.keys(prior);
  const holds = names.map((name) => (isRare(name, samples) ? FIRM : strength));
  const center = names.map((name) => prior[name] ?? 0);
  const rows = samples.map(({ features }) => names.map((name) => (name === 'bias' ? 1 : (features[name] ?? 0))));
  let weights = [...center];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, index) => -(holds[index] ?? strength) * (weight - (center[index] ?? 0)));
    const curvature = names.map((_, index) =>
      names.map((__, other) => (index === other ? (holds[index] ?? strength) : 0)),
    );
    for (const [index, row] of rows.entries()) {
      const sum = row.reduce((total, value, column) => total + value * (weights[column] ?? 0), 0);
      const guess = 1 / (1 + Math.exp(-sum));
      const error = Number(samples[index]?.right) - guess;
      for (const [column, value] of row.entries()) {
        if (value === 0) continue;
        gradient[column] = (gradient[column] ?? 0) + error * value;
        const line = curvature[column];
        if (!line) continue;
        for (const [other, factor] of row.entries())
          line[other] = (line[other] ?? 0) + guess * (1 - guess) * value * factor;
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000]));
}

/** Fewer samples than this say nothing of a feature. */
const FEWEST = 20;
/** A prior that samples do not move. */
const FIRM = 1e6;

function isRare(name: string, samples: readonly Sample[]): boolean {
  return name !== 'bias' && samples.filter(({ features }) => features[name]).length < FEWEST;
}

/** Solves a small symmetric system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(at(rows, row, column)) > Math.abs(at(rows, pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = at(rows, row, column) / at(rows, column, column);
      rows[row] = (rows[row] ?? []).map((value, index) => value - factor * at(rows, column, index));
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}
