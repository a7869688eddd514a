import { ENGLISH_ORDINAL, HAN_NUMERAL, numeralValue } from '../../numbers/numeral.ts';
import { PRINTINGS } from '../../numbers/words/place-words.ts';
import type { Edition } from '../../publication/edition.ts';
import { readVersion } from '../../publication/versions/version.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { type Known, type Said, saysEdition } from './said.ts';

const EDITION = `(?:第\\s*(${HAN_NUMERAL})\\s*版|(${ENGLISH_ORDINAL})\\s(?:edition|ed\\.?))[\\s,，(（/·-]{0,3}`;
const PRINTING = new RegExp(
  `(?:${EDITION})?(?:第\\s*(${HAN_NUMERAL})\\s*次?\\s*${PRINTINGS}|(?<![\\p{L}\\d])(${ENGLISH_ORDINAL})\\s(?:printing|impression|print(?= run))(?!\\p{L}))`,
  'gu',
);

/** The printings that a report names: "第4次印刷", "2nd printing", "第1版 第4次印刷". */
export function spokenPrintings({ passages, answers }: ParsedReport, known: Known): Said[] {
  const asked = answers.filter(({ asks }) => asks === 'edition');
  const found = [...asked, ...passages].flatMap(({ text, folded }) =>
    matchesOf(folded, PRINTING, MAX_MATCHES).map((match) => ({
      match,
      words: text.slice(match.index, match.index + match[0].length),
    })),
  );
  return found.slice(0, MAX_MATCHES).flatMap(({ match, words }) => {
    const [edition = null, printing] = [match[1] ?? match[2], match[3] ?? match[4]].map((part) =>
      numeralValue(part ?? ''),
    );
    return printing ? [saidOf(words.trim(), edition, printing, known)] : [];
  });
}

const MAX_MATCHES = 8;

/**
 * The edition with that printing. Printings share a contents unless the catalogue has them separately, so an edition
 * without printings stands for all of its printings.
 */
function saidOf(words: string, number: number | null, printing: number, { editions }: Known): Said {
  const ofNumber = editions.filter(({ version }) => number === null || numberOf(version) === number);
  const printed = ofNumber.filter(({ version }) => readVersion(version).printings !== null);
  const exact = printed.filter(({ version }) => isWithin(printing, version));
  const isOfAll = number !== null && printed.length === 0;
  const [edition, ...others] = isOfAll ? ofNumber : exact;
  if (edition && others.length === 0) return saysEdition(words, edition);
  const before = printed.findLast(({ version }) => (readVersion(version).printings?.[0] ?? 0) <= printing);
  return { words, edition: null, near: () => (exact.length > 1 ? null : (before ?? printed[0] ?? null)) };
}

function isWithin(printing: number, version: Edition['version']): boolean {
  const [first, last] = readVersion(version).printings ?? [0, 0];
  return first <= printing && printing <= last;
}

/** The number of an edition that counts editions; null of "v1.0.4". */
function numberOf(version: string): number | null {
  const { numbers } = readVersion(version);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}
