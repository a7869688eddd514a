import { randomBytes } from 'node:crypto';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { Fault } from '../local-github/faults.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { overLimit } from './over-limit.ts';
import { createPlace } from './place.ts';
import { serverVariables } from './server-variables.ts';
import { countHarm, type Harm, verdict } from './verdict.ts';
import { untilDrained } from './waiting-jobs.ts';

export interface FaultRun {
  readonly subjects: number;
  /** How long the queue may take to work them off. */
  readonly seconds: number;
  readonly tell?: (line: string) => void;
}

/** How many subjects there were, what became of them, and how many writes the limits forbade. */
export interface FaultResult extends Harm {
  readonly subjects: number;
  readonly overLimit: number;
}

const BOOK = 'press/book';
const ALERTING = { title: 'Section 2.1: a step is missing', label: 'chapter: Alerting' };
const DEPLOYMENT = { title: 'Section 3.1: a step is missing', label: 'chapter: Deployment' };

const CONCURRENCY = 8;
/** A label that is created, put on, and told of. */
const MAX_WRITES_A_LOOK = 3;
const LIMITS = { perSecond: 5, burst: 10, underWay: CONCURRENCY * MAX_WRITES_A_LOOK };

/**
 * Files issues and discussions, and edits some, while three of ten requests to GitHub fail in one of many ways and
 * webhooks come twice; waits until all is worked off, and counts. Sweeps are made to fail: they would find what was lost.
 */
export async function runFaultTest({ subjects, seconds, tell = () => {} }: FaultRun): Promise<FaultResult> {
  const secret = randomBytes(20).toString('hex');
  const github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
  const place = await createPlace('pglite');
  let server: KillableServer | null = null;
  try {
    server = await startKillableServer({
      ...place.variables,
      ...serverVariables(github, secret),
      CONCURRENCY: String(CONCURRENCY),
      WRITES_PER_SECOND: String(LIMITS.perSecond),
      WRITE_BURST: String(LIMITS.burst),
      WRITES_PER_HOUR: '100000',
      LIMIT_PAUSE_SECONDS: '1',
    });
    github.setWebhook(`http://127.0.0.1:${server.port}/api/github/webhooks`, secret);
    let count = 0;
    github.setRequestFault(({ path }) => {
      if (path === '/app/installations') return { kind: 'status', status: 500 };
      count += 1;
      return count % 10 < 3 ? (FAULTS[(count + Math.floor(count / 10)) % FAULTS.length] ?? null) : null;
    });
    github.setWebhookFault(({ id }) => (id.charCodeAt(0) % 4 === 0 ? { kind: 'duplicate', times: 2 } : null));

    const filed: Filed[] = [];
    while (filed.length < subjects) filed.push(await file(github, filed.length));
    await github.settled();
    tell(`${filed.length} subjects are filed`);
    await untilDrained(server.port, seconds);
    tell(`${github.requests.length} requests, ${github.writes.length} of them to write`);

    const verdicts = await Promise.all(filed.map((one) => judge(github, one)));
    return { subjects, ...countHarm(verdicts), overLimit: overLimit(github.writes, LIMITS) };
  } finally {
    await server?.kill('SIGKILL');
    await github.close();
    await place.remove();
  }
}

interface Filed {
  readonly kind: 'issue' | 'discussion';
  readonly number: number;
  readonly label: string;
}

/** Every fifth is a discussion; every third is edited at once and is about another chapter then. */
async function file(github: LocalGitHub, index: number): Promise<Filed> {
  const kind = index % 5 === 0 ? 'discussion' : 'issue';
  const { title, label } = DEPLOYMENT;
  const report = { title, body: 'It is in the last paragraph.', as: 'reader' };
  const number = await (kind === 'issue' ? github.openIssue(BOOK, report) : github.openDiscussion(BOOK, report));
  if (index % 3 !== 0) return { kind, number, label };
  const change = { title: ALERTING.title, as: 'reader' };
  await (kind === 'issue' ? github.editIssue(BOOK, number, change) : github.editDiscussion(BOOK, number, change));
  return { kind, number, label: ALERTING.label };
}

async function judge(github: LocalGitHub, { kind, number, label }: Filed): Promise<keyof Harm | null> {
  const seen = await (kind === 'issue' ? github.issue(BOOK, number) : github.discussion(BOOK, number));
  return verdict(seen, github.botLogin, [label]);
}

const SECONDARY = JSON.stringify({ message: 'You have exceeded a secondary rate limit.' });
const PRIMARY = JSON.stringify({ message: 'API rate limit exceeded for installation ID 77.' });

/** Failures of GitHub and of the way to it; limits, which stop everything for a second, are one in five. */
const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 502 },
  { kind: 'cut-after' },
  { kind: 'delay', ms: 300 },
  { kind: 'cut-before' },
  { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  { kind: 'status', status: 500 },
  { kind: 'cut-after' },
  { kind: 'status', status: 503 },
  { kind: 'delay', ms: 900 },
  { kind: 'status', status: 403, body: SECONDARY },
  { kind: 'cut-before' },
  { kind: 'status', status: 502 },
  { kind: 'cut-after' },
  { kind: 'status', status: 504 },
  { kind: 'status', status: 429, body: PRIMARY },
  { kind: 'cut-after' },
  { kind: 'delay', ms: 300 },
  { kind: 'status', status: 500 },
  { kind: 'cut-before' },
  { kind: 'status', status: 403, headers: { 'retry-after': '1' }, body: SECONDARY },
  { kind: 'status', status: 503 },
];
