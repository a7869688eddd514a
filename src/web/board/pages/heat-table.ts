import { html } from 'hono/html';
import type { HeatCell, RecordedRepository } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { count, words as shown } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';
import { type Heat, heatMap } from './heat-map.ts';

/** The heat map as a table: a colour and its number in each cell, and chapters that lead to their lists on GitHub. */
export function heatTable(
  cells: readonly HeatCell[],
  { displayName }: Pick<RecordedRepository, 'displayName'>,
  { words, language, board: { pages } }: Visit,
): Html {
  if (cells.length === 0) return html`<p>${words.noHeat}</p>`;
  const { editions, rows, rest, all } = heatMap(cells);
  const cell = ({ open, all: total, level }: Heat) =>
    total === 0
      ? html`<td></td>`
      : html`<td class="h${level}"><span title="${words.heatCell(count(open, language), count(total, language))}">${count(
          open,
          language,
        )}<small> / ${count(total, language)}</small></span></td>`;
  const row = (name: Html, one: { readonly cells: readonly Heat[]; readonly all: Heat }) =>
    html`<tr><th scope="row">${name}</th>${one.cells.map(cell)}${cell(one.all)}</tr>\n`;
  const chapter = (label: string | null) =>
    label === null
      ? html`<i>${words.noChapter}</i>`
      : html`<a href="${pages.open('issue', displayName, label)}">${shown(label)}</a>
<a class="small" href="${pages.open('discussion', displayName, label)}">${words.discussions}<span class="unseen">: ${shown(
          label,
        )}</span></a>`;

  return html`<p class="small" id="heat-legend">${words.heatCaption}</p>
<div class="scroll" role="group" aria-labelledby="heat" tabindex="0">
<table class="heat" aria-labelledby="heat" aria-describedby="heat-legend">
<thead><tr><th scope="col">${words.chapter}</th>${editions.map(
    (edition) =>
      html`<th scope="col">${edition === null ? words.earlier : edition === '' ? words.noEdition : shown(edition, 30)}</th>`,
  )}<th scope="col">${words.allEditions}</th></tr></thead>
<tbody>
${rows.map((one) => row(chapter(one.label), one))}${
  rest && row(html`<i>${words.otherChapters(count(rest.chapters, language))}</i>`, rest)
}</tbody>
<tfoot>${row(html`${words.allChapters}`, { ...all, cells: all.cells.map(cooled) })}</tfoot>
</table>
</div>`;
}

/** Sums are of another size than cells, so they have no colour. */
function cooled(heat: Heat): Heat {
  return { ...heat, level: 0 };
}
