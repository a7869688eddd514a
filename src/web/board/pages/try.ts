import { setImmediate as nextTurn } from 'node:timers/promises';
import { UserError } from '../../../core/problem.ts';
import type { RecordedRepository } from '../../../store/tables/records.ts';
import { type Html, html } from '../html.ts';
import { fieldsOf, receiveForm } from '../read-form.ts';
import { words as shown } from '../shown.ts';
import { type TriedReport, tryOn } from '../try-report.ts';
import type { BoardAnswer, Visit } from '../visit.ts';
import { page } from './layout.ts';
import { messagePage } from './message.ts';
import { repositoryHead } from './repository-head.ts';
import { triedResult } from './tried-result.ts';

/** A report of the 65,536 characters that GitHub takes has up to three bytes each; the rest is the form around it. */
const MOST_BYTES = 256 * 1024;
const EMPTY: TriedReport = { title: '', body: '', createdAt: null };

/** The form in which a report is pasted. */
export function showTry(visit: Visit, repository: RecordedRepository): BoardAnswer {
  return tryPage(visit, repository, EMPTY, null);
}

/** What would become of the report that was pasted. Keeps nothing, and writes nothing to GitHub. */
export async function tryReport(visit: Visit, repository: RecordedRepository): Promise<BoardAnswer> {
  const { words, board, isOperator, request } = visit;
  // Whoever sends slowly holds up nobody else.
  const received = await receiveForm(request, MOST_BYTES);
  if (received === null) return tryPage(visit, repository, EMPTY, mistake(words.tooLarge), 413);
  const done = (isOperator ? board.turns.operator : board.turns.anybody)();
  if (done === null) {
    return { ...tryPage(visit, repository, EMPTY, mistake(words.busy), 503), headers: { 'retry-after': '5' } };
  }
  try {
    const form = await fieldsOf(received);
    if (form === null) return tryPage(visit, repository, EMPTY, mistake(words.tooLarge), 413);
    const { title = '', body = '', date = '' } = form;
    const report = { title, body, createdAt: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null };
    const publication = await board.publicationOf(repository, isOperator);
    if (publication === 'hidden') return messagePage(visit, 404, words.notFoundTitle, words.notFound);
    if (publication === null) return tryPage(visit, repository, report, mistake(words.notConfigured), 409);
    await nextTurn();
    return tryPage(visit, repository, report, triedResult(tryOn(report, publication), visit));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The problems name files, which a visitor of a public publication may see as well as the publication.
    const problems = error.problems.map(({ file, line, message }) => [file, line, message].filter(Boolean).join(': '));
    return tryPage(
      visit,
      repository,
      EMPTY,
      html`${mistake(words.misfit)}<ul>${problems.slice(0, 20).map((one) => html`<li>${shown(one, 300)}</li>`)}</ul>`,
      409,
    );
  } finally {
    done();
  }
}

function tryPage(
  visit: Visit,
  repository: RecordedRepository,
  { title, body, createdAt }: TriedReport,
  result: Html | null,
  status = 200,
): BoardAnswer {
  const { words, link } = visit;
  return page(
    visit,
    `${words.tryIt}${words.colon}${repository.publication}`,
    html`${repositoryHead(visit, repository)}
<h1>${words.tryIt}${words.colon}${shown(repository.publication)}</h1>
<p>${words.tryIntro}</p>
<form class="fields" method="post" enctype="multipart/form-data" action="${link(`/r/${repository.displayName}/try`)}">
<label for="title">${words.title}</label>
<input id="title" name="title" dir="auto" maxlength="256" value="${title}">
<label for="body">${words.body}</label>
<textarea id="body" name="body" dir="auto" rows="8" maxlength="65536">
${body}</textarea>
<label for="date">${words.filedOn}</label>
<input id="date" name="date" type="date" value="${createdAt}" aria-describedby="date-hint">
<p id="date-hint" class="small">${words.filedOnHint}</p>
<button>${words.decide}</button>
</form>
${result}`,
    status,
  );
}

function mistake(text: string): Html {
  return html`<p class="mistake" role="alert">${text}</p>`;
}
