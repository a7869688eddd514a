import { html } from 'hono/html';
import { page } from '../frame/layout.ts';
import { words as shown } from '../frame/shown.ts';
import type { BoardContext } from '../frame/visit.ts';
import { correctionsTable } from './corrections-table.ts';
import { heatTable } from './heat-table.ts';
import { repositoryHead } from './repository-head.ts';
import { decidedList, unsureList } from './subject-lists.ts';

/** A repository: where its feedback is, what waits for a person, what was decided and why, and how often that was wrong. */
export async function showRepository(context: BoardContext) {
  const { visit, repository } = context.var;
  const { words, board } = visit;
  const { heat, unsure, recent, corrections } = await board.dataOf(repository.repository);
  const parts = [
    { id: 'heat', title: words.heat, content: heatTable(heat, repository, visit) },
    { id: 'unsure', title: words.unsure, content: html`<p>${words.unsureIntro}</p>${unsureList(unsure, visit)}` },
    { id: 'decided', title: words.decided, content: html`<p>${words.decidedIntro}</p>${decidedList(recent, visit)}` },
    { id: 'corrections', title: words.corrections, content: correctionsTable(corrections, visit) },
  ];
  return page(
    context,
    repository.publication || repository.displayName,
    html`${repositoryHead(visit, repository)}
<h1>${shown(repository.publication)}</h1>
<nav class="parts" aria-label="${words.sections}">${parts.map(({ id, title }) => html`<a href="#${id}">${title}</a> `)}</nav>
${parts.map(
  ({ id, title, content }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>
`,
)}`,
  );
}
