import { numeralValue } from '../../numbers/numeral.ts';
import type { Edition } from '../../publication/edition.ts';
import { versionKey } from '../../publication/sources/version-key.ts';
import { nearestVersion } from '../../publication/versions/edition-order.ts';
import { dayOfVersion } from '../../publication/versions/version.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { editionOfFile, linkedVersions } from './linked-versions.ts';
import { asksForProgram, isForeign, isOwnVersion } from './own-version.ts';
import { type Known, type Said, saysEdition } from './said.ts';
import { indexVersions, type VersionIndex } from './version-index.ts';

/** What is looked up, and whether an unknown version is the publication's according to the words around it. */
interface Search extends Known {
  readonly own: VersionIndex;
  readonly ever: VersionIndex;
  readonly isOwn: (before: string, behind: string, isMarked: boolean) => boolean;
}

/**
 * The editions that a report names by version: in a form's edition field, otherwise by the address of a notice or a PDF,
 * a file name, or its own words. Versions of other software do not count.
 */
export function spokenVersions(report: ParsedReport, known: Known): Said[] {
  const own = indexVersions(known.editions);
  const ever = known.all.length === known.editions.length ? own : indexVersions(known.all);
  const search = { ...known, own, ever, isOwn: isOwnVersion };
  const answered = answeredVersions(report, search);
  if (answered.some(({ edition }) => edition !== null)) return answered;
  const linked = new Set(linkedVersions(report, known.editions));
  return [
    ...known.editions
      .filter(({ version }) => linked.has(version))
      .map((edition) => saysEdition(edition.version, edition)),
    ...report.passages.flatMap(({ text, folded }) => [
      ...versionsIn(text, folded, search),
      ...filesIn(text, folded, search),
      ...ordinalsIn(text, folded, search),
    ]),
    ...answered,
  ];
}

/**
 * The answers of a form that asks for the edition. Every version in them is one, unless the label names a program. An
 * answer that tells the place may name the edition as well: "v1.0.3, 5.3.1".
 */
function answeredVersions({ answers }: ParsedReport, search: Search): Said[] {
  return answers.flatMap(({ asks, field, text, folded }) => {
    if (asks === 'place') return folded.split(SEPARATOR).flatMap((part) => placedVersion(part.trim(), search));
    if (asks !== 'edition') return [];
    const whole = editionCalled(folded, search);
    if (whole) return [saysEdition(text, whole)];
    const asked = { ...search, isOwn: () => !asksForProgram(fold(field)) };
    return [...versionsIn(text, folded, asked), ...ordinalsIn(text, folded, asked)];
  });
}

/** What is between commas is an edition if it is exactly how one is called, and could not be a section's number. */
function placedVersion(part: string, search: Search): Said[] {
  const edition = SECTION_NUMBER.test(part) ? undefined : editionCalled(part, search);
  return edition ? [saysEdition(part, edition)] : [];
}

const SEPARATOR = /[\n、,，;；]/u;
const SECTION_NUMBER = /^\d{1,3}(?:\.\d{1,3})*$/u;

function editionCalled(folded: string, { editions }: Search): Edition | undefined {
  const key = versionKey(folded);
  return editions.find(({ version }) => version !== '' && fold(versionKey(version)) === key);
}

const VERSION =
  /(?<![\p{Script=Latin}\d.])(v?)\.?\s?(\d{1,4}(?:[.-]\d{1,4}){1,3})(?![\d%‰倍]|\.\d)(?:[-. ]?((?:alpha|beta|rc)[-. ]?\d{0,2})(?![\p{L}\d]))?/gu;

