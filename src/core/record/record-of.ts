import type { Action } from '../action.ts';
import type { RecordedErratum } from '../erratum.ts';
import { includesLabel, isChapterLabel, isUnsureLabel, type LabelFamily, labelKey } from '../labels/label-family.ts';
import { chapterLabels, type LabelPolicy, labelName } from '../labels/labels.ts';
import type { Reading } from '../locate/reading.ts';
import { visibleText } from '../markdown/visible-text.ts';
import type { JudgingLabels } from '../memory/ruling.ts';
import { changedSince } from '../notice-choice.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import type { Report } from '../report/report.ts';
import type { Subject } from '../subject.ts';
import type { Location, PlacedErratum, Triage } from '../triage-result.ts';
import { fixedIn, isMarkedFixed } from './fixed-in.ts';
import { labelsAfter } from './labels-after.ts';
import { placeInContents } from './place-in-contents.ts';
import type { ReportedPassage } from './reported-passage.ts';
import type { Standing } from './standing.ts';
import type { MadeRecord, RecordedCorrection } from './subject-record.ts';

/** The input for a record. */
export interface Recordable {
  readonly subject: Subject;
  readonly report: Report;
  /** All labels on it before the actions, ours and other people's. */
  readonly labels: readonly string[];
  readonly standing: Standing;
  readonly family: LabelFamily;
  /** The triage by evidence alone. */
  readonly byEvidence: Triage;
  /** The triage with people's corrections. */
  readonly understood: Triage;
  /** Fingerprints of the passages in which the words stand that it quotes. */
  readonly standsIn: readonly number[];
  /** What tells other reports on the same words. */
  readonly passages: readonly ReportedPassage[];
  /** What the look writes. */
  readonly actions: readonly Action[];
}

/** The part of the configuration that a record depends on. */
export interface RecordPolicy extends LabelPolicy, JudgingLabels {
  /** Labels that mean "fixed". */
  readonly fixed: readonly string[];
}

const MAX_TITLE_LENGTH = 200;
const MAX_EVIDENCE_LENGTH = 200;
const MAX_ERRATUM_LENGTH = 200;
const MAX_LOCATIONS = 20;
const MAX_EVIDENCE = 5;

/** Makes the record of a look: the subject as it is after the look's actions. Its size is bounded. */
export function recordOf(recordable: Recordable, reading: Reading, policy: RecordPolicy): MadeRecord {
  const { catalogue } = reading;
  const { subject, report, standing, family, byEvidence, understood, actions } = recordable;
  const labels = labelsAfter(recordable.labels, actions);
  const isUnsure = labels.some((label) => isUnsureLabel(family, label));
  const chapters = inOrder(
    labels.filter((label) => isChapterLabel(family, label)),
    catalogue,
    policy,
  );
  const changes = changesOf(recordable, chapters, reading, policy);
  const { judgement = null, fixed = null, duplicateOf = null } = understood.ruling ?? {};
  const isMarked = fixed !== null || isMarkedFixed(subject.kind, standing, labels, policy.fixed);
  const isFixed = isMarked && judgement !== 'rejected';
  const correction = correctionOf(byEvidence, understood, chapters, isUnsure);
  const day = fixed?.at ?? standing.closedAt ?? report.createdAt;
  return {
    subject,
    publication: catalogue.name,
    labelPrefix: policy.prefix,
    unsureLabel: policy.unsure,
    title: visibleText(report.title, MAX_TITLE_LENGTH),
    state: standing.state,
    isFixed,
    createdAt: report.createdAt,
    updatedAt: standing.updatedAt,
    language: understood.language,
    labels: chapters,
    place: placeInContents(chapters, understood.locations, catalogue, policy),
    isUnsure,
    locations: understood.locations.slice(0, MAX_LOCATIONS).map(shortened),
    candidates: understood.candidates.map(({ evidence: _, ...one }) => one),
    edition: understood.edition,
    isEditionNamed: understood.namedEdition !== null,
    notice: understood.notice?.version ?? null,
    changedIn: changes[0]?.version ?? null,
    fixedIn: isFixed ? (fixed?.version ?? fixedIn(standing.milestone, changes, day, catalogue.editions)) : null,
    judgement,
    duplicateOf,
    errata: understood.errata.map((one) => recordedErratum(one, understood.locations)),
    today: understood.today?.state ?? null,
    standsIn: recordable.standsIn,
    earlier: understood.earlier ?? null,
    correction,
    passages: recordable.passages
      .filter(({ label }) => correction === null || includesLabel(correction.theirs, label))
      .map(({ text }) => text),
    actions: actions.map(({ type }) => type),
  };
}

/** In the order of the newest contents. Labels that it lacks come last. */
function inOrder(labels: readonly string[], catalogue: Catalogue, policy: RecordPolicy): string[] {
  const order = new Map(chapterLabels(catalogue, policy).map(({ name }, index) => [labelKey(name), index]));
  const place = (label: string) => order.get(labelKey(label)) ?? order.size;
  return labels.toSorted((a, b) => place(a) - place(b));
}

/**
 * Notices since the reported edition that name a place of the report. If people filed it elsewhere, notices that name
 * that chapter.
 */
function changesOf(
  { understood }: Recordable,
  chapters: readonly string[],
  reading: Reading,
  policy: RecordPolicy,
): Pick<Triage['changedSince'][number], 'version' | 'date'>[] {
  const keys = new Set(chapters.map(labelKey));
  if (keys.size === 0 || understood.labels.some((label) => keys.has(labelKey(label)))) {
    return [...understood.changedSince];
  }
  const { catalogue } = reading;
  const sections = [...catalogue.families.values()].flatMap(([section]) => section ?? []);
  const there = sections.filter((section) => {
    const chapter = chapterOf(catalogue, section, reading.now);
    return chapter.family === section.family && keys.has(labelKey(labelName(chapter.name, policy)));
  });
  return changedSince(there, reading);
}

/**
 * The correction by people, either by command or by setting or removing labels. If the label of the evidence is missing
 * after a look, a person removed it.
 */
function correctionOf(
  byEvidence: Triage,
  understood: Triage,
  chapters: readonly string[],
  isUnsure: boolean,
): RecordedCorrection | null {
  const ours = byEvidence.labels;
  const { correction } = understood;
  if (correction !== undefined) {
    const theirs = understood.labels;
    return isSame(ours, theirs) ? null : { kind: 'command', ...correction, ours, theirs };
  }
  if (isUnsure || isSame(ours, chapters)) return null;
  return { kind: 'label', by: null, date: null, ours, theirs: chapters };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some.map(labelKey)), new Set(others.map(labelKey))];
  return one.size === other.size && [...one].every((key) => other.has(key));
}

function recordedErratum(
  { error, correction, within, locations }: PlacedErratum,
  all: readonly Location[],
): RecordedErratum {
  const shown = (words: string | null) => words && visibleText(words, MAX_ERRATUM_LENGTH);
  const places = locations.map((one) => all.indexOf(one)).filter((place) => place >= 0 && place < MAX_LOCATIONS);
  return {
    error: visibleText(error, MAX_ERRATUM_LENGTH),
    correction: shown(correction),
    within: shown(within),
    places,
  };
}

function shortened(location: Location): Location {
  const evidence = location.evidence.slice(0, MAX_EVIDENCE);
  return {
    ...location,
    evidence: evidence.map(({ kind, text }) => ({ kind, text: text.slice(0, MAX_EVIDENCE_LENGTH).toWellFormed() })),
  };
}
