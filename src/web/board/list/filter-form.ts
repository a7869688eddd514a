import { html } from 'hono/html';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import { compareVersions } from '../../../core/publication/versions/edition-order.ts';
import type { OpenCounts, RecordedRepository } from '../../../core/record/kept-record.ts';
import { MARKS } from '../../../core/record/marks.ts';
import { RECORD_ORDERS } from '../../../core/record/record-query.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { AGES, type Field, type View } from './read-view.ts';
import { withoutPrefix } from './record-rows.ts';

/** A form that makes the address of a view. It offers the chapters and editions of open reports, and the chosen ones. */
export function filterForm(
  { asked }: View,
  { heat }: OpenCounts,
  { displayName, labelPrefix }: RecordedRepository,
  { words, url, link }: Visit,
): Html {
  const chosen = (name: Field) => asked.find((one) => one[0] === name)?.[1] ?? '';
  const select = (name: Field, title: string, options: readonly (readonly [value: string, text: string])[]) =>
    html`<label>${title}<select name="${name}">${options.map(
      ([value, text]) => html`<option value="${value}"${value === chosen(name) && html` selected`}>${text}</option>`,
    )}</select></label>
`;
  const offered = (name: Field, values: readonly string[], named: (value: string) => string) => {
    // A value with signs that nobody sees would be a riddle.
    const some = [...new Set([...values, chosen(name)])].filter((one) => one !== '' && visibleText(one, 100) === one);
    return [['', words.any] as const, ...some.map((value) => [value, visibleText(named(value), 60)] as const)];
  };
  const labels = heat.toSorted((a, b) => a.place - b.place).flatMap(({ label }) => label ?? []);
  const editions = heat.map(({ edition }) => edition).toSorted(compareVersions);
  const language = url.searchParams.get('lang');
  const filed = [...AGES, ...(chosen('filed').includes('-') ? [chosen('filed')] : [])];
  const isMore = asked.some(([name]) => !['q', 'chapter', 'sort', 'after'].includes(name));
  return html`<form class="filter" method="get" action="${link(`/r/${displayName}`)}" role="search">
${language !== null && html`<input type="hidden" name="lang" value="${language}">`}
<label class="search">${words.search}<input type="search" name="q" value="${chosen('q')}" maxlength="100" dir="auto" placeholder="${words.searchHint}"></label>
${select(
  'chapter',
  words.chapter,
  offered('chapter', labels, (label) => withoutPrefix(label, labelPrefix)),
)}${select(
  'sort',
  words.sort,
  RECORD_ORDERS.map((order) => [order === 'newest' ? '' : order, words.orders[order]]),
)}<button type="submit">${words.show}</button>
<details${isMore && html` open`}><summary>${words.moreFilters}</summary><div class="filter">
${select('edition', words.edition, offered('edition', editions, String))}${select('state', words.state, [
  ['', words.open],
  ['closed', words.closed],
  ['all', words.any],
])}${select('kind', words.kind, [
  ['', words.any],
  ['issue', words.issues],
  ['discussion', words.discussions],
])}${select('filed', words.filed, [['', words.any], ...filed.map((age) => [age, words.ages[age] ?? age] as const)])}<fieldset><legend>${
    words.only
  }</legend>${MARKS.map(
    (mark) =>
      html`<label><input type="checkbox" name="is" value="${mark}"${
        asked.some(([name, value]) => name === 'is' && value === mark) && html` checked`
      }>${words.marks[mark]}</label> `,
  )}</fieldset>
</div></details>
</form>`;
}
