import { expect } from 'vitest';
import type { Stage } from '../../demo/start.ts';
import { untilAtRest } from '../durability/waiting-jobs.ts';
import type { Delivery } from '../local-github/deliveries.ts';

/** What was logged of the looks at one subject, as `owner/name#number`; survives no restart of the server. */
export function looksAt({ server }: Stage, subject: string) {
  return server.lines.filter((line) => line.msg === 'look' && line.subject === subject);
}

/** Does something that makes the server look at a subject, and waits until it has looked and rests again. */
export async function untilLooked<T>(stage: Stage, subject: string, act: () => Promise<T>): Promise<T> {
  const before = looksAt(stage, subject).length;
  const result = await act();
  await untilLookedMoreThan(stage, subject, before);
  return result;
}

/** Files an issue and waits until the server has looked at it and rests again. Resolves with its number. */
export async function fileIssue(
  stage: Stage,
  repository: string,
  issue: { readonly title: string; readonly body?: string; readonly as?: string },
): Promise<number> {
  const number = await stage.github.openIssue(repository, { as: 'reader', ...issue });
  await untilLookedMoreThan(stage, `${repository}#${number}`, 0);
  return number;
}

/** Sends every webhook about an issue three times more. */
export async function redeliverThrice(stage: Stage, repository: string, number: number): Promise<void> {
  const about = stage.github.deliveries.filter((delivery) => isAbout(delivery, repository, number));
  await untilLooked(stage, `${repository}#${number}`, async () => {
    for (const delivery of about.flatMap((one) => [one, one, one])) await stage.github.redeliver(delivery);
  });
}

/** Resolves when all that follows from what was done has happened. */
export function atRest({ github, server }: Stage): Promise<void> {
  return untilAtRest(github, server.port);
}

async function untilLookedMoreThan(stage: Stage, subject: string, count: number): Promise<void> {
  await expect.poll(() => looksAt(stage, subject).length).toBeGreaterThan(count);
  await atRest(stage);
}

function isAbout({ payload, redelivery }: Delivery, repository: string, number: number): boolean {
  const { repository: at, issue } = payload as { repository?: { full_name: string }; issue?: { number: number } };
  return !redelivery && at?.full_name === repository && issue?.number === number;
}
