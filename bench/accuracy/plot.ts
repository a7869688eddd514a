import type { Scored } from './score.ts';
import { isRight } from './verdict.ts';

const WIDTH = 640;
const HEIGHT = 400;
const EDGE = 56;
const FROM = 0.5;

interface Curve {
  readonly name: string;
  readonly scored: readonly Scored[];
}

const COLORS = ['#1d76db', '#0e8a16', '#b60205', '#5319e7', '#d93f0b', '#006b75', '#8a6d00'];

/** Precision over coverage, one curve a data set, from the surest answer to all answers, as an SVG picture. */
export function precisionCoveragePlot(curves: readonly Curve[]): string {
  const lines = curves.map(({ name, scored }, index) => {
    const color = COLORS[index % COLORS.length];
    const points = curveOf(scored).map(({ coverage, precision }) => `${x(coverage)},${y(precision)}`);
    const legend = HEIGHT - EDGE - 16 * (curves.length - index);
    return `<polyline fill="none" stroke="${color}" stroke-width="2" points="${points.join(' ')}"/>
<text x="${EDGE + 16}" y="${legend}" fill="${color}">${name}</text>`;
  });
  const grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1].map(
    (value) => `<line x1="${EDGE}" x2="${WIDTH - 16}" y1="${y(value)}" y2="${y(value)}" stroke="#8884"/>
<text x="${EDGE - 8}" y="${y(value) + 4}" text-anchor="end" fill="#888">${Math.round(value * 100)} %</text>`,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      `<text x="${x(value)}" y="${HEIGHT - EDGE + 20}" text-anchor="middle" fill="#888">${value * 100} %</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">
<title>Precision over coverage, by publication</title>
${[...grid, ...ticks, ...lines].join('\n')}
<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#888">coverage: share of the reports about a chapter that get an answer</text>
</svg>
`;
}

/** After each answer, from the surest on: how many of the reports are answered, and how many of the answers are right. */
function curveOf(scored: readonly Scored[]): { coverage: number; precision: number }[] {
  const about = scored.filter(({ kind }) => kind !== 'none');
  const answered = scored
    .filter(({ named }) => named.length > 0)
    .map(({ stated, verdict }) => ({ right: isRight(verdict), sure: Math.max(...stated.map((one) => one.confidence)) }))
    .toSorted((a, b) => b.sure - a.sure);
  let right = 0;
  return answered.map((one, index) => {
    right += Number(one.right);
    return { coverage: Math.min(1, (index + 1) / Math.max(1, about.length)), precision: right / (index + 1) };
  });
}

function x(coverage: number): number {
  return Math.round(EDGE + coverage * (WIDTH - EDGE - 16));
}

function y(precision: number): number {
  return Math.round(16 + ((1 - Math.max(FROM, precision)) / (1 - FROM)) * (HEIGHT - EDGE - 16));
}
