/** A line of a CSV file, by RFC 4180. Null makes an empty cell. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/**
 * Where a spreadsheet would see a formula begin, also in full width. Where the comma is the decimal sign, spreadsheets end
 * cells at semicolons.
 */
const FORMULA = /(?<=^|;)(?=[\s\p{Cf}]*[=+\-@＝＋－＠])|^(?=[\t\r])/gu;

function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = value.replaceAll(FORMULA, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
