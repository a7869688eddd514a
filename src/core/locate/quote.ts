import { liveSection } from '../catalogue/live-section.ts';
import type { Section } from '../catalogue/section.ts';
import type { ParsedReport, Quote } from '../report/parsed-report.ts';
import { findQuote } from '../text/find-quote.ts';
import type { Evidence } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import type { Reading } from './reading.ts';

/** A report may hold thousands of short quotes; the longest tell most. */
const MOST_QUOTES = 32;
/** Sections whose text holds a quote nearly as well as the best one's are as likely. */
const AS_GOOD = 0.9;

/** Words of the publication that a reader quotes, found in its text or in what its notices say of sections. */
export function quoteEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const longest = report.quotes.toSorted((a, b) => b.text.length - a.text.length).slice(0, MOST_QUOTES);
  return longest.flatMap((quote): Evidence[] => {
    const hits = placesOf(quote, reading);
    const [best] = hits;
    if (!best) return [];
    const sections = hits.filter(({ worth }) => worth >= best.worth * AS_GOOD).map(({ section }) => section);
    const passage = report.passages[quote.at.passage];
    const denied =
      quote.form !== 'block' && passage !== undefined && isDenied(passage.folded, quote.at.start, quote.at.end);
    return [
      { kind: 'quote', text: quote.text, sections, strength: best.strength, denied, statement: quote.at.passage },
    ];
  });
}

function placesOf({ folded }: Quote, { catalogue, inForce, editions }: Reading) {
  const hits = findQuote(catalogue.text.index, folded).flatMap(({ passage, score, weight }) => {
    const section = catalogue.text.sections.get(passage.section);
    if (!section || !editions.some(({ version }) => version === section.edition)) return [];
    const place = liveSection(catalogue, section, inForce);
    return place ? [{ section: place, worth: weight * score ** 3, strength: strengthOf(score, weight) }] : [];
  });
  const best = new Map<Section, (typeof hits)[number]>();
  for (const hit of hits) if (hit.worth > (best.get(hit.section)?.worth ?? 0)) best.set(hit.section, hit);
  return [...best.values()].toSorted((a, b) => b.worth - a.worth);
}

/** A long quote found word for word is sure; a short one, or half of one, is not. */
function strengthOf(score: number, weight: number): number {
  return 0.97 * Math.min(1, score / 0.8) ** 2 * (1 - Math.exp(-weight / 12));
}
