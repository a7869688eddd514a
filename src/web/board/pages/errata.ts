import { html, raw } from 'hono/html';
import { ErrataDraft } from '../../../core/errata/errata-draft.ts';
import { errataPage } from '../../../core/errata/errata-html.ts';
import type { RecordedRepository } from '../../../core/record/kept-record.ts';
import { page } from '../frame/layout.ts';
import { count, words as shown } from '../frame/shown.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import { repositoryHead } from './repository-head.ts';

/** More would be too long for a page; the command line writes them to a file. */
const MAX_REPORTS = 1_000;

/** The errata: what was reported, chapter by chapter, and in which edition it was put right. */
export async function showErrata(context: BoardContext) {
  const { visit, repository } = context.var;
  const { words, language } = visit;
  const { displayName, publication, subjects } = repository;
  const content =
    subjects <= MAX_REPORTS
      ? html`<div class="errata">${raw(await errataOf(visit, repository))}</div>`
      : html`<h1>${words.errata}${words.colon}${shown(publication)}</h1>
<p>${words.errataTooLong(count(subjects, language))}</p>
<pre tabindex="0">chapter-triage errata ${displayName} --format html --output errata.html</pre>`;
  const title = `${words.errata}${words.colon}${publication}`;
  return page(context, title, html`${repositoryHead(visit, repository)}\n${content}`);
}

/** Who may see the page may see the titles. */
async function errataOf({ board, language }: Visit, repository: RecordedRepository): Promise<string> {
  const draft = new ErrataDraft({
    publication: repository.publication,
    repository: repository.displayName,
    webUrl: board.gitHubAddress,
    withTitles: true,
  });
  for (const record of await board.allOf(repository.repository)) draft.add(record);
  // It escapes people's text, but keeps characters that a browser does not show.
  return errataPage(draft.finish(), language).replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
}
