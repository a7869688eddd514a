import { labelKey } from '../labels/label-family.ts';
import { type Language, languages } from '../languages/languages.ts';
import type { ReplyWording } from '../languages/reply-wording.ts';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.ts';
import type { Triage } from '../triage-result.ts';
import { describeLocations } from './describe-locations.ts';
import { changedLine, noticeLine, repeatedLine, rulingLine, todayLine } from './edition-lines.ts';
import { filedList, labelName, locationsUnder } from './filed-list.ts';

/** What an acknowledgement needs besides the triage. */
export interface AcknowledgementContext {
  readonly publication: string;
  readonly language: Language;
  /** True if `/chapter` works here. */
  readonly commands: boolean;
  /** The name of the label for reports that could not be placed. */
  readonly unsureLabel?: string;
  /** True if the comment can be chosen as the answer to a question. */
  readonly answerable?: boolean;
  /** What people did with the chapter labels, so that the text says nothing untrue. See `ownership`. */
  readonly people?: { readonly placed: readonly string[]; readonly declined: readonly string[] };
}

const MAX = { labels: 5, candidates: 4 };
/** Sections for the example of a command. One is shown that the report is not about. */
const EXAMPLES = ['5.3.1', '4.2', '2.1.3', '6.4'];

/**
 * The text of our one reply on a subject, as Markdown: where it was filed and why, the notice for it, and how to
 * correct it. A reader's words in it are inert. The same triage gives the same text.
 */
export function acknowledge(
  triage: Triage,
  context: AcknowledgementContext,
  wording: ReplyWording = languages[context.language].replies,
): string {
  const placed = context.people?.placed ?? [];
  const declined = context.people?.declined ?? [];
  const labels = triage.labels.filter((label) => !has(declined, label));
  const overruled = isOverruled(triage, placed);
  const notice = isWanted(triage, labels, overruled) ? triage.notice : null;

  const isFiled = labels.length > 0 && (placed.length === 0 || triage.correction !== undefined);
  const isListed = isFiled && filedList(labels, triage, wording) !== null;

  const paragraphs = [
    ...(triage.correction !== undefined && triage.locations.length === 0
      ? [
          wording.correctedToNone({
            publication: escapeMarkdown(context.publication),
            ...attribution(triage.correction),
          }),
        ]
      : isFiled
        ? filed(labels, triage, context, wording)
        : placed.length > 0
          ? [byPerson(placed, context, wording)]
          : notFiled(triage, context, wording)),
    triage.lackingEdition !== null &&
      !overruled &&
      triage.correction === undefined &&
      wording.lacking({ words: codeSpan(triage.lackingEdition, 60), edition: escapeMarkdown(triage.edition) }),
    notice !== null && noticeLine(notice, triage.edition, wording),
    whatBecameOfIt(triage, { overruled, isListed }, wording),
    isFiled && wording.correct({ command: command(context, triage) }),
    `<sub>${[wording.smallPrint(), context.answerable === true && wording.noAnswer()].filter(Boolean).join(wording.sentenceSpace)}</sub>`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== false).join('\n\n');
}

/**
 * A maintainer's word says more than a look at the text, and that more than notices. A list says it of each finding.
 * Behind it stands who reported the same before.
 */
function whatBecameOfIt(
  triage: Triage,
  { overruled, isListed }: { readonly overruled: boolean; readonly isListed: boolean },
  wording: ReplyWording,
): string | false {
  if (triage.ruling) return rulingLine(triage.ruling, wording);
  const sentences = [
    triage.today ? !isListed && todayLine(triage.today, wording) : !overruled && changedLine(triage, wording),
    triage.earlier !== undefined && repeatedLine(triage.earlier, wording),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 && sentences.join(wording.sentenceSpace);
}

/** Whether people filed it differently than we would. Then the reply leaves out our result. */
export function isOverruled({ correction, labels }: Pick<Triage, 'correction' | 'labels'>, placed: readonly string[]) {
  return correction === undefined && placed.length > 0 && !placed.every((label) => has(labels, label));
}

/**
 * Whether the notice is shown. For what is about no chapter it says nothing, and it would mislead if a person chose
 * another chapter than we did, unless the reader named its edition or a person chose it.
 */
function isWanted({ notice, candidates }: Triage, labels: readonly string[], overruled: boolean): boolean {
  if (notice?.why === 'edition' || notice?.why === 'person') return true;
  return !overruled && labels.length + candidates.length > 0;
}

function byPerson(placed: readonly string[], context: AcknowledgementContext, wording: ReplyWording): string {
  const labels = wording.and(placed.slice(0, MAX.labels).map(labelName));
  return wording.filedByPerson({ publication: escapeMarkdown(context.publication), labels });
}

function filed(
  labels: readonly string[],
  triage: Triage,
  context: AcknowledgementContext,
  wording: ReplyWording,
): string[] {
  const publication = escapeMarkdown(context.publication);
  const list = filedList(labels, triage, wording) ?? [];
  const { correction } = triage;
  const [first] = labels;
  if (first === undefined || labels.length > 1) {
    const corrected = correction ? [wording.corrected({ places: null, ...attribution(correction) })] : [];
    return [wording.filedSeveral({ publication }), list, corrected].flat();
  }
  const { places, reasons, edition } = describeLocations(locationsUnder(first, triage), wording);
  const sentences = [
    wording.filed({ publication, label: labelName(first) }),
    correction !== undefined && wording.corrected({ places, ...attribution(correction) }),
    correction === undefined && places !== null && wording.about({ places, edition }),
    correction === undefined && reasons !== null && wording.because({ reasons }),
  ];
  return [sentences.filter((sentence) => sentence !== false).join(wording.sentenceSpace), list].flat();
}

/** Names are shown as code, so that they mention no one. */
function attribution({ by, date }: NonNullable<Triage['correction']>): { by: string; date: string } {
  return { by: codeSpan(by), date: escapeMarkdown(date) };
}

function notFiled(triage: Triage, context: AcknowledgementContext, wording: ReplyWording): string[] {
  const publication = escapeMarkdown(context.publication);
  const declined = context.people?.declined ?? [];
  const candidates = triage.candidates
    .filter(({ label }) => !has(declined, label))
    .map(({ number, title }) =>
      wording.candidate({ number: number && escapeMarkdown(number), title: escapeMarkdown(title) }),
    );
  const shown = [...new Set(candidates)].slice(0, MAX.candidates);
  const [only] = shown;
  if (only === undefined) return [wording.unplaced({ publication })];

  const sentences = [
    shown.length === 1
      ? wording.doubtful({ publication, candidate: only })
      : wording.ambiguous({ publication, candidates: wording.or(shown) }),
    context.unsureLabel !== undefined &&
      !has(declined, context.unsureLabel) &&
      wording.waiting({ label: labelName(context.unsureLabel) }),
  ];
  return [
    sentences.filter((sentence) => sentence !== false).join(wording.sentenceSpace),
    wording.choose({ command: command(context, triage) }),
  ];
}

function command({ commands }: AcknowledgementContext, { locations, candidates }: Triage): string | null {
  if (!commands) return null;
  const named = [...locations, ...candidates].map(({ number }) => number);
  const said = locations.flatMap(({ evidence }) => evidence.map(({ text }) => text));
  const example = EXAMPLES.find((one) => !named.includes(one) && !said.some((words) => words.includes(one)));
  return codeSpan(`/chapter ${example ?? EXAMPLES[0]}`);
}

function has(labels: readonly string[], label: string): boolean {
  return labels.some((other) => labelKey(other) === labelKey(label));
}
