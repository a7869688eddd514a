import { liveSection } from '../publication/live-section.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Reading } from './reading.ts';
import { unitsOf } from './units-of.ts';
import type { Finding } from './weigh.ts';

/** Names and terms in Latin letters, which stand out in a Chinese text: "PDCA", "eBPF". */
const TERM = /(?<![\p{Script=Latin}\d])[a-z][a-z\d]{2,19}(?![\p{Script=Latin}\d])/gu;
/** How much better than the next the best section's text must hold the words. */
const CLEARLY = 1.5;
const MAX_TERMS = 32;

/**
 * A finding that leaves several sections of one chapter open, with the one alone whose text clearly holds the terms that
 * the reader speaks of: "小红书那篇 PDCA". The chapter does not change by it.
 */
export function sharpened(finding: Finding, report: ParsedReport, reading: Reading): Finding {
  const { sections, evidence } = finding;
  if (sections.length < 2 || unitsOf(sections, reading).size !== 1) return finding;
  if (!evidence.every(({ kind }) => kind === 'title')) return finding;
  const terms = report.passages.flatMap(({ folded }) => folded.match(TERM) ?? []).slice(0, MAX_TERMS);
  const others = terms.filter((term) => !evidence.some(({ text }) => text.toLowerCase().includes(term)));
  if (report.language !== 'zh-CN' || others.length === 0) return finding;
  const { catalogue, inForce } = reading;
  const hits = catalogue.topics.search(others.join('\n')).flatMap(({ family, score }) => {
    const [section] = catalogue.families.get(family) ?? [];
    return { score, place: section && liveSection(catalogue, section, inForce) };
  });
  const [best] = hits;
  if (!best?.place || !sections.includes(best.place)) return finding;
  const next = hits.find(({ place }) => place !== best.place && place && sections.includes(place));
  return best.score >= CLEARLY * (next?.score ?? 0) ? { ...finding, sections: [best.place] } : finding;
}
