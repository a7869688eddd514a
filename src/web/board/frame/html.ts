import type { html } from 'hono/html';

/** What Hono's `html` makes: its values are shown as text, and never become markup. */
export type Html = ReturnType<typeof html>;

/** Values that a template may contain. `false` and null show nothing. */
export type Shown = Html | string | number | false | null | readonly Shown[];
