import { html } from 'hono/html';
import type { MonthOfRecords, RecordedRepository } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { count, share } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';
import { viewQuery } from '../list/read-view.ts';

const SIZE = { width: 480, height: 150, left: 34, top: 8, bottom: 20 };
const RECENT = 3;
const SERIES = ['subjects', 'placed', 'corrected'] as const;

/** Month by month: what was filed, what the App placed, and what people corrected. Below it the same as a table. */
export function historyChart(
  months: readonly MonthOfRecords[],
  { displayName }: Pick<RecordedRepository, 'displayName'>,
  visit: Visit,
): Html {
  const { words, language, link, board } = visit;
  if (months.length === 0) return html`<p>${words.noHistory}</p>`;
  const shown = withEmptyMonths(months, new Date(board.now()).toISOString().slice(0, 7));
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : share(part / whole, language));
  const rows = shown.toReversed().map((one) => {
    const list = link(`/r/${displayName}${viewQuery({ asked: [] }, { filed: one.month, state: 'all' })}`);
    return html`<tr><th scope="row"><a href="${list}">${one.month}</a></th>${SERIES.map(
      (name) => html`<td>${count(one[name], language)}</td>`,
    )}<td>${percent(one.corrected, one.placed)}</td></tr>
`;
  });
  return html`<p id="history-trend">${trend(shown, percent, words)}</p>
<p class="small legend">${SERIES.map((name) => html`<span><span class="swatch ${name}"></span>${words.series[name]}</span> `)}</p>
${chart(shown, visit)}
<details><summary>${words.asTable}</summary>
<div class="scroll" role="group" aria-labelledby="history" tabindex="0">
<table class="small" aria-labelledby="history">
<thead><tr><th scope="col">${words.month}</th>${SERIES.map((name) => html`<th scope="col">${words.series[name]}</th>`)}<th scope="col">${words.share}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div></details>`;
}

function chart(months: readonly MonthOfRecords[], { words, language }: Visit): Html {
  const { width, height, left, top, bottom } = SIZE;
  const most = niceCeiling(Math.max(...months.map(({ subjects }) => subjects)));
  const step = (width - left) / months.length;
  const y = (value: number) => Math.round(10 * (height - bottom - ((height - bottom - top) * value) / most)) / 10;
  const bars = months.map((month, index) =>
    SERIES.map((name, place) => {
      const at = y(month[name]);
      const x = Math.round(10 * (left + step * (index + 0.12 + 0.26 * place))) / 10;
      return html`<rect class="${name}" x="${x}" y="${at}" width="${Math.round(2.4 * step) / 10}" height="${Math.round(10 * (height - bottom - at)) / 10}"/>`;
    }),
  );
  const lines = [0, most / 2, most].map(
    (value) =>
      html`<line x1="${left}" x2="${width}" y1="${y(value)}" y2="${y(value)}"/><text class="value" x="${left - 6}" y="${y(value) + 4}">${count(value, language)}</text>`,
  );
  const everyOther = months.length > 6 ? 2 : 1;
  const labels = months.map(
    ({ month }, index) =>
      (months.length - 1 - index) % everyOther === 0 &&
      html`<text x="${Math.round(left + step * (index + 0.5))}" y="${height - 5}">${month.slice(2).replace('-', '/')}</text>`,
  );
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.chartOf(months[0]!.month, months.at(-1)!.month)}" aria-describedby="history-trend">${lines}${bars}${labels}</svg>`;
}

/** The least even number of two digits at most that is not below the value. */
function niceCeiling(value: number): number {
  const unit = 2 * 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.max(2, Math.ceil(value / unit) * unit);
}

/** All months to this one, or to the last report: GitHub's clock may be ahead of ours. */
function withEmptyMonths(months: readonly MonthOfRecords[], current: string): MonthOfRecords[] {
  const known = new Map(months.map((one) => [one.month, one]));
  const all: MonthOfRecords[] = [];
  const latest = months.at(-1)!.month;
  for (let month = months[0]!.month; month <= latest || month <= current; month = following(month)) {
    all.push(known.get(month) ?? { month, subjects: 0, placed: 0, corrected: 0 });
  }
  return all;
}

function following(month: string): string {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index)).toISOString().slice(0, 7);
}

function trend(
  months: readonly MonthOfRecords[],
  percent: (part: number, whole: number) => string,
  words: Visit['words'],
): string {
  const [now, before] = [months.slice(-RECENT), months.slice(-2 * RECENT, -RECENT)].map((some) => ({
    placed: some.reduce((sum, one) => sum + one.placed, 0),
    corrected: some.reduce((sum, one) => sum + one.corrected, 0),
  }));
  const of = (sum: typeof now) => percent(sum?.corrected ?? 0, sum?.placed ?? 0);
  return before && before.placed > 0 ? words.trendOf(of(now), of(before)) : words.trendNow(of(now));
}
