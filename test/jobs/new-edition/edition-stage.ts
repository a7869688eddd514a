import { Probot } from 'probot';
import { createLog } from '../../../src/config/environment/log.ts';
import type { Subject } from '../../../src/core/subject.ts';
import { createPacedOctokit } from '../../../src/github/client/paced-octokit.ts';
import { OPEN_GATE } from '../../../src/jobs/limits/gate.ts';
import { createInstallations } from '../../../src/jobs/look/installations.ts';
import { createRecordKeeper } from '../../../src/jobs/look/record-keeper.ts';
import { createWorker } from '../../../src/jobs/look/worker.ts';
import { createEditionRunner } from '../../../src/jobs/new-edition/edition-runner.ts';
import { createEditionStore, type EditionStore } from '../../../src/store/adopted/edition-store.ts';
import type { Sql } from '../../../src/store/database/database.ts';
import { transactionOn } from '../../../src/store/database/open-pglite.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import type { EditionJob } from '../../../src/store/queue/edition-queue.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';
import type { NewJob } from '../../../src/store/queue/queue.ts';
import { createRecords, type Records } from '../../../src/store/records/create-records.ts';
import { createFindSharing } from '../../../src/store/records/find-sharing.ts';
import { createPassagePrint } from '../../../src/store/records/passage-print.ts';
import { createAskLimiter } from '../../../src/store/tables/ask-limiter.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import type { LocalGitHubOptions } from '../../local-github/settings.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

/** A GitHub, and the real edition jobs and looks on it, in this process: a test says when each is due, and what day it is. */
export interface EditionStage {
  readonly github: LocalGitHub;
  readonly store: EditionStore;
  readonly records: Records;
  readonly sql: Sql;
  /** Subjects that looks at others want looked at. */
  readonly also: Subject[];
  /** What was logged, but looks that changed nothing. */
  readonly lines: readonly Record<string, unknown>[];
  /** Runs the edition job of a repository; resolves with the subjects that it wants looked at, done or not. */
  runJob(repository: string, settleTime?: number): Promise<Subject[]>;
  /** Looks at these; resolves with those that are to be looked at again, and in how many seconds. */
  look(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, number>>;
  /** The job, and the looks that it asks for. */
  settle(repository: string): Promise<Subject[]>;
  /** The repositories for which a look requested an edition job. */
  readonly requested: readonly string[];
  /** Forgets all that was read, as a restart does; what the store keeps stays. */
  restart(): Promise<void>;
  /** Lets time pass, in milliseconds; what was read of GitHub is old after that. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

const MINUTE = 60_000;

/** Starts one; nothing outlives `close()`. Changes are taken up at once, but for jobs that are told otherwise. */
export async function startEditionStage(options: LocalGitHubOptions): Promise<EditionStage> {
  const github = await startLocalGitHub(options);
  const pglite = await createMemoryPglite();
  const sql = (text: string, values?: unknown[]) => pglite.query(text, values);
  await migrate(sql);
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line)) });
  const { appId, privateKey, url: baseUrl, installationId } = github;
  const probot = new Probot({ appId, privateKey, secret: 'x', baseUrl, Octokit: createPacedOctokit(), log });
  await probot.ready();

  let time = Date.parse('2026-03-01T08:00:00Z');
  const now = () => time;
  const store = createEditionStore({ sql, transaction: transactionOn(pglite) }, log);
  const asks = createAskLimiter(sql, log, now);
  const requested: string[] = [];
  const also: Subject[] = [];
  const editions = { request: async ({ owner, repo }: EditionJob) => void requested.push(`${owner}/${repo}`) };
  const print = createPassagePrint('a secret of this test');
  const sharing = createFindSharing(sql, log, print);
  const start = () => createInstallations(probot, log, { asks, adoption: { store, editions }, sharing, now });
  let installations = await start();
  const installation = (id: number) => installations(id);
  const records = createRecords(sql, log, now, print);
  const keep = createRecordKeeper({
    records,
    isPrivate: async (id, repository) => (await installation(id)).isPrivate(repository),
    log,
  });
  const lookAlso = async ({ subject }: Pick<NewJob, 'subject'>) => void also.push(subject);
  const worker = createWorker({ installation, log, now, keep, lookAlso });
  let wanted: Subject[] = [];
  const manners = new Map<Subject, NewJob['manner']>();
  const queue = {
    async enqueue({ subject, manner }: NewJob) {
      wanted.push(subject);
      manners.set(subject, manner);
    },
  };
  const given = { installation, store, records, queue, gate: OPEN_GATE, log, now };
  const stage = {
    async runJob(repository: string, settle = 0): Promise<Subject[]> {
      const [owner = '', repo = ''] = repository.split('/');
      wanted = [];
      time += 2 * MINUTE;
      await createEditionRunner({ ...given, settle, drain: 0 })({ installationId, owner, repo });
      return wanted;
    },
    async look(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, number>> {
      const waiting = new Map<Subject, number>();
      for (const subject of subjects) {
        const manner = manners.get(subject);
        await worker({ installationId, subject, ...(manner && { manner }) }).catch((error: unknown) => {
          if (!(error instanceof LookLater)) throw error;
          waiting.set(subject, error.seconds);
        });
      }
      return waiting;
    },
  };
  return {
    github,
    store,
    records,
    sql,
    also,
    lines,
    ...stage,
    async settle(repository) {
      const subjects = await stage.runJob(repository);
      await stage.look(subjects);
      return subjects;
    },
    requested,
    async restart() {
      installations = await start();
    },
    pass(milliseconds) {
      time += milliseconds;
    },
    async close() {
      await github.close();
      await pglite.close();
    },
  };
}
