import type { Action } from '../../action.ts';
import { includesLabel, isChapterLabel, isUnsureLabel, labelKey } from '../../labels/label-family.ts';
import { chapterLabels } from '../../labels/labels.ts';
import type { LabelReason } from '../../labels/suggestion.ts';
import { languages } from '../../languages/languages.ts';
import { describeEvidence } from '../../reply/describe-locations.ts';
import { locationsUnder } from '../../reply/filed-list.ts';
import type { Candidate, EvidenceWords, Triage } from '../../triage-result.ts';
import type { Facts } from '../facts.ts';
import type { Prepared } from '../prepare.ts';
import type { Change } from './reconcile.ts';
import type { SubjectLabels } from './subject-labels.ts';

/** A pending suggestion of at least this confidence is more than a guess. */
const MEDIUM = 0.5;

/**
 * The changes with what GitHub's label suggestions add, if the repository has them: labels with their reasons, and
 * the best candidate of an unsure report that no person took off as a suggestion, before its label. Once for each issue: a
 * person who dismissed it has spoken.
 */
export function withReasons(
  changes: readonly Change[],
  { publication, family }: Prepared,
  understood: Triage,
  { observed, owners }: SubjectLabels,
  suggestions: Facts['suggestions'],
): Change[] {
  if (!suggestions) return [...changes];
  return changes.flatMap((change): Change[] => {
    if (change.type !== 'add-labels') return [change];
    const reasons = change.labels.flatMap((label) => reasonOf(label, understood));
    const best = understood.candidates.find((one) => !includesLabel(owners.declined, one.label));
    const isUnsure = change.labels.some((label) => isUnsureLabel(family, label));
    const isSuggested = suggestions.some(({ label }) => label === null || isChapterLabel(family, label));
    if (!isUnsure || !best || isSuggested) return [{ ...change, reasons }];

    const exists = observed.repositoryLabels.some(({ name }) => labelKey(name) === labelKey(best.label));
    const known = chapterLabels(publication.catalogue, publication.policy.labels);
    const label = exists ? undefined : known.find(({ name }) => name === best.label);
    const create: Action[] = label ? [{ type: 'create-label', label }] : [];
    return [...create, { type: 'suggest-label', reason: suggestionOf(best, understood) }, { ...change, reasons }];
  });
}

function reasonOf(label: string, triage: Triage): LabelReason[] {
  const rationale = rationaleOf(
    locationsUnder(label, triage).flatMap(({ evidence }) => evidence),
    triage,
  );
  return rationale === null ? [] : [{ label, rationale, confidence: 'high' }];
}

function suggestionOf({ label, title, number, evidence, confidence }: Candidate, triage: Triage): LabelReason {
  const place = [number, title].filter((part) => part !== null).join(' ');
  const rationale =
    rationaleOf(evidence, triage) ?? languages[triage.language].replies.candidate({ number: null, title: place });
  return { label, rationale, confidence: confidence >= MEDIUM ? 'medium' : 'low' };
}

function rationaleOf(evidence: readonly EvidenceWords[], { language }: Triage): string | null {
  const { replies } = languages[language];
  const reasons = describeEvidence(evidence, replies);
  return reasons && replies.because({ reasons });
}
