import { html } from 'hono/html';
import type { CountedRepository } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { page } from '../frame/layout.ts';
import { count, moment, words as shown } from '../frame/shown.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';

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
  const rows = repositories.slice(0, MAX_REPOSITORIES).map(
    (one) => html`<tr>
<th scope="row"><a href="${link(`/r/${one.displayName}`)}">${shown(one.displayName)}</a>${
      one.isPrivate && html` <span class="tag">${words.isPrivate}</span>`
    }</th>
<td class="words">${shown(one.publication)}</td>
<td>${count(one.open, language)}</td>
<td>${count(one.unsure, language)}</td>
<td class="words">${moment(one.lookedAt)}</td>
</tr>
`,
  );
  return html`<div class="scroll" role="group" aria-label="${words.overview}" tabindex="0">
<table>
<thead><tr><th scope="col">${words.repository}</th><th scope="col" class="words">${words.publication}</th><th scope="col">${
    words.open
  }</th><th scope="col">${words.unsureCount}</th><th scope="col" class="words">${words.lastLook}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
${more > 0 && html`<p>${words.moreRepositories(count(more, language), '/r/…')}</p>`}`;
}
