import { html, raw } from 'hono/html';
import { ErrataDraft } from '../../../core/errata/errata-draft.ts';
import { errataPage } from '../../../core/errata/errata-html.ts';
import { publicationSettings } from '../../../core/errata/publication-settings.ts';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import { UserError } from '../../../core/problem.ts';
import { compareVersions } from '../../../core/publication/versions/edition-order.ts';
import { findEdition } from '../../../core/publication/versions/find-edition.ts';
import type { SubjectRecord } from '../../../core/record/subject-record.ts';
import { ownTurn } from '../../../jobs/limits/own-turn.ts';
import { MAX_ALL } from '../frame/board-state.ts';
import type { Html } from '../frame/html.ts';
import { page } from '../frame/layout.ts';
import { notFoundPage } from '../frame/message.ts';
import { count, words as shown } from '../frame/shown.ts';
import type { BoardContext } from '../frame/visit.ts';
import { repositoryHead } from './repository-head.ts';

/** The errata: what was reported, chapter by chapter, and in which edition it was fixed; of all editions, or for one. */
export async function showErrata(context: BoardContext) {
  const { visit, repository } = context.var;
  const { words, language } = visit;
  const { displayName, publication } = repository;
  const records = await visit.board.allOf(repository.repository);
  if (records === null) {
    const tooLong = html`<h1>${words.errata}${words.colon}${shown(publication)}</h1>
<p>${words.errataTooLong(count(MAX_ALL, language))}</p>
<pre tabindex="0">chapter-triage errata ${displayName} --format html --output errata.html</pre>`;
    return errataPageOf(context, tooLong);
  }
  const wanted = visit.url.searchParams.get('edition') ?? '';
  if (wanted !== '') return showEdition(context, records, wanted);
  const editions = [...new Set(records.map(({ edition }) => edition))].toSorted(compareVersions);
  const listed = await list(records, context, { publication });
  return errataPageOf(context, html`${choice(editions, '', context)}${listed}`);
}

/** What a reader of one edition can find in it. */
async function showEdition(context: BoardContext, records: readonly SubjectRecord[], wanted: string) {
  const { visit, repository } = context.var;
  const { words, board, isOperator } = visit;
  const mistake = (text: string, form: Html | null = null) =>
    html`${form}<h1>${words.errata}${words.colon}${shown(repository.publication)}</h1>
<p class="mistake" role="alert">${text}</p>`;
  const publication = await board.publicationOf(repository, isOperator).catch((error: unknown) => {
    if (error instanceof UserError) return 'misfit' as const;
    throw error;
  });
  if (publication === 'hidden') return notFoundPage(context);
  if (publication === 'misfit') return errataPageOf(context, mistake(words.misfit), 409);
  if (publication === null) return errataPageOf(context, mistake(words.notConfigured), 409);

  const { catalogue, policy } = publication;
  const named = catalogue.editions.filter(({ version }) => version !== '');
  const edition = findEdition(named, wanted);
  const versions = named.map(({ version }) => version);
  if (edition === undefined) {
    const unknown = words.unknownEdition(visibleText(wanted, 40));
    return errataPageOf(context, mistake(unknown, choice(versions, '', context)), 404);
  }
  const listed = await list(records, context, publicationSettings(catalogue, policy.labels, edition));
  return errataPageOf(context, html`${choice(versions, edition.version, context)}${listed}`);
}

/** Chooses the edition. Empty without versions. */
function choice(editions: readonly string[], chosen: string, { var: { visit, repository } }: BoardContext): Html {
  const { words, url, link } = visit;
  const versions = editions.filter((version) => version !== '' && visibleText(version, 100) === version);
  const language = url.searchParams.get('lang');
  if (versions.length === 0) return html``;
  return html`<form class="filter" method="get" action="${link(`/r/${repository.displayName}/errata`)}">
${language !== null && html`<input type="hidden" name="lang" value="${language}">`}
<label>${words.forEdition}<select name="edition">
<option value="">${words.any}</option>${versions.map(
    (version) => html`
<option value="${version}"${version === chosen && html` selected`}>${version}</option>`,
  )}
</select></label>
<button>${words.show}</button>
</form>
`;
}

/** The worst of so many records take some fifty milliseconds. */
const RECORDS_AT_ONCE = 100;

/** Who may see the page may see the titles. The event loop has its turns meanwhile. */
async function list(
  records: readonly SubjectRecord[],
  { var: { visit, repository } }: BoardContext,
  settings: Pick<ConstructorParameters<typeof ErrataDraft>[0], 'publication' | 'copy'>,
): Promise<Html> {
  const webUrl = visit.board.gitHubAddress;
  const draft = new ErrataDraft({ ...settings, repository: repository.displayName, webUrl, withTitles: true });
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_AT_ONCE === 0) await ownTurn();
    draft.add(record);
  }
  await ownTurn();
  // It escapes people's text, but keeps characters that a browser does not show.
  const text = errataPage(draft.finish(), visit.language).replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
  return html`<div class="errata">${raw(text)}</div>`;
}

function errataPageOf(context: BoardContext, content: Html, status: 200 | 404 | 409 = 200) {
  const { visit, repository } = context.var;
  const title = `${visit.words.errata}${visit.words.colon}${repository.publication}`;
  return page(context, title, html`${repositoryHead(visit, repository)}\n${content}`, status);
}
