const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const ENGLISH_UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/**
 * The value of a numeral in folded text: Arabic ("07"), Chinese ("十二", "二十"), Roman ("iv"), English words
 * ("twenty-one", "third", "7th"). Null if it is none of these.
 */
export function numeralValue(text: string): number | null {
  const numeral = text.normalize('NFKC').toLowerCase().replaceAll(' ', '');
  const arabic = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(numeral);
  if (arabic) return Number(arabic[1]);
  return hanValue(numeral) ?? englishValue(numeral) ?? romanValue(numeral);
}

function hanValue(numeral: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])?(百))?零?(?:([一二三四五六七八九])?(十))?([〇零一二三四五六七八九])?$/.exec(numeral);
  if (!match || numeral === '') return null;
  const [, hundreds, hundred, tens, ten, unit] = match;
  const digit = (han: string | undefined, otherwise: number) =>
    han === undefined ? otherwise : (HAN_DIGITS[han] ?? 0);
  return (hundred ? digit(hundreds, 1) * 100 : 0) + (ten ? digit(tens, 1) * 10 : 0) + digit(unit, 0);
}

function englishValue(numeral: string): number | null {
  const unit = ENGLISH_UNITS.indexOf(numeral);
  if (unit >= 0) return unit;
  const ordinal = ENGLISH_ORDINALS.indexOf(numeral);
  if (ordinal >= 0) return ordinal + 1;
  const [tens = '', rest] = numeral.split('-');
  const ten = ENGLISH_TENS.indexOf(tens);
  if (ten < 0) return null;
  const low = rest === undefined ? 0 : Math.max(ENGLISH_UNITS.indexOf(rest), ENGLISH_ORDINALS.indexOf(rest) + 1);
  return low >= 0 && low < 10 ? (ten + 2) * 10 + low : null;
}

function romanValue(numeral: string): number | null {
  if (numeral === '' || !/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(numeral)) return null;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = [...numeral].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Regular expression source for the numerals in "第…章" (folded text, spaces allowed around). */
export const HAN_NUMERAL = '(?:[〇零一二两三四五六七八九十百]{1,5}|[ⅰ-ⅻ]|\\d{1,3})';

/** Regular expression source for the numerals after "chapter" (folded text). */
export const ENGLISH_NUMERAL = `(?:\\d{1,3}|(?:${ENGLISH_TENS.join('|')})(?:-(?:${[...ENGLISH_UNITS.slice(1, 10), ...ENGLISH_ORDINALS.slice(0, 9)].join('|')}))?|${[...ENGLISH_UNITS.slice(1).toReversed(), ...ENGLISH_ORDINALS].join('|')})`;

/** Regular expression source for the ordinals before "chapter" (folded text). */
export const ENGLISH_ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|(?:(?:${ENGLISH_TENS.join('|')})-)?(?:${ENGLISH_ORDINALS.join('|')}))`;
