import type { ParsedReport } from '../report/parsed-report.ts';
import type { Evidence } from './evidence.ts';
import { formEvidence } from './pointers/form.ts';
import { linkEvidence } from './pointers/link.ts';
import { numberEvidence } from './pointers/number.ts';
import { pageEvidence } from './pointers/page.ts';
import { quoteEvidence } from './pointers/quote.ts';
import type { Reading } from './reading.ts';
import { generalMatters } from './roles/general-matters.ts';
import { isCued } from './roles/heads.ts';
import { matterOf } from './roles/matter-of.ts';
import { isAboutOtherBook } from './roles/other-book.ts';
import { titleEvidence } from './titles/title.ts';
import { topicEvidence } from './topics/topic.ts';
import { topicWords } from './topics/topic-words.ts';
import { unitsOf } from './units-of.ts';
import { type Finding, weigh } from './weigh.ts';

/** Every explicit kind of evidence: a new kind is a file beside this one and a line here. */
const EXPLICIT_KINDS = [formEvidence, linkEvidence, numberEvidence, pageEvidence, quoteEvidence, titleEvidence];

/**
 * Evidence in a report that points at a place: number, page, title, quote, link or a form's answer. Text in quotation
 * marks that is mostly a title counts as a title, not as a quote.
 */
export function explicitEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const words = withinBounds(report);
  const evidence = EXPLICIT_KINDS.flatMap((kind) => distinct(kind(words, reading)));
  const titles = evidence.filter(({ kind, features }) => kind === 'title' && 'length' in features);
  const files = evidence.filter(({ kind, text, at }) => kind === 'link' && at && at.end - at.start === text.length);
  return evidence.filter((one) => {
    const { kind, text } = one;
    const isTitle = (title: Evidence) => text.includes(title.text) && title.text.length > text.length * MOSTLY;
    if (kind === 'number') return !files.some((file) => isInside(one, file));
    return kind !== 'quote' || !titles.some(isTitle);
  });
}

/** The number in the name of a file of the book is that of the edition to which the file belongs: "ch03-ropes.md". */
function isInside({ at }: Evidence, { at: file }: Evidence): boolean {
  return at !== null && file !== null && at.passage === file.passage && at.start >= file.start && at.end <= file.end;
}

/** More of the reader's own words than this, in characters and in passages, is not read for numbers and titles. */
const MAX_WORDS = 12_288;
const MAX_PASSAGES = 400;

function withinBounds(report: ParsedReport): ParsedReport {
  let left = MAX_WORDS;
  const passages = report.passages.slice(0, MAX_PASSAGES).map((passage) => {
    const length = Math.min(left, passage.text.length);
    left -= length;
    if (length === passage.text.length) return passage;
    return { ...passage, text: passage.text.slice(0, length), folded: passage.folded.slice(0, length) };
  });
  return { ...report, passages };
}

/** The same words that mean the same tell nothing new: the surest counts. And a report may be made to hold thousands. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const one of evidence) {
    const isWhole = 'length' in one.features;
    const key = `${one.denied} ${isWhole} ${one.at?.passage} ${one.at?.start} ${one.text} ${one.sections.map(({ index }) => index)}`;
    if (one.strength > (seen.get(key)?.strength ?? -1)) seen.set(key, one);
  }
  return [...seen.values()].slice(0, MAX_EVIDENCE);
}

const MAX_EVIDENCE = 80;

/** The share of a quote from which on a title in it is all that it says. */
const MOSTLY = 0.55;

/** A report that speaks of as many general matters (the site, a download, thanks) is hardly about a title that it holds. */
const GENERAL = 2;

/** Explicit evidence above this confidence needs no support from the words around it. */
const SURE = 0.6;

/**
 * What a report is about: findings, the surest first. What it is about by its words alone is asked only where nothing
 * explicit is sure, and never decides between the meanings of what the reader points at.
 */
export function locate(report: ParsedReport, reading: Reading): Finding[] {
  if (isAboutOtherBook(report, reading)) return [];
  const matter = matterOf(report) ?? (generalMatters(topicWords(report)) >= GENERAL ? 'wish' : null);
  const evidence = explicitEvidence(report, reading).flatMap((one) => ofMatter(one, matter, report));
  const explicit = weigh(evidence, report, reading);
  const told = explicit.filter(({ isOffer }) => !isOffer);
  if (told.some(({ confidence, sections }) => confidence >= SURE || unitsOf(sections, reading).size > 1))
    return explicit;
  return weigh([...evidence, ...topicsOf(report, matter, reading)], report, reading);
}

/**
 * What evidence is worth in a report about what the publication does not have. Words that may be a title by chance tell no
 * place there; a wish that something be mentioned still names a chapter by a title in marks.
 */
function ofMatter(one: Evidence, matter: ReturnType<typeof matterOf>, report: ParsedReport): Evidence[] {
  if (matter === null) return [one];
  if (matter === 'all') return isByWords(one) || isExample(one, report) ? [] : [one];
  return isByWords(one) && !isCued(one) ? [{ ...one, role: 'other' }] : [one];
}

/** A wish is offered the chapters that its words are about, and labelled by none of them. */
function topicsOf(report: ParsedReport, matter: ReturnType<typeof matterOf>, reading: Reading): Evidence[] {
  if (matter === 'all') return [];
  const topics = topicEvidence(report, reading);
  return matter === null ? topics : topics.map((one) => ({ ...one, role: 'other' }));
}

/** A title that is short or only hinted at may be no more than what the words are about. */
function isByWords({ kind, features }: Evidence): boolean {
  return kind === 'title' && (features.length ?? 0) < LONG_TITLE;
}

const LONG_TITLE = 0.6;

/** "Do you have solutions? For example to problem 2.2": one of many, and not the place. */
function isExample({ at }: Evidence, { passages }: ParsedReport): boolean {
  const before = at && passages[at.passage]?.folded.slice(Math.max(0, at.start - 40), at.start);
  return before ? /(?:for example|for instance|e\.g\.|such as|例如|比如|譬如|像)[^.。]{0,40}$/u.test(before) : false;
}
