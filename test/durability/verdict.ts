import { readMarker } from '../../src/core/memory/marker.ts';

/** Subjects by what became of them. */
export interface Harm {
  /** Without an acknowledgement. */
  readonly lost: number;
  /** With more of our comments than one. */
  readonly doubled: number;
  /** With other labels than they should have, or an acknowledgement that tells of others. */
  readonly wrong: number;
}

interface Seen {
  readonly labels: readonly string[];
  readonly comments: readonly { readonly author: string; readonly body: string }[];
}

/** What went wrong with a subject that should have one of the labels that are `due`; null when it is as it should be. */
export function verdict({ labels, comments }: Seen, botLogin: string, due: readonly string[]): keyof Harm | null {
  const [own, ...others] = comments.filter(({ author }) => author === botLogin);
  const marker = own && readMarker(own.body);
  if (!marker) return 'lost';
  if (others.length > 0) return 'doubled';
  const isRight = labels.length === 1 && due.some((label) => label === labels[0]);
  return isRight && marker.labels.join() === labels.join() ? null : 'wrong';
}

/** How many there are of each. */
export function countHarm(verdicts: readonly (keyof Harm | null)[]): Harm {
  const count = (kind: keyof Harm) => verdicts.filter((verdict) => verdict === kind).length;
  return { lost: count('lost'), doubled: count('doubled'), wrong: count('wrong') };
}
