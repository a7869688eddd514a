import { setTimeout as delay } from 'node:timers/promises';

/** Resolves when a server's queue is empty, by its own metrics. Throws when it still is not after `seconds`. */
export async function untilDrained(port: number, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let left = await waitingJobs(port);
  while (left > 0) {
    if (Date.now() > end) throw new Error(`${left} jobs still wait after ${seconds} s`);
    await delay(250);
    left = await waitingJobs(port);
  }
}

/** How many looks wait, whatever they wait for, or are under way. */
async function waitingJobs(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = [...text.matchAll(/^chapter_triage_jobs\{queue="look",state="(\w+)"\} (\d+)/gmu)];
  return counts.filter(([, state]) => state !== 'failed').reduce((sum, [, , count]) => sum + Number(count), 0);
}
