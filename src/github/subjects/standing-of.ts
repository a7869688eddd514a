import type { Standing } from '../../core/record/standing.ts';
import type { RawStanding } from '../graphql/read-discussion.ts';

/** How far people are with a discussion, as one or a list of them shows it. Discussions have no milestones. */
export function standingOf({ closed, closedAt, stateReason, updatedAt }: RawStanding): Standing {
  return {
    state: closed ? 'closed' : 'open',
    stateReason: stateReason?.toLowerCase() ?? null,
    closedAt,
    milestone: null,
    updatedAt,
  };
}
