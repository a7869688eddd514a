import { html } from 'hono/html';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import type { KeptRecord, RecordedRepository } from '../../../core/record/kept-record.ts';
import { type Mark, marksOf } from '../../../core/record/marks.ts';
import type { RecordedCorrection } from '../../../core/record/subject-record.ts';
import { isSameRepository } from '../../../core/repository.ts';
import type { Location } from '../../../core/triage-result.ts';
import type { Html } from '../frame/html.ts';
import { day, words as shown, confidence as sureness } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';

const MAX_REASONS = 4;
/** Marks that a row does not show otherwise. */
const TOLD: ReadonlySet<Mark> = new Set(['gone', 'erratum', 'editorial', 'rejected', 'duplicate', 'repeated']);

type LabelPrefix = Pick<RecordedRepository, 'labelPrefix'>;

/** Reports, each a link to where people change it: its chapter and why, or what it could be, and who corrected it. */
export function recordRows(records: readonly KeptRecord[], repository: LabelPrefix, visit: Visit): Html {
  const { words, board } = visit;
  const rows = records.map(
    (record) => html`<li>
<h3><a href="${board.pages.subject(record.subject)}">${shown(record.title)} <span class="number">#${record.subject.number}</span></a></h3>
<p class="small">${record.createdAt !== null && html`${day(record.createdAt)} · `}${words.against(
      seen(record.edition) || words.noEdition,
    )}${record.subject.kind === 'discussion' && html` · ${words.discussion}`}${
      record.changedIn !== null && html` · ${words.changedIn(seen(record.changedIn))}`
    }${record.fixedIn !== null && html` · ${words.fixedIn(seen(record.fixedIn))}`} ${standing(record, visit)}</p>
${record.isUnsure ? candidates(record, visit) : chapters(record, repository, visit)}
${record.correction !== null && correctionLine(record.correction, repository, visit)}
</li>
`,
  );
  return html`<ol class="reports">${rows}</ol>`;
}

/** Chapter labels, one after another, without what all of them begin with. */
export function labelList(labels: readonly string[], { labelPrefix }: LabelPrefix): Html {
  return html`${labels.map((label) => html`<span class="label">${shown(withoutPrefix(label, labelPrefix), 60)}</span> `)}`;
}

/** A section with how sure we are, and the words that gave it. Its edition is left out if it is `edition`. */
export function place(found: Location, visit: Visit, edition: string | null = null): Html {
  const { words, language } = visit;
  const { number, title, confidence, evidence } = found;
  return html`<li>${shown([number, title].filter(Boolean).join(' '))} <span class="small">${
    found.edition !== edition && html`${shown(found.edition, 30)} · `
  }${words.sure(sureness(confidence, language))}</span>
<ul>${evidence
    .slice(0, MAX_REASONS)
    .map(
      ({ kind, text }) =>
        html`<li><span class="kind k-${kind}">${words.kinds[kind]}</span> <q>${shown(text, 100)}</q></li>`,
    )}</ul></li>`;
}

export function withoutPrefix(label: string, prefix: string): string {
  return label.length > prefix.length && label.startsWith(prefix) ? label.slice(prefix.length) : label;
}

/** What became of it, by people's word and in the text, and which report was before it. */
function standing(record: KeptRecord, { words, board }: Visit): Html[] {
  const { subject, state, duplicateOf, earlier } = record;
  const other = { duplicate: duplicateOf && { ...subject, number: duplicateOf }, repeated: earlier };
  const named = (mark: Mark) => {
    const before = mark === 'duplicate' || mark === 'repeated' ? other[mark] : null;
    if (!before) return words.marks[mark];
    const { owner, repo, number } = before;
    const where = isSameRepository(before, subject) ? '' : `${owner}/${repo}`;
    return html`${words.marks[mark]}${words.colon}<a href="${board.pages.subject(before)}">${where}#${number}</a>`;
  };
  const marks = marksOf(record).filter((mark) => TOLD.has(mark));
  const all = [...(state === 'closed' ? [words.closed] : []), ...marks.map(named)];
  return all.map((one) => html`<span class="tag">${one}</span> `);
}

function chapters({ labels, locations, edition }: KeptRecord, repository: LabelPrefix, visit: Visit): Html {
  return html`<div class="placed-in">${labels.length === 0 ? html`<i>${visit.words.noLabel}</i>` : labelList(labels, repository)}${
    locations.length > 0 &&
    html`<ul class="evidence">${locations.slice(0, MAX_REASONS).map((one) => place(one, visit, edition))}</ul>`
  }</div>`;
}

function candidates({ candidates: some }: KeptRecord, { words, language }: Visit): Html {
  return html`<p>${words.candidates}${words.colon}${
    some.length === 0
      ? html`<i>${words.noCandidates}</i>`
      : some.map(
          ({ number, title, confidence }) =>
            html`<span class="label">${shown([number, title].filter(Boolean).join(' '), 80)}</span> <span class="small">${words.sure(
              sureness(confidence, language),
            )}</span> `,
        )
  }</p>`;
}

function correctionLine(
  { by, date, ours, theirs }: RecordedCorrection,
  repository: LabelPrefix,
  { words }: Visit,
): Html {
  const named = (labels: readonly string[]) =>
    labels.length === 0 ? html`<i>${words.noLabel}</i>` : labelList(labels, repository);
  const on = date === null ? null : visibleText(date, 10);
  return html`<p class="correction">${words.correctedBy(by && seen(by), on)} ${words.ours}${words.colon}${named(ours)}→ ${words.theirs}${words.colon}${named(theirs)}</p>`;
}

/** A version or a name inside one of our sentences. */
function seen(name: string): string {
  return visibleText(name, 40);
}
