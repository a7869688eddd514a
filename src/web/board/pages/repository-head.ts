import { html } from 'hono/html';
import type { RecordedRepository } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

/** The way about in a repository; the page that is shown is marked. */
export function repositoryHead(
  { words, link, url, board: { pages } }: Visit,
  { displayName, isPrivate }: RecordedRepository,
): Html {
  const home = `/r/${displayName}`;
  const entries = [
    { path: home, name: words.feedback },
    { path: `${home}/errata`, name: words.errata },
    { path: `${home}/try`, name: words.tryIt },
  ];
  return html`<nav class="pages" aria-label="${displayName}">
${entries.map(
  ({ path, name }) =>
    html`<a href="${link(path)}"${path.toLowerCase() === url.pathname.toLowerCase() && html` aria-current="page"`}>${name}</a>
`,
)}<a href="${pages.repository(displayName)}">GitHub<span class="unseen"> ${displayName}</span></a>${
    isPrivate && html` <span class="tag">${words.isPrivate}</span>`
  }</nav>`;
}
