import type { Triage } from '../../src/core/triage-result.ts';
import type { Stated } from './calibration.ts';
import type { Gold, GoldReport } from './gold.ts';
import { isRight, isSameChapter, isWanted, isWrong, type Verdict, verdict } from './verdict.ts';

/** How one answer compares with the gold. */
export interface Scored extends GoldReport {
  /** The chapters that it was labelled by, without prefix. */
  readonly named: readonly string[];
  readonly verdict: Verdict;
  /** The sections that were named, by link or title. */
  readonly places: readonly string[];
  /** Right, to the section where that is known: then what is named first counts. */
  readonly right: boolean;
  /** Something is named that is not right, to the section where that is known. */
  readonly wrong: boolean;
  /** Whether the right chapter is offered; null if a chapter was named, or none can be known. */
  readonly offered: boolean | null;
  /** Every confidence that was stated, and whether the chapter was right. */
  readonly stated: readonly Stated[];
  /** The version of the notice that was chosen. */
  readonly notice: string | null;
  readonly noticeRight: boolean | null;
}

/** Compares a triage with the gold of its report. */
export function score(report: GoldReport, found: Triage, prefix: string): Scored {
  const { gold } = report;
  const name = (label: string) => label.slice(prefix.length);
  const named = found.labels.map(name);
  const offers = found.candidates.map(({ label }) => name(label));
  const answer = verdict(gold, named);
  const exact = gold.links && scoreLinks(gold.links, found);
  return {
    ...report,
    named,
    verdict: answer,
    places: found.locations.map(({ path, title }) => (gold.links ? path : null) ?? title),
    right: exact?.right ?? isRight(answer),
    wrong: exact?.wrong ?? isWrong(answer),
    offered: named.length > 0 ? null : isOffered(gold, offers, answer),
    stated: statedIn(found).map(({ label, confidence }) => ({ confidence, right: isWanted(name(label), gold) })),
    notice: found.notice?.version ?? null,
    noticeRight: gold.notice === null ? null : found.notice?.version === gold.notice,
  };
}

function scoreLinks(links: readonly string[], found: Triage): Pick<Scored, 'right' | 'wrong'> {
  const paths = found.locations.map(({ path }) => path ?? '');
  const right = links.length === 0 ? paths.length === 0 : links.includes(paths[0] ?? '');
  return { right, wrong: paths.some((path) => !links.includes(path)) };
}

/** Of several chapters one is enough, but where the only clue means several, each must be there. */
function isOffered(gold: Gold, offers: readonly string[], answer: Verdict): boolean | null {
  if (gold.offers.length > 0) return gold.offers.every((one) => offers.some((offer) => isSameChapter(offer, one)));
  return answer === 'missed' ? offers.some((offer) => isWanted(offer, gold)) : null;
}

/** Each label with its surest location, or the candidates if nothing was decided. */
function statedIn({ labels, locations, candidates }: Triage): readonly { label: string; confidence: number }[] {
  if (labels.length === 0) return candidates;
  const sureOf = (label: string) =>
    Math.max(...locations.filter((one) => one.label === label).map(({ confidence }) => confidence));
  return labels.map((label) => ({ label, confidence: sureOf(label) }));
}
