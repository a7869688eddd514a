import type { Action } from '../../src/core/action.ts';
import { explainSubject } from '../../src/jobs/on-demand/explain-subject.ts';
import type { Job } from '../../src/store/queue/queue.ts';
import type { Stage } from './stage.ts';

/** Asks before looks what `explain` says that they will do, and notes what they then did. */
export class ExplainedLooks {
  readonly told: (readonly Action[])[] = [];
  readonly done: (readonly Action[])[] = [];
  readonly #stage: Stage;
  #isDue = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Has the next look compared. */
  expectOne(): void {
    this.#isDue = true;
  }

  readonly look = async (job: Job): Promise<void> => {
    if (!this.#isDue) return this.#stage.look(job);
    this.#isDue = false;
    const { github } = this.#stage;
    const env = {
      GITHUB_API_URL: github.url,
      APP_ID: String(github.appId),
      PRIVATE_KEY: github.privateKey,
      WEBHOOK_SECRET: 'nobody signs with it',
    };
    const explained = await explainSubject(job.subject, env, () => {}, job.manner ?? 'loud');
    if (explained === null) throw new Error('the subject is gone');
    this.told.push(comparable(explained.decision.actions));
    this.#stage.applied.length = 0;
    try {
      await this.#stage.look(job);
    } finally {
      this.done.push(comparable(this.#stage.applied));
    }
  };
}

/**
 * Without what may differ between the two: the marker counts acts by the minute, and looks know a repository's labels for a
 * minute, so that one that somebody made in passing is not new to `explain`.
 */
function comparable(actions: readonly Action[]): Action[] {
  return actions
    .filter(({ type }) => type !== 'create-label' && type !== 'update-label')
    .map((action) => {
      return 'body' in action
        ? { ...action, body: action.body.replace(/"acts":(\[\[.+?\]\])/u, withoutMinutes) }
        : action;
    });
}

/** A minute may end between the two: the sum of the acts is the same. */
function withoutMinutes(_: string, acts: string): string {
  return `"acts":${(JSON.parse(acts) as [number, number][]).reduce((sum, [, count]) => sum + count, 0)}`;
}
