import { wantedLabels } from '../../labels/family-of.ts';
import { labelsTakingIn } from '../../labels/former-labels.ts';
import { includesLabel, type LabelFamily } from '../../labels/label-family.ts';
import type { LabelPolicy } from '../../labels/labels.ts';
import { askedAnew, type Ownership } from '../../labels/ownership.ts';
import type { Language } from '../../languages/languages.ts';
import type { Catalogue } from '../../publication/catalogue.ts';
import { acknowledge } from '../../reply/acknowledgement.ts';
import type { Triage } from '../../triage-result.ts';
import type { Desired } from './desired.ts';

/** What a configuration says of what a subject should get. */
export interface Policy {
  readonly labels: LabelPolicy;
  /** Null: no acknowledgement is wanted. "auto": in the reader's language. */
  readonly acknowledgement: Language | 'auto' | null;
  /** True where a comment may be chosen as the answer to a question, which ours is not. */
  readonly answerable?: boolean;
  /** True where comments such as `/chapter 5.3` are understood. */
  readonly commands: boolean;
}

/**
 * What a subject should have after this triage: the chapter labels, or the one for what could not be placed, and the
 * acknowledgement, whose text also tells what people did with the labels. `isNewWord`: a person just corrected it.
 */
export function desire(
  triage: Triage,
  catalogue: Catalogue,
  policy: Policy,
  family: LabelFamily,
  owners: Ownership,
  isNewWord = false,
): Desired {
  const wanted = wantedLabels(triage, catalogue, policy.labels);
  const word = triage.correction === undefined ? null : isNewWord ? 'new' : 'standing';
  const { placedByPeople, declined: removed } = word === 'new' ? askedAnew(owners, wanted) : owners;
  // If a person removed the label of a chapter, a new edition that moves it into another one brings no label back.
  const takingIn = word === null ? labelsTakingIn(removed, catalogue, policy.labels) : [];
  const declined = [...removed, ...takingIn];
  const labels = wanted.filter(({ name }) => !includesLabel(takingIn, name));
  const language = policy.acknowledgement === 'auto' ? triage.language : policy.acknowledgement;
  const acknowledgement =
    language === null
      ? null
      : acknowledge(triage, {
          publication: catalogue.name,
          language,
          commands: policy.commands,
          unsureLabel: policy.labels.unsure,
          answerable: policy.answerable ?? false,
          people: { placed: placedByPeople, declined },
        });
  return { labels, acknowledgement, family, ...(word !== null && { word }) };
}
