/** A confidence that was stated, and whether what it was stated of is right. */
export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/** Expected calibration error in ten bins: by how much stated confidence is off the share that is right. Null of nothing. */
export function calibrationError(stated: readonly Stated[]): number | null {
  if (stated.length === 0) return null;
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = stated.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    error += Math.abs(inside.reduce((sum, { confidence, right }) => sum + confidence - Number(right), 0));
  }
  return error / stated.length;
}

/** Brier score: the mean squared difference between stated confidence and what came out (1 or 0). Null of nothing. */
export function brierScore(stated: readonly Stated[]): number | null {
  if (stated.length === 0) return null;
  return stated.reduce((sum, { confidence, right }) => sum + (confidence - Number(right)) ** 2, 0) / stated.length;
}
