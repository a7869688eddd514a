import { LedgerDraft } from '../../core/ledger/ledger-draft.ts';
import { ledgerPage } from '../../core/ledger/ledger-html.ts';
import type { RecordedRepository } from '../../records/records.ts';
import { html, trusted } from '../html.ts';
import { count, words as shown } from '../shown.ts';
import type { BoardAnswer, Visit } from '../visit.ts';
import { page } from './layout.ts';
import { repositoryHead } from './repository-head.ts';

/** More make a page that nobody reads; the command line makes a file of them. */
const MOST_REPORTS = 1_000;

/** The errata ledger: what was reported, chapter by chapter, and in which edition it was put right. */
export async function showLedger(visit: Visit, repository: RecordedRepository): Promise<BoardAnswer> {
  const { words, language } = visit;
  const { displayName, publication, subjects } = repository;
  const content =
    subjects <= MOST_REPORTS
      ? html`<div class="ledger">${trusted(await ledgerOf(visit, repository))}</div>`
      : html`<h1>${words.ledger}${words.colon}${shown(publication)}</h1>
<p>${words.ledgerTooLong(count(subjects, language))}</p>
<pre tabindex="0">chapter-triage ledger ${displayName} --format html --output ledger.html</pre>`;
  const title = `${words.ledger}${words.colon}${publication}`;
  return page(visit, title, html`${repositoryHead(visit, repository)}\n${content}`);
}

/** Who may see the page may see the titles. */
async function ledgerOf({ board, language }: Visit, repository: RecordedRepository): Promise<string> {
  const draft = new LedgerDraft({
    publication: repository.publication,
    repository: repository.displayName,
    webUrl: board.gitHubAddress,
    withTitles: true,
  });
  for (const record of await board.allOf(repository.repository)) draft.add(record);
  // It escapes what people wrote; what nobody can see in a browser it keeps.
  return ledgerPage(draft.finish(), language).replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
}
