import type { ReplyWording } from '../languages/reply-wording.ts';
import { codeSpan, escapeMarkdown, markdownLink } from '../markdown/escape-markdown.ts';
import type { Subject } from '../subject.ts';
import type { ChosenNotice, Ruling, Triage, WordsToday } from '../triage-result.ts';
import { describeLocations } from './describe-locations.ts';
import { nameOfNotice } from './name-of-notice.ts';

const MAX = { notices: 5, words: 80 };

/** Links the notice, and says why it is shown if it is not that of the reader's edition. */
export function noticeLine(
  { version, title, date, url, why }: ChosenNotice,
  edition: string,
  wording: ReplyWording,
): string {
  return wording.notice({
    notice: markdownLink(nameOfNotice({ version, title }), url),
    date: escapeMarkdown(date.slice(0, 10)),
    why: why === 'edition' || edition === '' || edition === version ? null : why,
  });
}

/** Says that the sections have changed since the reader's edition. False if they have not. */
export function changedLine(triage: Triage, wording: ReplyWording): string | false {
  if (triage.changedSince.length === 0) return false;
  const named = triage.namedEdition && escapeMarkdown(triage.namedEdition);
  const edition = named ?? describeLocations(triage.locations, wording).edition;
  const links = triage.changedSince.slice(-MAX.notices).map(({ version, url }) => markdownLink(version, url));
  return wording.changed({ edition, notices: wording.and(links) });
}

/** Says what a maintainer decided. */
export function rulingLine({ judgement, fixed, duplicateOf }: Ruling, wording: ReplyWording): string {
  const sentences = [
    judgement !== null && wording.judged[judgement](),
    fixed !== null && wording.fixed({ edition: fixed.version && escapeMarkdown(fixed.version) }),
    duplicateOf !== null && wording.duplicate({ report: `#${duplicateOf}` }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(wording.sentenceSpace);
}

/** Links the earlier report. GitHub shows the reference as `#12` in the same repository, and notes it there. */
export function repeatedLine({ owner, repo, number }: Subject, wording: ReplyWording): string {
  return wording.repeated({ report: `${owner}/${repo}#${number}` });
}

/** Says what became of the words that the report quotes. False if nothing of them can be shown. */
export function todayLine(today: WordsToday, wording: ReplyWording): string | false {
  const words = codeSpan(today.words, MAX.words);
  return words === '' ? false : wording.today[stateOf(today)]({ words, ...thereOf(today, wording) });
}

/** The same in a list that shows the words. */
export function todayItem(today: WordsToday, wording: ReplyWording): string {
  return wording.todayItem[stateOf(today)](thereOf(today, wording));
}

/** Words that changed into nothing that can be shown are gone. */
function stateOf({ state, now }: WordsToday): WordsToday['state'] {
  return state === 'changed' && codeSpan(now ?? '') === '' ? 'gone' : state;
}

function thereOf({ now, edition, url }: WordsToday, wording: ReplyWording): { now: string; text: string } {
  const text =
    edition === '' && url === null ? wording.newestText() : markdownLink(edition || wording.newestText(), url);
  return { now: codeSpan(now ?? '', MAX.words), text };
}
