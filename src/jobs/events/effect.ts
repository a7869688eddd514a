import type { Subject } from '../../core/subject.ts';
import type { Check } from '../../store/queue/check-queue.ts';
import type { EditionJob } from '../../store/queue/edition-queue.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { Sweep } from '../../store/queue/sweep-queue.ts';

/** An effect of an event: a job for later, or a change in the store that is done before GitHub gets its answer. */
export type Effect =
  | { readonly type: 'look'; readonly job: Job }
  | { readonly type: 'check'; readonly check: Check }
  /** Also for every repository that reads its publication from this one. */
  | { readonly type: 'edition'; readonly job: EditionJob }
  | { readonly type: 'sweep'; readonly sweep: Sweep }
  /** Sweeps of a new repository start now: old subjects should get no replies. */
  | { readonly type: 'start-sweeps-now'; readonly installationId: number; readonly repository: string }
  | { readonly type: 'forget-subject'; readonly subject: Subject }
  /** Names such as `owner/name`. */
  | { readonly type: 'forget-repositories'; readonly repositories: readonly string[] }
  | { readonly type: 'forget-installation'; readonly installationId: number }
  | {
      readonly type: 'set-private';
      readonly installationId: number;
      readonly repository: string;
      readonly isPrivate: boolean;
    };
