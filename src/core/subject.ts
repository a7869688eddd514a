import { isSameRepository } from './repository.ts';

/** An issue or a discussion, as an address. */
export interface Subject {
  readonly owner: string;
  readonly repo: string;
  readonly kind: 'issue' | 'discussion';
  readonly number: number;
}

/** As people write it: `owner/repo#12` or `owner/repo/discussions/12`. */
export function addressOf({ owner, repo, kind, number }: Subject): string {
  return kind === 'issue' ? `${owner}/${repo}#${number}` : `${owner}/${repo}/discussions/${number}`;
}

/** True for two spellings of one subject. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.number === b.number && isSameRepository(a, b);
}
