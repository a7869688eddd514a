import { setTimeout as delay } from 'node:timers/promises';
import type { LocalGitHub } from '../local-github/local-github.ts';

/** Resolves when a server's queue has no more looks, by its own metrics. Throws when it still has some after `seconds`. */
export async function untilDrained(port: number, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const left = await looksLeft(port);
    if (left === 0) return;
    if (Date.now() > end) throw new Error(`${left} jobs still wait after ${seconds} s`);
    await delay(250);
  }
}

/** How many looks a server still has to make, by its own metrics. */
export async function looksLeft(port: number): Promise<number> {
  const jobs = await readJobs(port);
  return sum(jobs.filter(({ queue, state }) => queue === 'look' && state !== 'failed'));
}

/** Resolves when nothing is on its way to a server or from it, and it has no job that is due: what follows has happened. */
export async function untilAtRest(github: LocalGitHub, port: number): Promise<void> {
  for (;;) {
    await github.settled();
    const { length } = github.deliveries;
    const due = (await readJobs(port)).filter(({ state }) => DUE.includes(state));
    await github.settled();
    // The last job may have written, and GitHub tells of it.
    if (sum(due) === 0 && github.deliveries.length === length) return;
    await delay(10);
  }
}

const DUE = ['created', 'retry', 'active'];

interface JobCount {
  readonly queue: string;
  readonly state: string;
  readonly count: number;
}

async function readJobs(port: number): Promise<JobCount[]> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const lines = text.matchAll(/^chapter_triage_jobs\{queue="([\w-]+)",state="(\w+)"\} (\d+)/gmu);
  return [...lines].map(([, queue = '', state = '', count]) => ({ queue, state, count: Number(count) }));
}

function sum(jobs: readonly JobCount[]): number {
  return jobs.reduce((total, { count }) => total + count, 0);
}
