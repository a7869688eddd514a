import type { ParsedReport } from '../report/parsed-report.ts';
import type { Evidence, Placed } from './evidence.ts';
import type { Features } from './model.ts';
import type { Reading } from './reading.ts';

/**
 * What is around a piece of evidence and makes it weaker or stronger: `against`: a number beside a whole title of
 * another chapter, so it is of another edition; `beside`: a title beside a number; `unknown`: a number or page of an
 * edition that the catalogue lacks; `lost`: beside a chapter that does not exist; `line`: a title that is all its line
 * says; `cell`: a bare number in a table; `stated`: in the report's title. Only true features are included.
 */
export function contextFeatures(one: Placed, all: readonly Placed[], report: ParsedReport, reading: Reading): Features {
  const { kind, at } = one;
  const isNumber = kind === 'number';
  const passage = at && report.passages[at.passage];
  const told: Record<string, boolean> = {
    against:
      isNumber && all.some((other) => isNamed(other, report) && isDisjoint(one, other) && isBeside(one, other, report)),
    beside: kind === 'title' && all.some((other) => other.kind === 'number' && isBeside(other, one, report)),
    line: kind === 'title' && passage?.place !== 'title' && isAlone(one, report),
    unknown: (isNumber || kind === 'page') && reading.isUnknownEdition,
    lost: (isNumber || kind === 'page') && all.some(isLost),
    cell: isNumber && passage?.place === 'cell' && one.features.marked === 0,
    stated: isNumber && passage?.place === 'title',
  };
  return Object.fromEntries(Object.entries(told).flatMap(([name, isSo]) => (isSo ? [[name, 1]] : [])));
}

/** A whole title that is all that its line says. */
function isAlone({ at, features, text }: Evidence, { passages }: ParsedReport): boolean {
  const passage = at && passages[at.passage];
  if (!at || !passage || !('length' in features)) return false;
  const start = passage.text.lastIndexOf('\n', at.start - 1) + 1;
  const end = passage.text.indexOf('\n', at.end);
  const [before, behind] = [
    passage.text.slice(start, at.start),
    passage.text.slice(at.end, end === -1 ? undefined : end),
  ];
  if (!/^[\s\d.、]*$/u.test(before) || !/^[\s:：]*$/u.test(behind)) return false;
  return (
    passage.text.slice(start, end === -1 ? undefined : end).replaceAll(/^[\s\d.、]+|(?<![\s:：])[\s:：]+$/gu, '') ===
    text.trim()
  );
}

/** Answers a form with a place that the contents does not have. */
function isLost({ sections, denied }: Evidence): boolean {
  return sections.length === 0 && !denied;
}

/** A whole title, by its own words or because it is all that stands in brackets: "chapter 3 (Paper)". */
function isNamed({ kind, features, strength, denied, at }: Placed, { passages }: ParsedReport): boolean {
  if (kind !== 'title' || !('length' in features) || denied) return false;
  const { folded = '' } = (at && passages[at.passage]) ?? {};
  return strength >= WHOLE || (at !== null && folded[at.start - 1] === '(' && folded[at.end] === ')');
}

const WHOLE = 0.5;

function isDisjoint(one: Placed, other: Placed): boolean {
  return other.units.size > 0 && ![...other.units].some((unit) => one.units.has(unit));
}

/** Whether a title is right after or before a number: "第7章 循环神经网络", "《循环神经网络》（第7章）". */
function isBeside(number: Evidence, title: Evidence, { passages }: ParsedReport): boolean {
  if (!number.at || !title.at || number.at.passage !== title.at.passage) return false;
  const [first, second] = number.at.start < title.at.start ? [number.at, title.at] : [title.at, number.at];
  if (second.start < first.end || second.start - first.end > 6) return false;
  const { folded = '' } = passages[number.at.passage] ?? {};
  const between = first === number.at ? NUMBER_FIRST : TITLE_FIRST;
  if (!between.test(folded.slice(first.end, second.start))) return false;
  return MARKED_OFF.test(folded.slice(title.at.end, title.at.end + 4));
}

const NUMBER_FIRST = /^[\s"'“「『《(:.,、,*_/-]*$/u;
const TITLE_FIRST = /^["'”」』》]?\s*[([]\s*$/u;
/** A title ends here: "第三章 模型训练" does not hold the title "模型". */
const MARKED_OFF = /^(?:$|[\s\p{P}\p{S}]|的|里|中|一[章节文]|这|那|部分|章|节|有|第)/u;
