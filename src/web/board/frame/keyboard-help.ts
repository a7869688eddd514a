import { html } from 'hono/html';
import type { Html } from './html.ts';
import type { Visit } from './visit.ts';

/** The keys of a list. Shown by the script, which makes them work and lets people switch them off. */
export function keyboardHelp({ words }: Visit): Html {
  return html`<details id="keys" class="small" hidden><summary>${words.keyboard}</summary>
<dl>${Object.entries(words.keys).map(([key, name]) => html`<dt><kbd>${key}</kbd></dt><dd>${name}</dd>`)}</dl>
<label><input type="checkbox" checked>${words.useKeys}</label>
</details>`;
}
