import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';

/** A report's text exactly as it was written. Invisible characters, and those that change direction, are named. */
export function reportText(text: string): Html {
  const parts = text.split(HIDDEN);
  return html`${parts.map((part, index) =>
    index % 2 === 0
      ? part
      : html`<span class="sign">U+${part.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}</span>`,
  )}`;
}

/** One control character, or mark of direction or zero width. */
const HIDDEN = /((?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])/u;
