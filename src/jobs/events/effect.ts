import type { Subject } from '../../core/subject.ts';
import type { Check } from '../../store/queue/check-queue.ts';
import type { EditionJob } from '../../store/queue/edition-queue.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { Sweep } from '../../store/queue/sweep-queue.ts';

/** What an event makes: a job to do later, or a change of what the store keeps, done before GitHub gets its answer. */
export type Effect =
  | { readonly type: 'look'; readonly job: Job }
  | { readonly type: 'check'; readonly check: Check }
  /** Also for each repository whose publication is read from this one. */
  | { readonly type: 'edition'; readonly job: EditionJob }
  | { readonly type: 'sweep'; readonly sweep: Sweep }
  /** Sweeps of a new repository start from now: nobody wants replies to everything that was ever filed there. */
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
