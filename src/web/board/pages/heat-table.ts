import { html } from 'hono/html';
import type { HeatCell, RecordedRepository } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { count, words as shown } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';
import { type Field, viewQuery } from '../list/read-view.ts';
import { withoutPrefix } from '../list/record-rows.ts';
import { type Heat, heatMap } from './heat-map.ts';

/** The heat map as a table: a colour and its number in each cell, and each a link to the list of what it counts. */
export function heatTable(
  cells: readonly HeatCell[],
  { displayName, labelPrefix }: RecordedRepository,
  { words, language, link }: Visit,
): Html {
  if (cells.length === 0) return html`<p>${words.noHeat}</p>`;
  const { editions, rows, rest, all } = heatMap(cells);
  const listOf = (wanted: { readonly [name in Field]?: string | null }, text: Html | string) =>
    html`<a href="${link(`/r/${displayName}${viewQuery({ asked: [] }, wanted)}`)}">${text}</a>`;
  const cell = (wanted: Parameters<typeof listOf>[0] | null, { open, level }: Heat) => {
    if (open === 0) return html`<td></td>`;
    const number = count(open, language);
    return html`<td${level > 0 && html` class="h${level}"`}>${wanted === null ? number : listOf(wanted, number)}</td>`;
  };
  const row = (name: Html, wanted: Parameters<typeof listOf>[0] | null, one: { cells: readonly Heat[]; all: Heat }) => {
    const ofEdition = (edition: string | null | undefined) => (wanted && edition ? { ...wanted, edition } : null);
    return html`<tr><th scope="row">${name}</th>${one.cells.map((heat, column) =>
      cell(ofEdition(editions[column]), heat),
    )}${cell(wanted, one.all)}</tr>\n`;
  };
  const chapter = (label: string | null) => (label === null ? { is: 'unlabelled' } : { chapter: label });
  const nameOf = (label: string | null) =>
    label === null ? html`<i>${words.noChapter}</i>` : shown(withoutPrefix(label, labelPrefix));

  return html`<p class="small" id="heat-legend">${words.heatCaption}</p>
<div class="scroll" role="group" aria-labelledby="heat" tabindex="0">
<table class="heat" aria-labelledby="heat" aria-describedby="heat-legend">
<thead><tr><th scope="col">${words.chapter}</th>${editions.map(
    (edition) =>
      html`<th scope="col">${edition === null ? words.earlier : edition === '' ? words.noEdition : shown(edition, 30)}</th>`,
  )}<th scope="col">${words.all}</th></tr></thead>
<tbody>
${rows.map((one) => row(listOf(chapter(one.label), nameOf(one.label)), chapter(one.label), one))}${
  rest && row(html`<i>${words.otherChapters(count(rest.chapters, language))}</i>`, null, rest)
}</tbody>
<tfoot>${row(html`${words.all}`, {}, { ...all, cells: all.cells.map(cooled) })}</tfoot>
</table>
</div>`;
}

/** Sums are of another size than cells, so they have no colour. */
function cooled(heat: Heat): Heat {
  return { ...heat, level: 0 };
}
