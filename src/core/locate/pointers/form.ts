import type { Step } from '../../numbers/reference.ts';
import { scanReferences } from '../../numbers/scan-references.ts';
import { leadingNumber } from '../../numbers/section-number.ts';
import { findTitle, titleKey } from '../../publication/find-title.ts';
import { liveSection } from '../../publication/live-section.ts';
import { liesIn, type Section } from '../../publication/section.ts';
import type { FormField } from '../../report/answers/form-field.ts';
import type { ParsedReport, Passage } from '../../report/parsed-report.ts';
import { fold } from '../../text/fold.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { titleEvidence } from '../titles/title.ts';
import { answerParts } from './form-parts.ts';
import { findPlaces } from './in-books.ts';

/** Labels whose answer may be a place; a bare number is one only where the label asks for a chapter or section. */
const ASKED: ReadonlySet<FormField> = new Set(['place', 'page', 'location', 'link']);

/** The answer of a form's chapter or section field: a number, a title, or both, as people fill it in. */
export function formEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const { sections } = reading.inForce;
  const around = report.answers.map(({ text }) => text).join(' ');
  return report.answers
    .filter(({ asks }) => ASKED.has(asks))
    .flatMap(({ asks, text, folded }): Evidence[] => {
      const answers = answerParts(text, sections).flatMap((part) => {
        const places = answered(part, asks === 'place', around, reading);
        return places === null ? [] : [answerFor(part.trim(), places, reading)];
      });
      return answers.length > 0 || asks !== 'place' ? answers : spokenIn({ text, folded }, report, reading);
    });
}

function answerFor(text: string, sections: readonly Section[], { model }: Reading): Evidence {
  return judged({ kind: 'form', text, sections, features: {}, denied: false, at: null, asked: true }, model);
}

/** "应该是讲救助那章吧": a sentence names a chapter there as it does elsewhere. */
function spokenIn(
  { text, folded }: Pick<Passage, 'text' | 'folded'>,
  report: ParsedReport,
  reading: Reading,
): Evidence[] {
  const [said, key] = [text.slice(0, LONGEST_ANSWER), folded.slice(0, LONGEST_ANSWER)];
  const passages = [{ place: 'paragraph' as const, text: said, folded: key }];
  return titleEvidence({ ...report, passages, quotes: [] }, reading)
    .filter(({ strength, denied }) => strength >= SURE && !denied)
    .map((one) => answerFor(one.text, one.sections, reading));
}

/** Words that are less surely a title are what the answer is about. */
const SURE = 0.6;
const LONGEST_ANSWER = 200;

/**
 * By title if the answer has one, in the place that its number tells; otherwise by number, for which no mark is needed. A
 * title that only another edition has is believed before a number that means something else in this one. Null if the answer names no place, empty if it names one that the contents lacks.
 */
function answered(answer: string, isBare: boolean, around: string, reading: Reading): readonly Section[] | null {
  const { sections } = reading.inForce;
  const text = answer.slice(0, LONGEST_ANSWER);
  const folded = fold(text);
  const plain = isBare ? PLAIN_NUMBER.exec(folded)?.[1] : undefined;
  const byNumber = plain
    ? findPlaces({ steps: [{ unit: 'chapter', parts: [String(Number(plain))] }], marked: true }, around, reading)
    : numbered(folded.trim(), around, reading);
  const titles = text
    .split(/[>›»→/|\\]/u)
    .toReversed()
    .map((part) => withoutNumbers(part.trim()));
  const titled = firstOf(titles, (title) => findTitle(byNumber, title) ?? findTitle(sections, title));
  if (titled && (byNumber.length === 0 || byNumber.some((place) => liesIn(titled, place)))) return [titled];
  const former = titled ? undefined : firstOf(titles, (title) => formerTitle(title, reading));
  if (former !== undefined) return former === null ? [] : [former];
  if (byNumber.length > 0) return byNumber;
  if (titled) return [titled];
  return plain || (isBare && NAMED_NUMBER.test(folded)) ? [] : null;
}

function firstOf<T>(titles: readonly string[], find: (title: string) => T | undefined): T | undefined {
  for (const title of titles) {
    const found = find(title);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the section lives that had this very title in another edition; null if it is gone. */
function formerTitle(title: string, { catalogue, inForce }: Reading): Section | null | undefined {
  const key = titleKey(title);
  if (key.length < SHORTEST_FORMER) return undefined;
  const others = catalogue.editions.filter((edition) => edition !== inForce).flatMap(({ sections }) => sections);
  const former = others.find((section) => section.key === key);
  return former && liveSection(catalogue, former, inForce);
}

/** A shorter title ("小结") may be a word of the answer. */
const SHORTEST_FORMER = 3;

const PLAIN_NUMBER = /^\s*(?:(?:章节?|chapter|section|ch\.?)\s*)?(?:(?:number|no\.?|#)\s*)?(?:[:：]\s*)?(\d{1,3})\s*$/u;

/** "Chapter D: …", "H.5 …", "第十九章": a number, whether or not there is such a section. */
const NAMED_NUMBER =
  /^\s*(?:(?:chapter|section|appendix|附录)\s*(?:\d|[a-z](?![a-z]))|[a-z]\.\d|\d{1,2}\.\d|第\s*[\d一二三四五六七八九十]{1,3}\s*[章节])/u;

/** The innermost place of a path of numbers: "第四章 SRE进阶 4.3", "第3章 > 3 入网控制 > 3.3.2". */
function numbered(folded: string, around: string, reading: Reading): Section[] {
  let steps: readonly Step[] = [];
  let found: Section[] = [];
  for (const reference of scanReferences(folded)) {
    const path = [...steps, ...reference.steps];
    const places = findPlaces({ steps: path, marked: true }, around, reading);
    if (places.length === 0 || (found.length > 0 && !places.every((place) => isInside(place, found)))) continue;
    [steps, found] = [path, places];
  }
  return found;
}

function isInside(place: Section, found: readonly Section[]): boolean {
  return found.some((outer) => liesIn(place, outer));
}

/** "第三章 5 故障应急" → "故障应急". */
function withoutNumbers(text: string): string {
  const lead = leadingNumber(text, fold(text));
  return lead && lead.title !== '' ? withoutNumbers(lead.title) : text;
}
