import { setImmediate as nextTurn } from 'node:timers/promises';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { UserError } from '../../../core/problem.ts';
import type { Html } from '../frame/html.ts';
import { page } from '../frame/layout.ts';
import { notFoundPage } from '../frame/message.ts';
import { fieldsOf } from '../frame/read-form.ts';
import { words as shown } from '../frame/shown.ts';
import type { BoardContext } from '../frame/visit.ts';
import { repositoryHead } from '../pages/repository-head.ts';
import { triedResult } from './tried-result.ts';
import { type TriedReport, tryOn } from './try-report.ts';

/** A report of the 65,536 characters that GitHub takes has up to three bytes each; the rest is the form around it. */
export const MAX_REPORT_BYTES = 256 * 1024;
const EMPTY: TriedReport = { title: '', body: '', createdAt: null };

/** The form in which a report is pasted. */
export function showTry(context: BoardContext) {
  return tryPage(context, EMPTY, null);
}

export function refuseLargeReport(context: BoardContext) {
  return tryPage(context, EMPTY, mistake(context.var.visit.words.tooLarge), 413);
}

/** What would become of the report that was pasted. Keeps nothing, and writes nothing to GitHub. */
export async function tryReport(context: BoardContext) {
  try {
    return await answerReport(context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { words, isOperator } = context.var.visit;
    return tryPage(context, EMPTY, html`${mistake(words.misfit)}${isOperator && problemList(error)}`, 409);
  }
}

async function answerReport(context: BoardContext) {
  const { visit, repository } = context.var;
  const { words, board, isOperator } = visit;
  const form = await fieldsOf(context);
  if (form === null) return refuseLargeReport(context);
  const { title = '', body = '', date = '' } = form;
  const report = { title, body, createdAt: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null };
  const publication = await board.publicationOf(repository, isOperator);
  if (publication === 'hidden') return notFoundPage(context);
  if (publication === null) return tryPage(context, report, mistake(words.notConfigured), 409);
  await nextTurn();
  return tryPage(context, report, triedResult(tryOn(report, publication), visit));
}

function tryPage(
  context: BoardContext,
  { title, body, createdAt }: TriedReport,
  result: Html | null,
  status: ContentfulStatusCode = 200,
) {
  const { visit, repository } = context.var;
  const { words, link } = visit;
  return page(
    context,
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
<button type="submit">${words.decide}</button>
</form>
${result}`,
    status,
  );
}

/** For the operator alone: a public configuration can name a private repository, and its problems say so. */
function problemList({ problems }: UserError): Html {
  const items = problems.slice(0, 20).map(({ file, line, message }) => {
    const text = [file, line, message].filter(Boolean).join(': ');
    return html`<li>${shown(text, 300)}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

function mistake(text: string): Html {
  return html`<p class="mistake" role="alert">${text}</p>`;
}