/** "v1.0.4", "1.0.4", "v2.0 rc 1". */
function versionsIn(text: string, folded: string, search: Search): Said[] {
  return matchesOf(folded, VERSION, MAX_MATCHES).flatMap((match) => {
    const [whole, mark = '', numbers = '', early] = match;
    const version = early === undefined ? numbers : `${numbers}-${early.replaceAll(/[-. ]/gu, '')}`;
    const before = folded.slice(Math.max(0, match.index - BESIDE), match.index);
    if (isForeign(before)) return [];
    const edition = search.own.spelt(version, mark !== '');
    if (edition) return [saysEdition(version, edition)];
    const end = match.index + whole.length;
    const isMissing = isPossible(version, search) && !search.ever.spelt(version, mark !== '');
    if (!isMissing || !search.isOwn(before, folded.slice(end, end + BESIDE), mark !== '')) return [];
    return [lacking(text.slice(match.index, end), version, search)];
  });
}

/** A passage that holds more versions names none. */
const MAX_MATCHES = 400;
/** How many characters beside a version say whose it is. */
const BESIDE = 40;

const FILE = /(?<![\p{L}\d._-])[\p{L}\d][\p{L}\d._-]{0,100}\.(?:pdf|epub|mobi|azw3|docx?|md)(?![\p{L}\d])/gu;
const VERSION_IN_FILE = /(?<=[\p{L}\d])[-_]v?(\d{1,4}(?:\.\d{1,4}){1,3})\.\p{L}+$/u;
const MAX_FILES = 20;

/** The file that a reader has: the name of an edition's download, "book-v1.0.4.pdf", "book-2019-04-10.pdf". */
function filesIn(text: string, folded: string, search: Search): Said[] {
  return matchesOf(folded, FILE, MAX_FILES).flatMap(({ 0: name, index }) => {
    const version = VERSION_IN_FILE.exec(name)?.[1];
    const day = dayOfVersion(name.replace(/\.\p{L}+\d?$/u, ''));
    const edition =
      editionOfFile(name, search.editions) ??
      (version === undefined ? undefined : search.own.spelt(version, true)) ??
      (day === null ? undefined : search.editions.find(({ date }) => date === day));
    if (edition) return [saysEdition(name, edition)];
    if (!version || !isPossible(version, search) || search.ever.spelt(version, true)) return [];
    return [lacking(text.slice(index, index + name.length), version, search)];
  });
}

const ONE_PART = new RegExp(
  [
    String.raw`(?<![\p{L}\d.])(?:v\.?\s?(\d{1,4})|(?:edition|version|ed\.)\s+(\d{1,4}|[a-z]+))(?![\p{L}\d]|\.\d)`,
    String.raw`(?<![\p{L}\d.])(\d{1,4}(?:st|nd|rd|th)?|[a-z]+(?:st|nd|rd|th))\s+edition(?!\p{L})`,
    String.raw`第\s*([〇零一二三四五六七八九十\d]{1,3})\s*版`,
    String.raw`(?<![\d.])(\d{4})\s*年?版`,
  ].join('|'),
  'gu',
);

/** "v2", "2nd edition", "the second edition", "第二版", "2023 edition". */
function ordinalsIn(text: string, folded: string, search: Search): Said[] {
  return matchesOf(folded, ONE_PART, MAX_MATCHES).flatMap((match) => {
    const spoken = match.slice(1).find((part) => part !== undefined) ?? '';
    const edition = search.own.counted(spoken);
    if (edition) return [saysEdition(spoken, edition)];
    const value = numeralValue(match[3] ?? match[4] ?? '');
    const end = match.index + match[0].length;
    if (value === null || search.ever.has(value) || !search.ever.isPlausible(value)) return [];
    const before = folded.slice(Math.max(0, match.index - BESIDE), match.index);
    if (!search.isOwn(before, folded.slice(end, end + BESIDE), true)) return [];
    return [lacking(text.slice(match.index, end), spoken, search)];
  });
}

function isPossible(version: string, { ever }: Search): boolean {
  return ever.isPlausible(Number.parseInt(version, 10));
}

function lacking(words: string, version: string, { editions }: Known): Said {
  return { words: words.trim(), edition: null, near: () => nearestVersion(editions, version) };
}
