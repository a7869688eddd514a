import { includesLabel } from '../labels/label-family.ts';
import type { Snapshot } from './snapshot.ts';
import type { Ignored, SubjectPolicy } from './subject-policy.ts';

/** Why nothing is done: its author or a label is excluded, its category is no feedback, or it was locked before we came. */
export type LeftAlone = 'ignored' | 'category' | 'locked';

/** Why a subject is no feedback at all, so that nothing of it is kept either; null if it is. */
export function leftAlone(
  { author, labels, discussion }: Pick<Snapshot, 'author' | 'labels' | 'discussion'>,
  { ignore, discussions }: Pick<SubjectPolicy, 'ignore' | 'discussions'>,
): LeftAlone | null {
  if (isIgnored({ author, labels }, ignore)) return 'ignored';
  return discussion !== null && !isWantedCategory(discussion.category, discussions.categories) ? 'category' : null;
}

/** A discussion that was locked before a comment of ours could remember its labels. */
export function isLockedBeforeUs({ discussion, locked, acknowledgement }: Snapshot): boolean {
  return discussion !== null && locked && acknowledgement === null;
}

/** Whether a subject is left alone: filed by a bot or an excluded person, or bearing an excluded label. */
function isIgnored({ author, labels }: Pick<Snapshot, 'author' | 'labels'>, ignored: Ignored): boolean {
  const login = author.login.toLowerCase();
  const isIgnoredAuthor = author.isBot || ignored.authors.some((one) => one.toLowerCase() === login);
  return isIgnoredAuthor || labels.some((label) => includesLabel(ignored.labels, label));
}

/** All categories are wanted if none is named. Upper and lower case are the same. */
function isWantedCategory({ name }: { readonly name: string }, wanted: readonly string[]): boolean {
  const key = (one: string) => one.trim().toLowerCase();
  return wanted.length === 0 || wanted.some((one) => key(one) === key(name));
}
