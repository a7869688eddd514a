import { liveSection } from '../../publication/live-section.ts';
import type { Section } from '../../publication/section.ts';
import type { ParsedReport, Quote } from '../../report/parsed-report.ts';
import { findQuote } from '../../text/find-quote.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import { isStockPhrase } from '../../text/stock-phrase.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { isDenied } from '../roles/is-denied.ts';

/** A report may hold thousands of short quotes; the longest tell most. */
const MAX_QUOTES = 32;
/** Sections whose text holds the quotes nearly as well as the best one's are as likely. */
const AS_GOOD = 0.95;

interface Hit {
  readonly section: Section;
  /** How much the find says: the weight of the words found, little if half of the quote is missing. */
  readonly worth: number;
  readonly score: number;
  readonly weight: number;
}

/**
 * Words of the publication that a reader quotes, found in its text or in what its notices say of sections. Quotes that
 * may come from one place (what it says, and what it should say) are looked at together. The publication's own name is
 * no quote.
 */
export function quoteEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const name = normaliseTitle(reading.catalogue.name);
  const longest = report.quotes
    .toSorted((a, b) => b.text.length - a.text.length)
    .slice(0, MAX_QUOTES)
    .filter(({ folded }) => !isStockPhrase(folded) && !name.includes(normaliseTitle(folded)));
  const groups: { quote: Quote; hits: Hit[] }[] = [];
  for (const quote of longest) {
    const hits = hitsOf(quote, reading);
    const [best] = hits;
    if (!best) continue;
    const group = groups.find((other) => other.hits.some(({ section }) => section === best.section));
    if (group) group.hits = addedUp(group.hits, hits);
    else groups.push({ quote, hits });
  }
  return groups.flatMap(({ quote, hits }) => evidenceFor(quote, hits, report, reading));
}

function evidenceFor(quote: Quote, hits: readonly Hit[], report: ParsedReport, reading: Reading): Evidence[] {
  const [best, ...others] = hits;
  if (!best) return [];
  const sections = hits.filter(({ worth }) => worth >= best.worth * AS_GOOD).map(({ section }) => section);
  const next = others[0]?.worth ?? 0;
  const features = {
    score: best.score,
    weight: Math.log(1 + best.weight),
    margin: 1 - next / best.worth,
    marks: Number(quote.form === 'marks'),
  };
  const passage = report.passages[quote.at.passage];
  const denied =
    quote.form !== 'block' && passage !== undefined && isDenied(passage.folded, quote.at.start, quote.at.end);
  const words = { text: quote.text, denied, at: quote.at };
  return [judged({ kind: 'quote', sections, features, ...words }, reading.model)];
}

function hitsOf({ folded }: Quote, { catalogue, inForce, editions }: Reading): Hit[] {
  const hits = findQuote(catalogue.text.index, folded).flatMap(({ passage, score, weight }): Hit[] => {
    const section = catalogue.text.sections.get(passage.section);
    if (!section || !editions.some(({ version }) => version === section.edition)) return [];
    const place = liveSection(catalogue, section, inForce);
    return place ? [{ section: place, worth: weight * score ** 3, score, weight }] : [];
  });
  const best = new Map<Section, Hit>();
  for (const hit of hits) if (hit.worth > (best.get(hit.section)?.worth ?? 0)) best.set(hit.section, hit);
  return [...best.values()].toSorted((a, b) => b.worth - a.worth);
}

function addedUp(some: readonly Hit[], more: readonly Hit[]): Hit[] {
  const sum = new Map(some.map((hit) => [hit.section, hit]));
  for (const hit of more) {
    const before = sum.get(hit.section);
    const better = before && before.worth >= hit.worth ? before : hit;
    sum.set(hit.section, { ...better, worth: hit.worth + (before?.worth ?? 0) });
  }
  return [...sum.values()].toSorted((a, b) => b.worth - a.worth);
}
