const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMBERS = /^(\d{4})\s*(?:-|\/|\.|年)\s*(\d{1,2})\s*(?:-|\/|\.|月)\s*(\d{1,2})(?!\d)日?(.*)$/u;
const DAY_FIRST = /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)/iu;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;

/**
 * Reads a date as people write it: "2024-9-3", "2024/09/03", "2024年9月3日", "3 Sep 2024", "September 3, 2024". The day
 * becomes YYYY-MM-DD; a time after it stays as written. Null if it is no date or no day of the calendar.
 */
export function readDate(text: string): string | null {
  const numbers = NUMBERS.exec(text.trim());
  if (numbers) return day(numbers[1], Number(numbers[2]), numbers[3], numbers[4]);
  const first = DAY_FIRST.exec(text.trim());
  if (first) return day(first[3], month(first[2]), first[1]);
  const second = MONTH_FIRST.exec(text.trim());
  return second ? day(second[3], month(second[1]), second[2]) : null;
}

function month(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(year = '', monthOfYear: number, dayOfMonth = '', time = ''): string | null {
  const date = new Date(Date.UTC(Number(year), monthOfYear - 1, Number(dayOfMonth)));
  if (date.getUTCMonth() !== monthOfYear - 1 || date.getUTCDate() !== Number(dayOfMonth)) return null;
  return date.toISOString().slice(0, 10) + time.trimEnd();
}
