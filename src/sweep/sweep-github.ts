import type { Probot } from 'probot';
import { readChangedDiscussions, readChangedIssues } from '../github/changed-subjects.ts';
import { hindranceOf } from '../github/hindrance.ts';
import type { Octokit } from '../github/octokit.ts';
import { listInstallations, listRepositories, readInstallation } from '../github/reachable.ts';
import { LookLater } from '../queue/look-later.ts';
import type { Sweep } from '../queue/sweep-queue.ts';
import type { WriteLimiter } from '../queue/write-limiter.ts';
import type { SweepGitHub } from './sweeper.ts';

/** What sweeps ask, with the credentials of the app and of its installations. */
export function createSweepGitHub(probot: Pick<Probot, 'auth'>): SweepGitHub {
  const app = async () => (await probot.auth()) as Octokit;
  const of = async (id: number) => (await probot.auth(id)) as Octokit;
  return {
    installations: async () => listInstallations(await app()),
    installation: async (id) => readInstallation(await app(), id),
    repositories: async (id) => listRepositories(await of(id)),
    changedIssues: async (id, repository, since, page) => readChangedIssues(await of(id), repository, since, page),
    changedDiscussions: async (id, repository, since) => readChangedDiscussions(await of(id), repository, since),
  };
}

/** The same sweep, which waits where GitHub limits us and is quiet where it bars us: the next one tries again. */
export function withHindrances(
  sweep: (sweep: Sweep) => Promise<void>,
  limiter: Pick<WriteLimiter, 'pause'>,
  limitPause: number,
): (sweep: Sweep) => Promise<void> {
  return async (what) => {
    try {
      await sweep(what);
    } catch (error) {
      const hindrance = hindranceOf(error, Date.now(), limitPause);
      if (hindrance === null) throw error;
      if (hindrance.kind === 'barred') return;
      if (what.kind !== 'all') await limiter.pause(what.installationId, hindrance.seconds);
      throw new LookLater('GitHub limits us', hindrance.seconds);
    }
  };
}
