import { numeralValue } from '../numbers/numeral.ts';
import type { Edition } from '../publication/edition.ts';
import { versionKey } from '../publication/sources/version-key.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { fold } from '../text/fold.ts';
import { matchesOf } from '../text/matches-of.ts';

const VERSION = /(?<![\p{Script=Latin}\d.])v?\.?\s?(\d{1,4}(?:[.-]\d{1,4}){1,3})(?![\d%‰倍]|\.\d)/gu;

/** Words behind which a version is the publication's own. After any other Latin word it is that word's version. */
const OWN_WORDS = new Set(
  'version versions ver v edition release book pdf paper whitepaper the in of from for to and or with is on at since about reading read against using this'.split(
    ' ',
  ),
);

/**
 * Keys (see versionKey) of the editions that a report names: in a form's edition field, the address of a notice or a
 * PDF, a file name, or its own words; versions of other software do not count. Each once.
 */
export function namedVersions(report: ParsedReport, editions: readonly Edition[]): string[] {
  const keys = new Set(editions.map(({ version }) => versionKey(version)));
  const answers = report.answers.filter(({ asks }) => asks === 'edition');
  const answered = [...keys].filter((key) => answers.some(({ text }) => versionKey(fold(text)) === fold(key)));
  if (answered.length > 0) return answered;
  const asked = answers.flatMap(({ folded }) => matchesOf(folded, VERSION).flatMap((match) => match[1] ?? []));
  const inForm = [...new Set(asked)].filter((key) => keys.has(key));
  if (inForm.length > 0) return inForm;
  const named = new Set(linkedVersions(report, editions).map(versionKey));
  const plain = [...keys].filter((key) => !key.includes('.'));
  for (const { folded } of report.passages) {
    for (const version of spokenVersions(folded)) if (keys.has(version)) named.add(version);
    for (const key of spokenEditions(plain, folded)) named.add(key);
  }
  return [...named];
}

/** Versions of the editions to whose notice or file the report's addresses lead. */
export function linkedVersions({ links }: ParsedReport, editions: readonly Edition[]): string[] {
  return links.flatMap(({ url }) => linkedVersion(url, editions) ?? []);
}

/** The edition whose notice or file an address leads to. */
function linkedVersion(url: string, editions: readonly Edition[]): string | null {
  const [path = ''] = url.toLowerCase().split(/[?#]/u);
  const last = path.replace(/\/+$/u, '').split('/').at(-1) ?? '';
  const edition = editions.find(({ notice }) => {
    if (!notice) return false;
    const file = notice.downloadLink?.toLowerCase().split('/').at(-1);
    return last !== '' && [notice.name.toLowerCase(), `${notice.name.toLowerCase()}.md`, file].includes(last);
  });
  return edition?.version ?? null;
}

const FILE = /(?<=[\p{L}\d])[-_]v?(\d{1,4}(?:\.\d{1,4}){1,3})\.(?:pdf|epub|docx?|md)(?![\p{L}\d])/gu;

function spokenVersions(folded: string): string[] {
  const versions = matchesOf(folded, VERSION).flatMap((match) => {
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    return isForeign(before) ? [] : [match[1] ?? ''];
  });
  const files = matchesOf(folded, FILE);
  return [...versions, ...files.map((match) => match[1] ?? '')];
}

/** "v2", "2nd edition", "the second edition", "第二版", "2023 edition": editions whose version is one number or word. */
function spokenEditions(keys: readonly string[], folded: string): string[] {
  const spoken = matchesOf(folded, ONE_PART).flatMap((match) => match.slice(1).filter((part) => part !== undefined));
  if (spoken.length === 0) return [];
  const values = new Set(spoken.map(numeralValue));
  return keys.filter((key) => {
    const value = numeralValue(fold(key));
    return spoken.includes(fold(key)) || (value !== null && values.has(value));
  });
}

const ONE_PART =
  /(?<![\p{L}\d.])(?:v\.?\s?(\d{1,4})|(?:edition|version|ed\.)\s+(\d{1,4}|[a-z]+))(?![\p{L}\d]|\.\d)|(?<![\p{L}\d.])(\d{1,4}(?:st|nd|rd|th)?|[a-z]+(?:st|nd|rd|th))\s+edition(?!\p{L})|第\s*([〇零一二三四五六七八九十\d]{1,3})\s*版|(?<![\d.])(\d{4})\s*年?版/gu;

/** "Argo CD 2.4.3", "helm chart 版本 1.0.6": behind a Latin word that is not one for an edition. */
function isForeign(before: string): boolean {
  const word = /([\p{Script=Latin}][\p{Script=Latin}\d+#.-]*)\s*(?:的?(?:版本|版)(?:号)?(?:是|为|:)?\s*)?$/u.exec(
    before,
  )?.[1];
  return word !== undefined && !OWN_WORDS.has(word.replace(/[.-]+$/u, ''));
}
