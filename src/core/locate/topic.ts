import { liveSection } from '../catalogue/live-section.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { type Evidence, judged } from './evidence.ts';
import { generalMatters } from './general-matters.ts';
import type { Reading } from './reading.ts';
import { unitsOf } from './units-of.ts';

/** Sections within this share of the best score are as likely. */
const AS_GOOD = 0.97;

/** Characters that are read: what a report is about stands at its beginning. */
const MOST_WORDS = 4096;

/** What the reader's words are about, by BM25 over the publication's titles and text. The weakest kind: never explicit. */
export function topicEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const words = report.passages
    .map(({ folded }) => folded)
    .join('\n')
    .slice(0, MOST_WORDS);
  const hits = reading.catalogue.topics.search(words).flatMap((hit) => {
    const [section] = reading.catalogue.families.get(hit.family) ?? [];
    const place = section && liveSection(reading.catalogue, section, reading.inForce);
    return place ? [{ ...hit, place }] : [];
  });
  const [best, ...others] = hits;
  if (!best) return [];
  const rival = others.find(({ place }) => place !== best.place);
  const units = unitsOf([best.place], reading);
  const elsewhere = others.find(({ place }) => [...unitsOf([place], reading)].some((unit) => !units.has(unit)));
  const sections = [...new Set(hits.filter(({ score }) => score >= best.score * AS_GOOD).map(({ place }) => place))];
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
  return [judged({ kind: 'topic', text, sections, features, denied: false, statement: 0 }, reading.model)];
}
