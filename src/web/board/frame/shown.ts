import { html } from 'hono/html';
import { type Language, languageCodes } from '../../../core/languages/languages.ts';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import type { Html } from './html.ts';

/** Creating one takes longer than the rest of a page. */
function formatters(options: Intl.NumberFormatOptions): ReadonlyMap<Language, Intl.NumberFormat> {
  return new Map(languageCodes.map((code) => [code, new Intl.NumberFormat(code, options)]));
}
const whole = formatters({});
const percent = formatters({ style: 'percent', maximumFractionDigits: 0 });
const finePercent = formatters({ style: 'percent', maximumFractionDigits: 1 });

/** A whole number as people of this language write it. */
export function count(number: number, language: Language): string {
  return whole.get(language)!.format(number);
}

/** 0 to 1 as a percentage. */
export function share(value: number, language: Language): string {
  return (value < 0.1 ? finePercent : percent).get(language)!.format(value);
}

/** A confidence as a percentage; nothing is ever quite certain. */
export function confidence(value: number, language: Language): string {
  return share(Math.min(value, 0.99), language);
}

/** A moment, in UTC; the script shows it in the visitor's own time. */
export function moment(iso: string): Html {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return html`–`;
  const shown = at.toISOString();
  return html`<time datetime="${shown}" data-local>${shown.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** The day of a moment. */
export function day(iso: string): Html {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  return date === undefined ? html`–` : html`<time datetime="${date}">${date}</time>`;
}

/** Anyone's words on one line: nothing invisible, and no direction that reaches beyond them. */
export function words(text: string, limit = 120): Html {
  return html`<bdi>${visibleText(text, limit)}</bdi>`;
}
