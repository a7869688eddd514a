import type { Logger } from 'pino';
import type { Action } from '../../core/action.ts';
import { UserError } from '../../core/problem.ts';
import type { MadeRecord } from '../../core/record/subject-record.ts';
import type { Decision } from '../../core/subject/decision.ts';
import type { Manner } from '../../core/subject/facts.ts';
import { addressOf, type Subject } from '../../core/subject.ts';
import type { SendComment } from '../../github/subjects/write-discussion.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { Job } from '../../store/queue/queue.ts';
import { type Gate, OPEN_GATE } from '../limits/gate.ts';

/** GitHub and the core for looks, with the access of one installation. */
export interface Installation<Publication, Snapshot> {
  /**
   * The publication that looks use now. Null for a repository without a configuration. Throws a UserError if that is
   * invalid, or if its sources cannot be used.
   */
  publicationOf(repository: Repository): Promise<Publication | null>;
  /** Null if there is no such subject. */
  read(subject: Subject): Promise<Snapshot | null>;
  /** Decides what to write, in order, or when to look again. May read more. Writes nothing. */
  decide(subject: Subject, snapshot: Snapshot, publication: Publication, manner: Manner): Promise<Decision>;
  /** Applies the actions in order. `sendComment` is called with what creates a comment. */
  apply(subject: Subject, snapshot: Snapshot, actions: readonly Action[], sendComment: SendComment): Promise<unknown>;
}

type Repository = Pick<Subject, 'owner' | 'repo'>;

export interface WorkerDependencies<Publication, Snapshot> {
  installation(id: number): Promise<Installation<Publication, Snapshot>>;
  readonly log: Logger;
  /** Milliseconds from any start. */
  now(): number;
  readonly gate?: Gate;
  /** Called after each look. */
  observe?(look: ObservedLook): void;
  /** Enqueues a quiet look of low urgency at another subject. */
  lookAlso?(job: Pick<Job, 'installationId' | 'subject'>): Promise<void>;
  /** Stores the record of a look. Deletes it if null. Never rejects. */
  keep?(job: Job, record: MadeRecord | null): Promise<void>;
}

export interface ObservedLook {
  readonly outcome: Outcome | 'misconfigured' | 'postponed' | 'blocked' | 'failed';
  readonly actions: readonly Action['type'][];
  readonly seconds: number;
}

/**
 * Returns a function that looks at one subject: it reads, decides, writes, and logs one line. A UserError ends the look,
 * since a retry would not help. A look that GitHub does not allow ends too, and is stored as blocked. The function throws
 * any other error, so that the queue retries, and a LookLater if the look must wait.
 */
export function createWorker<Publication, Snapshot>({
  installation,
  log,
  now,
  gate = OPEN_GATE,
  observe = () => {},
  keep = async () => {},
  lookAlso = async () => {},
}: WorkerDependencies<Publication, Snapshot>): (job: Job) => Promise<void> {
  return async (job) => {
    const { installationId, subject, delivery } = job;
    const start = now();
    const tell = (level: 'info' | 'error', told: Omit<ObservedLook, 'seconds'>, rest: object = {}) => {
      const ms = Math.round(now() - start);
      log[level]({ subject: addressOf(subject), ...(delivery && { delivery }), ...told, ...rest, ms }, 'look');
      observe({ outcome: told.outcome, actions: told.actions, seconds: ms / 1000 });
    };
    let looked: Looked;
    try {
      await gate.admit(installationId, subject);
      looked = await look(await installation(installationId), job, gate);
    } catch (err) {
      if (err instanceof UserError) {
        return tell('info', { outcome: 'misconfigured', actions: [] }, { problems: err.problems });
      }
      const refusal = await gate.explain(job, err);
      if (refusal instanceof LookLater) {
        const { message: reason, seconds } = refusal;
        tell('info', { outcome: 'postponed', actions: [] }, { reason, seconds: Math.round(seconds) });
        throw refusal;
      }
      if (refusal !== null) return tell('info', { outcome: 'blocked', actions: [] }, { reason: refusal.blocked });
      tell('error', { outcome: 'failed', actions: [] }, { err });
      throw err;
    }
    const { later, record, others, ...told } = looked;
    // A pause means that another program and we keep answering each other. A person should see that.
    tell(told.outcome === 'paused' ? 'error' : 'info', told);
    // Part of the look: so a later look stores a newer record, and a shutdown waits for this one.
    if (record !== undefined) await keep(job, record);
    for (const other of others) await lookAlso({ installationId, subject: other });
    if (later !== undefined) throw new LookLater(told.outcome, later);
  };
}

type Outcome = 'unconfigured' | 'gone' | 'unchanged' | 'changed' | 'delayed' | 'paused' | 'capped';

interface Looked {
  readonly outcome: Outcome;
  readonly actions: readonly Action['type'][];
  /** Seconds until the next look. */
  readonly later?: number;
  /** Null deletes the record. Absent leaves it as it is. */
  readonly record?: MadeRecord | null;
  readonly others: readonly Subject[];
}

async function look<Publication, Snapshot>(
  github: Installation<Publication, Snapshot>,
  { installationId, subject, manner }: Job,
  gate: Gate,
): Promise<Looked> {
  const { owner, repo } = subject;
  const publication = await github.publicationOf({ owner, repo });
  if (publication === null) return { outcome: 'unconfigured', actions: [], others: [] };
  const snapshot = await github.read(subject);
  if (snapshot === null) return { outcome: 'gone', actions: [], record: null, others: [] };

  const { actions, later, record, others = [] } = await github.decide(subject, snapshot, publication, manner ?? 'loud');
  const found = { others, ...(record !== undefined && { record }) };
  if (later === null || actions.length > 0) {
    await gate.take(installationId, actions.length);
    await github.apply(subject, snapshot, actions, (send) => gate.sendComment(subject, send));
  }
  const types = actions.map(({ type }) => type);
  if (later !== null) return { outcome: later.reason, actions: types, later: later.seconds, ...found };
  return { outcome: actions.length > 0 ? 'changed' : 'unchanged', actions: types, ...found };
}
