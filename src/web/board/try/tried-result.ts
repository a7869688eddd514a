import { html } from 'hono/html';
import type { NoticeLink } from '../../../core/triage-result.ts';
import type { Html } from '../frame/html.ts';
import { words as shown, confidence as sureness } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';
import { labelList, place } from '../list/record-rows.ts';
import type { MarkedRun } from './mark-evidence.ts';
import { previewMarkdown } from './preview-markdown.ts';
import { reportText } from './report-text.ts';
import type { Tried } from './try-report.ts';

/** What would become of a report: the decision, its evidence in the text, and the comment as it would look. */
export function triedResult({ found, located, acknowledgement, marked }: Tried, visit: Visit): Html {
  const { words } = visit;
  const kinds = new Set([...marked.title, ...marked.body].flatMap((run) => run.kinds));
  return html`<section aria-labelledby="result" role="status">
<h2 id="result">${words.result}</h2>
${decision({ found }, visit)}
</section>
<section aria-labelledby="evidence">
<h2 id="evidence">${words.evidenceInText}</h2>
${
  kinds.size > 0 &&
  html`<p class="legend">${words.legend}${words.colon}${[...kinds].map((kind) => html`<mark class="k-${kind}">${words.kinds[kind]}</mark> `)}</p>`
}
<div class="report"><p class="report-title" dir="auto">${runs(marked.title, visit)}</p>
<pre dir="auto" tabindex="0" aria-labelledby="evidence">
${runs(marked.body, visit)}</pre></div>
${
  marked.unmarked.length > 0 &&
  html`<p>${words.notMarked}${words.colon}</p><ul>${marked.unmarked.map(
    ({ kind, text }) =>
      html`<li><span class="kind k-${kind}">${words.kinds[kind]}</span> <q>${shown(text, 200)}</q></li>`,
  )}</ul>`
}
</section>
<section aria-labelledby="acknowledgement">
<h2 id="acknowledgement">${words.acknowledgement}</h2>
${
  acknowledgement === null
    ? html`<p>${words.noAcknowledgement}</p>`
    : html`<div class="comment" lang="${found.language}">${previewMarkdown(acknowledgement)}</div>`
}
</section>
<details>
<summary>${words.asJson}</summary>
<pre id="json" tabindex="0">${asJson(located)}</pre>
</details>`;
}

function decision({ found }: Pick<Tried, 'found'>, visit: Visit): Html {
  const { words, language } = visit;
  const { labels, locations, candidates, abstained, notice, changedSince } = found;
  return html`<dl>
<dt>${words.labels}</dt><dd>${labels.length > 0 ? labelList(labels, { labelPrefix: '' }) : words.unsureLabel}</dd>
${notice !== null && html`<dt>${words.notice}</dt><dd>${noticeLink(notice)}</dd>`}
${changedSince.length > 0 && html`<dt>${words.changedSince}</dt><dd>${changedSince.map((one) => html`${noticeLink(one)} `)}</dd>`}
</dl>
${locations.length > 0 && html`<ul class="evidence">${locations.map((one) => place(one, visit))}</ul>`}
${locations.length === 0 && !abstained && html`<p>${words.noPlace}</p>`}
${
  abstained &&
  html`<p>${words.undecided}</p><ul>${candidates.map(
    ({ label, number, title, confidence }) =>
      html`<li><span class="label">${shown(label, 60)}</span> ${shown([number, title].filter(Boolean).join(' '))} <span class="small">${words.sure(sureness(confidence, language))}</span></li>`,
  )}</ul>`
}`;
}

function noticeLink({ version, title, url }: NoticeLink): Html {
  const name = shown(title.includes(version) ? title : `${version} ${title}`);
  return url !== null && /^https?:/i.test(url) ? html`<a href="${url}" rel="nofollow noreferrer">${name}</a>` : name;
}

function runs(marked: readonly MarkedRun[], { words }: Visit): Html[] {
  return marked.map(({ text, kinds }) => {
    const [first] = kinds;
    if (first === undefined) return reportText(text);
    const names = kinds.map((kind) => words.kinds[kind]).join(', ');
    return html`<mark class="k-${first}" title="${names}">${reportText(text)}</mark>`;
  });
}

/** On one line, and in ASCII what would turn the direction of the rest. */
function asJson(value: object): string {
  const inAscii = (sign: string) =>
    [...sign].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return JSON.stringify(value).replaceAll(/[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, inAscii);
}
