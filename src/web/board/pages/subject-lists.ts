import { html } from 'hono/html';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import type { KeptRecord } from '../../../core/record/kept-record.ts';
import type { RecordedCorrection } from '../../../core/record/subject-record.ts';
import type { Location } from '../../../core/triage-result.ts';
import type { Html, Shown } from '../frame/html.ts';
import { count, day, words as shown, confidence as sureness } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';

const MAX_LISTED = { unsure: 20, decided: 10 };
const MAX_REASONS = 4;

/** What waits for a person, each with the chapters that it could belong to. */
export function unsureList(records: readonly KeptRecord[], visit: Visit): Html {
  const { words, language } = visit;
  if (records.length === 0) return html`<p>${words.noUnsure}</p>`;
  return list(records, MAX_LISTED.unsure, visit, ({ candidates }) => [
    html`<p>${words.candidates}${words.colon}${
      candidates.length === 0
        ? html`<i>${words.noCandidates}</i>`
        : candidates.map(
            ({ label, number, title, confidence }) =>
              html`<span class="label">${shown(label, 60)}</span> <span class="small">${shown(
                [number, title].filter(Boolean).join(' '),
                80,
              )}, ${words.sure(sureness(confidence, language))}</span> `,
          )
    }</p>`,
  ]);
}

/** What was placed in a chapter, by evidence or by a person, those looked at last first. */
export function decidedList(records: readonly KeptRecord[], visit: Visit): Html {
  const { words } = visit;
  const decided = records.filter(({ labels, correction }) => labels.length > 0 || correction !== null);
  if (decided.length === 0) return html`<p>${words.noDecided}</p>`;
  return list(decided, MAX_LISTED.decided, visit, ({ labels, locations, correction, changedIn, fixedIn }) => [
    html`<p>${labels.length === 0 ? html`<i>${words.noLabel}</i>` : labelList(labels)}${
      changedIn !== null && html` <span class="small">${words.changedIn(seen(changedIn))}</span>`
    }${fixedIn !== null && html` <span class="small">${words.fixedIn(seen(fixedIn))}</span>`}</p>`,
    locations.length > 0 &&
      html`<ul class="evidence">${locations.slice(0, MAX_REASONS).map((one) => place(one, visit))}</ul>`,
    correction !== null && correctionLine(correction, visit),
  ]);
}

/** Chapter labels, one after another. */
export function labelList(labels: readonly string[]): Html {
  return html`${labels.map((label) => html`<span class="label">${shown(label, 60)}</span> `)}`;
}

/** A section with how sure we are, and the words that gave it. */
export function place({ number, title, edition, confidence, evidence }: Location, visit: Visit): Html {
  const { words, language } = visit;
  return html`<li>${shown([number, title].filter(Boolean).join(' '))} <span class="small">${shown(edition, 30)}, ${words.sure(
    sureness(confidence, language),
  )}</span>
<ul>${evidence
    .slice(0, MAX_REASONS)
    .map(
      ({ kind, text }) =>
        html`<li><span class="kind k-${kind}">${words.kinds[kind]}</span> <q>${shown(text, 100)}</q></li>`,
    )}</ul></li>`;
}

function correctionLine({ by, date, ours, theirs }: RecordedCorrection, { words }: Visit): Html {
  const chapters = (labels: readonly string[]) =>
    labels.length === 0 ? html`<i>${words.noLabel}</i>` : labelList(labels);
  return html`<p class="correction">${words.correctedBy(by && seen(by))}${date !== null && html` (${day(date)})`}. ${words.ours}${words.colon}${chapters(
    ours,
  )}; ${words.theirs}${words.colon}${chapters(theirs)}</p>`;
}

function list(records: readonly KeptRecord[], most: number, visit: Visit, about: (record: KeptRecord) => Shown): Html {
  const { words, language, board } = visit;
  const items = records.slice(0, most).map(
    (record) => html`<li>
<h3><a href="${board.pages.subject(record.subject)}">${shown(record.title)} <span class="number">#${record.subject.number}</span></a></h3>
<p class="small">${record.createdAt !== null && day(record.createdAt)} ${words.against(seen(record.edition) || words.noEdition)}${
      record.state === 'closed' && html` <span class="tag">${words.closed}</span>`
    }</p>
${about(record)}
</li>
`,
  );
  return html`<ol class="subjects">${items}</ol>
${records.length > most && html`<p class="small">${words.firstOnly(count(most, language))}</p>`}`;
}

/** A version or a name inside one of our sentences. */
function seen(name: string): string {
  return visibleText(name, 40);
}
