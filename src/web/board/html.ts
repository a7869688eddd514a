import { escapeHtml } from '../../core/errata/escape-html.ts';

/** HTML that is finished: nothing in it is escaped again. Only `html` and `trusted` make it. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template. `false`, null and undefined show nothing. */
export type Shown = Html | string | number | false | null | undefined | readonly Shown[];

/**
 * A template whose values are text: whatever they hold is shown and never becomes markup, inside an element as well as
 * inside a quoted attribute. Libraries do the same (hono's helper, lit's) as parts of a framework of some hundred
 * kilobytes; here it is all that is needed.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Shown[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += escaped(value) + (strings[index + 1] ?? '');
  return new Html(text);
}

/** Markup that others made safe, such as a Markdown renderer that lets no HTML through. Never for a person's text. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function escaped(value: Shown): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(escaped).join('');
  return escapeHtml(String(value));
}
