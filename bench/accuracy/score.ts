import type { Triage } from '../../src/core/triage-result.ts';
import type { Gold, GoldReport } from './datasets.ts';

/** How one answer compares with the gold. */
export interface Scored {
  readonly kind: string;
  /** Some chapter was named. */
  readonly answered: boolean;
  /** What was named first (books), or all that was named (labels), is right; for a report about none: nothing named. */
  readonly right: boolean;
  readonly inTop3: boolean;
  /** Something was named that is not right. */
  readonly wrong: boolean;
  readonly confidence: number;
  readonly noticeRight: boolean | null;
  /** Of an ambiguous report: abstained, with the right candidates. */
  readonly abstainedRight: boolean | null;
}

/** Compares a triage with the gold of its report. */
export function score({ kind, gold }: GoldReport, found: Triage, prefix: string): Scored {
  const [first] = found.locations;
  const confidence = first?.confidence ?? found.candidates[0]?.confidence ?? 0;
  if (gold.by === 'links') {
    const named = found.locations.map(({ path }) => path);
    const right = gold.links.length === 0 ? named.length === 0 : gold.links.includes(named[0] ?? '');
    const inTop3 = right || named.slice(0, 3).some((path) => path !== null && gold.links.includes(path));
    const wrong = named.some((path) => path === null || !gold.links.includes(path));
    return {
      kind,
      answered: named.length > 0,
      right,
      inTop3,
      wrong,
      confidence,
      noticeRight: null,
      abstainedRight: null,
    };
  }
  const labels = found.labels.map((label) => label.slice(prefix.length));
  const candidates = found.candidates.map(({ label }) => label.slice(prefix.length));
  return {
    kind,
    confidence,
    ...labelScore(gold, labels, candidates),
    noticeRight: found.notice?.version === gold.notice,
  };
}

function labelScore(gold: Extract<Gold, { by: 'labels' }>, labels: readonly string[], candidates: readonly string[]) {
  const either = !gold.abstain && gold.candidates.length > 0 && labels.length === 1;
  const right = either ? gold.candidates.includes(labels[0] ?? '') : sameSet(labels, gold.labels);
  const allowed = new Set([...gold.labels, ...(gold.abstain ? [] : gold.candidates)]);
  const wrong = labels.some((label) => !allowed.has(label));
  const offered = gold.labels.length > 0 && gold.labels.every((label) => [...labels, ...candidates].includes(label));
  const abstainedRight = gold.abstain
    ? labels.length === 0 && gold.candidates.every((one) => candidates.includes(one))
    : null;
  return { answered: labels.length > 0, right, inTop3: right || offered, wrong, abstainedRight };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
