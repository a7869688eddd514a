import { html, raw } from 'hono/html';
import { ErrataDraft } from '../../../core/errata/errata-draft.ts';
import { errataPage } from '../../../core/errata/errata-html.ts';
import type { RecordedRepository } from '../../../core/record/kept-record.ts';
import type { SubjectRecord } from '../../../core/record/subject-record.ts';
import { MAX_ALL } from '../frame/board-state.ts';
import { page } from '../frame/layout.ts';
import { count, words as shown } from '../frame/shown.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import { repositoryHead } from './repository-head.ts';

/** The errata: what was reported, chapter by chapter, and in which edition it was put right. */
export async function showErrata(context: BoardContext) {
  const { visit, repository } = context.var;
  const { words, language } = visit;
  const { displayName, publication } = repository;
  const records = await visit.board.allOf(repository.repository);
  const content =
    records !== null
      ? html`<div class="errata">${raw(errataOf(records, visit, repository))}</div>`
      : html`<h1>${words.errata}${words.colon}${shown(publication)}</h1>
<p>${words.errataTooLong(count(MAX_ALL, language))}</p>
<pre tabindex="0">chapter-triage errata ${displayName} --format html --output errata.html</pre>`;
  const title = `${words.errata}${words.colon}${publication}`;
  return page(context, title, html`${repositoryHead(visit, repository)}\n${content}`);
}

/** Who may see the page may see the titles. */
function errataOf(
  records: readonly SubjectRecord[],
  { board, language }: Visit,
  repository: RecordedRepository,
): string {
  const draft = new ErrataDraft({
    publication: repository.publication,
    repository: repository.displayName,
    webUrl: board.gitHubAddress,
    withTitles: true,
  });
  for (const record of records) draft.add(record);
  // It escapes people's text, but keeps characters that a browser does not show.
  return errataPage(draft.finish(), language).replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
}
