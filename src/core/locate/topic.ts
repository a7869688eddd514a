import type { ParsedReport } from '../report/parsed-report.ts';
import { type Evidence, judged } from './evidence.ts';
import { generalMatters } from './general-matters.ts';
import { withoutOwnName } from './own-name.ts';
import type { Reading } from './reading.ts';
import { topicPlaces } from './topic-places.ts';
import { topicWords } from './topic-words.ts';
import { unitsOf } from './units-of.ts';

/** Sections within this share of the best score are as likely. */
const AS_GOOD = 0.97;

/**
 * What the reader's words are about, by BM25 over the publication's titles and text. The weakest kind:
 * never explicit.
 */
export function topicEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const words = withoutOwnName(topicWords(report), reading);
  const places = topicPlaces(words, reading);
  const [best, ...others] = places;
  if (!best) return [];
  const rival = others.find(({ place }) => place !== best.place);
  const units = unitsOf([best.place], reading);
  const elsewhere = others.find(({ place }) => [...unitsOf([place], reading)].some((unit) => !units.has(unit)));
  const sections = [...new Set(places.filter(({ score }) => score >= best.score * AS_GOOD).map(({ place }) => place))];
  const features = {
    score: Math.log(1 + best.score) / 5,
    margin: 1 - (rival?.score ?? 0) / best.score,
    chapterMargin: 1 - (elsewhere?.score ?? 0) / best.score,
    coverage: best.coverage,
    titled: Number(best.titled),
    terms: Math.min(8, best.terms) / 8,
    general: Math.min(2, generalMatters(words)),
  };
  const text = report.passages[0]?.text ?? '';
  return [judged({ kind: 'topic', text, sections, features, denied: false, at: null }, reading.model)];
}
