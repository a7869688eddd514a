import type { Scored } from './score.ts';

/** Shares (0 to 1) over a set of scored reports. */
export interface Summary {
  readonly kind: string;
  readonly reports: number;
  readonly coverage: number;
  /** Of what was answered. */
  readonly precision: number;
  readonly top1: number;
  readonly top3: number;
  readonly wrong: number;
  /** Expected calibration error in ten bins, over all reports for which there was any evidence. */
  readonly calibration: number;
  readonly notice: number | null;
  readonly abstained: number | null;
}

/** Summaries by kind in the order in which kinds first come, and one over all. */
export function summarise(scored: readonly Scored[]): Summary[] {
  const kinds = [...new Set(scored.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      summary(
        kind,
        scored.filter((one) => one.kind === kind),
      ),
    ),
    summary('all', scored),
  ];
}

function summary(kind: string, scored: readonly Scored[]): Summary {
  const answered = scored.filter((one) => one.answered);
  return {
    kind,
    reports: scored.length,
    coverage: share(scored, ({ answered: yes }) => yes),
    precision: share(answered, ({ right, wrong }) => right && !wrong),
    top1: share(scored, ({ right }) => right),
    top3: share(scored, ({ inTop3 }) => inTop3),
    wrong: share(scored, ({ wrong }) => wrong),
    calibration: calibrationError(scored),
    notice: shareOf(scored.map(({ noticeRight }) => noticeRight)),
    abstained: shareOf(scored.map(({ abstainedRight }) => abstainedRight)),
  };
}

function calibrationError(scored: readonly Scored[]): number {
  const judged = scored.filter(({ confidence, answered }) => answered && confidence > 0);
  if (judged.length === 0) return 0;
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    error += (inside.length / judged.length) * Math.abs(mean - share(inside, ({ right }) => right));
  }
  return error;
}

function shareOf(answers: readonly (boolean | null)[]): number | null {
  const asked = answers.filter((answer) => answer !== null);
  return asked.length === 0 ? null : share(asked, (answer) => answer);
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
