import { html } from 'hono/html';
import type { OpenCounts, RecordedRepository, RecordPage } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { keyboardHelp } from '../frame/keyboard-help.ts';
import { page } from '../frame/layout.ts';
import { count, words as shown } from '../frame/shown.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import { filterForm } from '../list/filter-form.ts';
import { gitHubTerms } from '../list/git-hub-terms.ts';
import { type Field, keyText, readView, type View, viewQuery } from '../list/read-view.ts';
import { recordRows } from '../list/record-rows.ts';
import { heatTable } from './heat-table.ts';
import { historyChart } from './history-chart.ts';
import { repositoryHead } from './repository-head.ts';

const A_PAGE = 25;

/** A repository: the reports that its address asks for, where the open ones are, and how the App does over time. */
export async function showRepository(context: BoardContext) {
  const { visit, repository } = context.var;
  const { words, board, url } = visit;
  const view = readView(url, board.now());
  const { filter, order, after } = view;
  const [open, months, list] = await Promise.all([
    board.open(repository.repository),
    board.months(repository.repository),
    board.list(repository.repository, { filter, order, after, limit: A_PAGE }),
  ]);
  return page(
    context,
    repository.publication || repository.displayName,
    html`${repositoryHead(visit, repository)}
<h1>${shown(repository.publication)} <span class="small">${shown(repository.displayName)}</span></h1>
<div class="columns">
<section aria-labelledby="reports">
<h2 id="reports" class="unseen">${words.feedback}</h2>
${viewLinks(view, open, repository, visit)}
${filterForm(view, open, repository, visit)}
${view.ignored.length > 0 && html`<p class="mistake" role="status">${words.ignored(view.ignored.join(', '))}</p>`}
${reports(view, list, repository, visit)}
</section>
<aside>
<section aria-labelledby="heat">
<h2 id="heat">${words.heat}</h2>
${heatTable(open.heat, repository, visit)}
</section>
<section aria-labelledby="history">
<h2 id="history">${words.history}</h2>
${historyChart(months, repository, visit)}
</section>
</aside>
</div>
${keyboardHelp(visit)}`,
  );
}

/** What a maintainer asks for most. */
function viewLinks(view: View, { all, marked }: OpenCounts, { displayName }: RecordedRepository, visit: Visit): Html {
  const { words, language, link } = visit;
  const views: readonly { name: string; wanted: { readonly [name in Field]?: string }; number: number | null }[] = [
    { name: words.open, wanted: {}, number: all },
    { name: words.waiting, wanted: { is: 'unsure' }, number: marked.unsure },
    { name: words.marks.fixed, wanted: { is: 'fixed' }, number: marked.fixed },
    { name: words.marks.corrected, wanted: { is: 'corrected', state: 'all' }, number: null },
    { name: words.all, wanted: { state: 'all' }, number: null },
  ];
  const current = viewQuery(view, { sort: null });
  return html`<nav class="views" aria-label="${words.views}">${views.map(({ name, wanted, number }) => {
    const query = viewQuery({ asked: [] }, wanted);
    return html`<a href="${link(`/r/${displayName}${query}`)}"${query === current && html` aria-current="page"`}>${name}${
      number !== null && html` <span class="tag">${count(number, language)}</span>`
    }</a>
`;
  })}</nav>`;
}

function reports(view: View, { records, next }: RecordPage, repository: RecordedRepository, visit: Visit): Html {
  const { words, link, board } = visit;
  const { displayName } = repository;
  const { terms, isWider } = gitHubTerms(view, repository);
  const path = (file: string, query: string) => link(`/r/${displayName}${file}${query}`);
  const query = viewQuery(view);
  const searches = (['issue', 'discussion'] as const).filter(
    (kind) => view.filter.kind === null || view.filter.kind === kind,
  );
  return html`<p class="small">${words.searchOnGitHub}${words.colon}${searches.map(
    (kind) =>
      html`<a href="${board.pages.search(kind, displayName, terms)}">${kind === 'issue' ? words.issues : words.discussions}</a> `,
  )}${isWider && html`(${words.searchIsWider}) `}· ${words.download}${words.colon}<a href="${path('/reports.csv', query)}" download>CSV</a>
<a href="${path('/reports.json', query)}" download>JSON</a></p>
${records.length === 0 ? html`<p>${words.noReports}</p>` : recordRows(records, repository, visit)}
<nav class="pages" aria-label="${words.pages}">${
    view.after !== null && html`<a href="${path('', query)}">${words.firstPage}</a> `
  }${next !== null && html`<a href="${path('', viewQuery(view, { after: keyText(next) }))}" rel="next">${words.nextPage}</a>`}</nav>`;
}
