import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { createPlace, type DatabaseKind } from './place.ts';
import { serverVariables } from './server-variables.ts';
import { countHarm, type Harm, verdict } from './verdict.ts';
import { untilDrained } from './waiting-jobs.ts';

export interface CrashRun {
  readonly kills: number;
  readonly database: DatabaseKind;
  /** Milliseconds between two things that readers do. */
  readonly pause?: number;
  readonly tell?: (line: string) => void;
}

/** How many subjects had a webhook that was accepted, and what became of these. */
export interface CrashResult extends Harm {
  readonly accepted: number;
}

const BOOK = 'press/book';
const LABELS = { '2.1': 'chapter: Alerting', '3.1': 'chapter: Deployment' } as const;
type Section = keyof typeof LABELS;
/** The longest time that a server is left alone, in milliseconds. */
const LONGEST_LIFE = 1_500;
const DRAIN_SECONDS = 900;

/**
 * Kills the server again and again at random moments while readers file and edit reports, lets the last one finish, and
 * counts. Sweeps are made to fail all the while: they would find what the queue has lost.
 */
export async function runCrashTest({ kills, database, pause = 60, tell = () => {} }: CrashRun): Promise<CrashResult> {
  const secret = randomBytes(20).toString('hex');
  const github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
  const place = await createPlace(database);
  github.setRequestFault(({ path }) => (path === '/app/installations' ? { kind: 'status', status: 500 } : null));
  const port = await freePort();
  github.setWebhook(`http://127.0.0.1:${port}/api/github/webhooks`, secret);
  const variables = {
    ...place.variables,
    ...serverVariables(github, secret),
    PORT: String(port),
    WRITES_PER_SECOND: '10000',
    WRITES_PER_HOUR: '10000000',
    WRITE_BURST: '10000',
  };

  const readers = new Readers(github, pause);
  let server: KillableServer | null = null;
  try {
    const reading = readers.start();
    // What goes wrong there is thrown below, when it is waited for, and not in the middle of a kill.
    reading.catch(() => {});
    for (let kill = 1; kill <= kills; kill += 1) {
      server = await startKillableServer(variables);
      // A server that never accepted anything has nothing to lose.
      while (!github.deliveries.some(({ status }) => status === 200)) await delay(10);
      await delay(Math.random() * LONGEST_LIFE);
      await server.kill('SIGKILL');
      if (kill % 20 === 0) tell(`${kill} kills, ${readers.sections.size} subjects`);
    }
    readers.stop();
    await reading;
    server = await startKillableServer(variables);
    await github.settled();
    await untilDrained(port, DRAIN_SECONDS);
    return await count(github, readers.sections);
  } finally {
    readers.stop();
    await server?.kill('SIGKILL');
    await github.close();
    await place.remove();
  }
}

/** People who file reports, and now and then find that they meant another section. */
class Readers {
  /** What each report is about by its title now. */
  readonly sections = new Map<number, Section>();
  readonly #github: LocalGitHub;
  readonly #pause: number;
  #isOver = false;

  constructor(github: LocalGitHub, pause: number) {
    this.#github = github;
    this.#pause = pause;
  }

  async start(): Promise<void> {
    for (let step = 0; !this.#isOver; step += 1) {
      await (step % 3 === 2 ? this.#edit() : this.#file());
      await delay(Math.random() * 2 * this.#pause);
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  async #file(): Promise<void> {
    const number = await this.#github.openIssue(BOOK, { title: 'Section 3.1: a step is missing', as: 'reader' });
    this.sections.set(number, '3.1');
  }

  async #edit(): Promise<void> {
    const numbers = [...this.sections.keys()].slice(-10);
    const number = numbers[Math.floor(Math.random() * numbers.length)];
    if (number === undefined) return;
    const section = this.sections.get(number) === '3.1' ? '2.1' : '3.1';
    await this.#github.editIssue(BOOK, number, { title: `Section ${section}: a step is missing`, as: 'reader' });
    this.sections.set(number, section);
  }
}

async function count(github: LocalGitHub, sections: ReadonlyMap<number, Section>): Promise<CrashResult> {
  const accepted = new Set<number>();
  const unheard = new Set<number>();
  for (const { payload, status, action } of github.deliveries) {
    const { number } = (payload as { issue?: { number: number } }).issue ?? {};
    if (number === undefined || (action !== 'opened' && action !== 'edited')) continue;
    // A connection that was cut is no acceptance. Whatever came last counts: an edit that nobody heard of may go unnoticed until the next sweep.
    if (status === 200) {
      accepted.add(number);
      unheard.delete(number);
    } else unheard.add(number);
  }
  const verdicts: (keyof Harm | null)[] = [];
  for (const number of accepted) {
    const due = unheard.has(number) ? Object.values(LABELS) : [LABELS[sections.get(number) ?? '3.1']];
    verdicts.push(verdict(await github.issue(BOOK, number), github.botLogin, due));
  }
  return { accepted: accepted.size, ...countHarm(verdicts) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
