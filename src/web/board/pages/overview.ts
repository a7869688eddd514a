import { html } from 'hono/html';
import type { CountedRepository } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { page } from '../frame/layout.ts';
import { count, moment, words as shown } from '../frame/shown.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import { viewQuery } from '../list/read-view.ts';

/** Maximum of a page. Operators with more know their names. */
const MAX_REPOSITORIES = 200;

/** All publications that the visitor may see. A single one is shown at once. */
export async function showOverview(context: BoardContext) {
  const { visit } = context.var;
  const { words, isOperator, board, link } = visit;
  const seen = (await board.repositories()).filter(({ isPrivate }) => isOperator || !isPrivate);
  const [only] = seen;
  if (only !== undefined && seen.length === 1) return context.redirect(link(`/r/${only.displayName}`), 303);
  return page(
    context,
    words.overview,
    html`<h1>${words.overview}</h1>
${seen.length === 0 ? html`<p>${words.noPublications}</p>` : table(seen, visit)}
${!isOperator && board.hasLogin && html`<p class="small">${words.someMayBeHidden}</p>`}`,
  );
}

function table(repositories: readonly CountedRepository[], { words, language, link }: Visit): Html {
  const more = repositories.length - MAX_REPOSITORIES;
  const list = (one: CountedRepository, query: string, number: number) =>
    html`<td><a href="${link(`/r/${one.displayName}${query}`)}">${count(number, language)}</a></td>`;
  const rows = repositories.slice(0, MAX_REPOSITORIES).map(
    (one) => html`<tr>
<th scope="row"><a href="${link(`/r/${one.displayName}`)}">${shown(one.publication || one.displayName)}</a>${
      one.isPrivate && html` <span class="tag">${words.isPrivate}</span>`
    }<br><span class="small">${shown(one.displayName)}</span></th>
${list(one, '', one.open)}${list(one, viewQuery({ asked: [] }, { is: 'unsure' }), one.unsure)}
<td class="words">${moment(one.lookedAt)}</td>
</tr>
`,
  );
  return html`<table class="overview">
<thead><tr><th scope="col">${words.publication}</th><th scope="col">${words.open}</th><th scope="col">${
    words.waiting
  }</th><th scope="col" class="words">${words.lastLook}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${more > 0 && html`<p>${words.moreRepositories(count(more, language), '/r/…')}</p>`}`;
}
