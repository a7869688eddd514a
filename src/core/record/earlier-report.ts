import { isSameRepository } from '../repository.ts';
import type { Subject } from '../subject.ts';
import type { SubjectRecord } from './subject-record.ts';

/** A fix counts as recent for this long, in milliseconds. */
const RECENT = 180 * 24 * 60 * 60_000;

/**
 * The oldest of the reports on the same words: open, or fixed not long before this one was filed. Null if this one is the
 * oldest, so that two reports never link to each other.
 */
export function earlierReport(
  subject: Subject,
  createdAt: string | null,
  sharing: readonly SubjectRecord[],
): Subject | null {
  const own = { subject, createdAt };
  const [oldest] = sharing.filter((other) => byAge(other, own) < 0 && isStillOfUse(other, createdAt)).toSorted(byAge);
  return oldest?.subject ?? null;
}

/** Open reports of the same repository that are younger and do not know of an earlier one, as they were looked at first. */
export function laterReports(subject: Subject, createdAt: string | null, sharing: readonly SubjectRecord[]): Subject[] {
  return sharing
    .filter((other) => other.state === 'open' && other.earlier === null && isSameRepository(other.subject, subject))
    .filter((other) => byAge(other, { subject, createdAt }) > 0)
    .map((other) => other.subject);
}

/** Open, or fixed in an edition, or last changed when the fix was recent. */
function isStillOfUse({ state, isFixed, fixedIn, updatedAt }: SubjectRecord, createdAt: string | null): boolean {
  if (state === 'open') return true;
  if (!isFixed) return false;
  return fixedIn !== null || Date.parse(updatedAt ?? '') > Date.parse(createdAt ?? '') - RECENT;
}

type Aged = Pick<SubjectRecord, 'subject' | 'createdAt'>;

function byAge(one: Aged, other: Aged): number {
  const [a, b] = [one, other].map(({ subject: { owner, repo, kind, number }, createdAt }) => {
    const name = `${owner}/${repo}`.toLowerCase();
    return `${createdAt ?? ''} ${name} ${String(number).padStart(12, '0')} ${kind}`;
  }) as [string, string];
  return a < b ? -1 : Number(a > b);
}
