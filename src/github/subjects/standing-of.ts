import type { Standing } from '../../core/record/standing.ts';
import type { RawStanding } from '../graphql/read-discussion.ts';

/** State of a discussion, or of an issue without its milestone. */
export function standingOf({ closed, closedAt, stateReason, updatedAt }: RawStanding): Standing {
  return {
    state: closed ? 'closed' : 'open',
    stateReason: stateReason?.toLowerCase() ?? null,
    closedAt,
    milestone: null,
    updatedAt,
  };
}
