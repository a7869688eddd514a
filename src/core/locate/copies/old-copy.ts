import type { Edition } from '../../publication/edition.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { anyWord } from '../../text/words.ts';

const OLD_COPY = new RegExp(
  `${anyWord(
    '旧版 老版 旧书 老书',
    'old_copy old_edition old_version old_printing old_draft old_release old_print older_copy older_edition older_version',
    'older_printing early_copy early_edition early_printing early_draft earlier_copy earlier_edition earlier_version',
    'earlier_printing earlier_draft previous_copy previous_edition previous_version previous_printing outdated_copy',
    'outdated_edition outdated_version older_draft older_release older_print early_version early_release early_print',
    'earlier_release earlier_print previous_draft previous_release previous_print outdated_printing outdated_draft',
    'outdated_release outdated_print first_printing second_printing third_printing fourth_printing fifth_printing',
  )}|早期的?版|(?:很早|以前|之前|最初)的?(?:那|一|某)?个?版|第[一二三四五六七八九十\\d]{1,3}次印刷|\\d(?:st|nd|rd|th) printing(?!\\p{L})`,
  'u',
);
/** "my hardback of 1998", "2003年平装本": of a year in which no known edition appeared. */
const COPY_OF_YEAR =
  /(?<!\p{L})(?:hardbacks?|hardcovers?|paperbacks?|copy|print(?:ing)?|edition)(?: edition)? (?:of|from|dated)(?: the year)? ((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2}) (?:edition|printing|print|hardback|hardcover|paperback)(?!\p{L})|(?<!\d)((?:19|20)\d{2})\s?年\s?的?(?:精装|平装|印|出|老|旧)|(?:精装|平装)本?[^。\n]{0,20}?((?:19|20)\d{2})\s?年/gu;

/** Whether the reader says to have an old copy, or one of a year in which none of the editions appeared. */
export function saysOldCopy({ passages, answers }: ParsedReport, editions: readonly Edition[]): boolean {
  const known = editions.map(({ version, date }) => `${version} ${date ?? ''}`).join(' ');
  return [...passages, ...answers].some(({ folded }) => {
    const years = matchesOf(folded, COPY_OF_YEAR).flatMap((match) =>
      match.slice(1).filter((year) => year !== undefined),
    );
    return OLD_COPY.test(folded) || years.some((year) => !known.includes(year));
  });
}
