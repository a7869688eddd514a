import type { ParsedReport } from '../report/parsed-report.ts';
import { type Evidence, judged } from './evidence.ts';
import { generalMatters } from './general-matters.ts';
import type { Reading } from './reading.ts';
import { learntPlaces, type TopicPlace, topicPlaces } from './topic-places.ts';
import { topicWords } from './topic-words.ts';
import { unitsOf } from './units-of.ts';

/** Sections within this share of the best score are as likely. */
const AS_GOOD = 0.97;

/**
 * What the reader's words are about, by BM25 over the publication's titles and text and over earlier reports that people
 * corrected. The weakest kind: never explicit.
 */
export function topicEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const words = topicWords(report);
  const plain = evidenceOf(report, words, topicPlaces(words, [], reading), reading);
  const learnt = learntPlaces(words, reading);
  if (learnt.length === 0) return plain;

  // What was learnt makes a place surer, or leads to another one. It takes nothing from a place that stays the likeliest.
  const taught = evidenceOf(report, words, topicPlaces(words, learnt, reading), reading);
  const isSame = plain[0]?.sections[0] === taught[0]?.sections[0];
  return isSame && (plain[0]?.strength ?? 0) > (taught[0]?.strength ?? 0) ? plain : taught;
}

function evidenceOf(report: ParsedReport, words: string, places: readonly TopicPlace[], reading: Reading): Evidence[] {
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
    ...(best.taught > 0 && { taught: Math.log(1 + best.taught) / 5, taughtCoverage: best.taughtCoverage }),
  };
  const text = report.passages[0]?.text ?? '';
  return [judged({ kind: 'topic', text, sections, features, denied: false, statement: 0 }, reading.model)];
}

/** Whether what people taught about other reports is among what evidence is made from. */
export function isLearnt({ features }: Pick<Evidence, 'features'>): boolean {
  return 'taught' in features;
}
