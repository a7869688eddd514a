import { z } from 'zod';
import type { ReplyWording } from '../languages/reply-wording.ts';
import { escapeMarkdown, markdownLink } from '../markdown/escape-markdown.ts';
import { inertJson } from '../memory/marker.ts';
import type { EditionNotice } from '../publication/edition.ts';
import { describeLocations } from '../reply/describe-locations.ts';
import { nameOfNotice } from '../reply/name-of-notice.ts';
import type { Location } from '../triage-result.ts';

/** Tells our questions from our other comments; ours only with our app as the author. */
const opening = '<!-- chapter-triage-question ';
const closing = ' -->';
const Mark = z.object({ notices: z.array(z.string()).min(1), stand: z.array(z.string()) });

/** What the mark of a question tells. */
export interface QuestionMark {
  /** Versions that the author was ever asked about in it. */
  readonly notices: readonly string[];
  /** Those that it asks about now. */
  readonly stand: readonly string[];
}

/** The mark at the end of a comment; null if it is not one of our questions. Anyone can type one. */
export function readQuestion(body: string): QuestionMark | null {
  const trimmed = body.trimEnd();
  const start = trimmed.lastIndexOf(opening);
  if (start === -1 || !trimmed.endsWith(closing)) return null;
  try {
    return Mark.parse(JSON.parse(trimmed.slice(start + opening.length, -closing.length)));
  } catch {
    return null;
  }
}

/** The comment that asks the author to check what these notices, oldest first, changed. Mentions no one. */
export function askToCheck(
  notices: readonly EditionNotice[],
  locations: readonly Location[],
  asked: readonly string[],
  wording: ReplyWording,
): string {
  const { question, and, sentenceSpace } = wording;
  const { places, edition } = describeLocations(locations, wording);
  const values = { notices: and(notices.map(linkOf)), places, edition };
  const text = question.check(values) + sentenceSpace + question.answer();
  return withMark(text, { notices: asked, stand: notices.map(({ version }) => version) }, wording);
}

/** Replaces the question when there is nothing left to check: the notices are withdrawn, or changed other places. */
export function takeBack(asked: readonly string[], isWithdrawn: boolean, wording: ReplyWording): string {
  const notices = wording.and(asked.map((version) => escapeMarkdown(version)));
  const text = isWithdrawn ? wording.question.withdrawn({ notices }) : wording.question.lapsed({ notices });
  return withMark(text, { notices: asked, stand: [] }, wording);
}

/** Whether a question of ours names a notice as it is now called, with its present address. */
export function isNamedIn(body: string, notice: EditionNotice): boolean {
  return body.includes(linkOf(notice));
}

function linkOf({ version, title, url }: EditionNotice): string {
  return markdownLink(nameOfNotice({ version, title }), url);
}

function withMark(text: string, mark: QuestionMark, wording: ReplyWording): string {
  return [text, `<sub>${wording.question.smallPrint()}</sub>`, `${opening}${inertJson(mark)}${closing}`].join('\n\n');
}
