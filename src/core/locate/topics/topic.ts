import type { ParsedReport } from '../../report/parsed-report.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Features } from '../model.ts';
import type { Reading } from '../reading.ts';
import { generalMatters } from '../roles/general-matters.ts';
import { withoutOwnName } from '../titles/own-name.ts';
import { unitsOf } from '../units-of.ts';
import { type TopicPlace, topicPlaces } from './topic-places.ts';
import { topicWords } from './topic-words.ts';

/** Sections within this share of the best score are as likely. */
const AS_GOOD = 0.97;

/** How many chapters are offered after the likeliest. */
const RUNNERS_UP = 2;

/**
 * What the reader's words are about, by BM25 over the publication's titles and text. The weakest kind: never explicit. The
 * next two chapters are only offered.
 */
export function topicEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const words = withoutOwnName(topicWords(report), reading);
  const general = Math.min(2, generalMatters(words));
  const text = report.passages[0]?.text ?? '';
  return byChapter(topicPlaces(words, reading), reading).map((places, rank, all): Evidence => {
    const features = { ...featuresOf(places, all[rank === 0 ? 1 : 0]), general };
    const [best] = places;
    const sections = places.filter(({ score }) => score >= (best?.score ?? 0) * AS_GOOD).map(({ place }) => place);
    const role = rank === 0 ? 'about' : 'other';
    return judged({ kind: 'topic', text, sections, features, denied: false, at: null, role }, reading.model);
  });
}

/** The likeliest chapters, each with the places of it that were found. */
function byChapter(places: readonly TopicPlace[], reading: Reading): TopicPlace[][] {
  const chapters = Map.groupBy(places, ({ place }) => [...unitsOf([place], reading)][0]);
  return [...chapters.values()].slice(0, 1 + RUNNERS_UP);
}

/** What is said for the best place, beside the next in its chapter and the best of another. */
function featuresOf(places: readonly TopicPlace[], others: readonly TopicPlace[] | undefined): Features {
  const [best, ...rest] = places;
  if (!best) return {};
  const elsewhere = others?.[0]?.score ?? 0;
  const rival = Math.max(elsewhere, rest.find(({ place }) => place !== best.place)?.score ?? 0);
  return {
    score: Math.log(1 + best.score) / 5,
    margin: 1 - rival / best.score,
    chapterMargin: 1 - elsewhere / best.score,
    coverage: best.coverage,
    titled: Number(best.titled),
    terms: Math.min(8, best.terms) / 8,
  };
}
