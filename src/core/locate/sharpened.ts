import { liveSection } from '../catalogue/live-section.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Reading } from './reading.ts';
import { unitsOf } from './units-of.ts';
import type { Finding } from './weigh.ts';

/** How much better than the next the best section's text must hold the words. */
const CLEARLY = 1.5;
const MOST_WORDS = 1024;

/**
 * A finding that leaves several sections of one chapter open, with the one alone whose text clearly holds what else the
 * reader says: "小红书那篇 PDCA". The chapter does not change by it.
 */
export function sharpened(finding: Finding, report: ParsedReport, reading: Reading): Finding {
  const { sections, evidence } = finding;
  if (sections.length < 2 || unitsOf(sections, reading).size !== 1) return finding;
  if (!evidence.every(({ kind }) => kind === 'title')) return finding;
  let words = report.passages
    .map(({ folded }) => folded)
    .join('\n')
    .slice(0, MOST_WORDS);
  for (const { text } of evidence) words = words.replaceAll(text.toLowerCase(), '\n');
  const { catalogue, inForce } = reading;
  const hits = catalogue.topics.search(words).flatMap(({ family, score }) => {
    const [section] = catalogue.families.get(family) ?? [];
    return { score, place: section && liveSection(catalogue, section, inForce) };
  });
  const [best] = hits;
  if (!best?.place || !sections.includes(best.place)) return finding;
  const next = hits.find(({ place }) => place !== best.place && place && sections.includes(place));
  return best.score >= CLEARLY * (next?.score ?? 0) ? { ...finding, sections: [best.place] } : finding;
}
