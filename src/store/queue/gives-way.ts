import type { Job } from './queue.ts';

type Manner = Job['manner'];

/** The manners of waiting jobs that a job of this manner replaces: those of jobs that say less than it. */
export function givingWayTo(manner: Manner): readonly NonNullable<Manner>[] {
  switch (manner) {
    case undefined:
      return ['quiet', 'sweep', 'command'];
    case 'command':
      return ['quiet', 'sweep'];
    default:
      return [];
  }
}
