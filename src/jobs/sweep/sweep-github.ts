import type { Clients, Octokit } from '../../github/client/octokit.ts';
import type { RenewingOctokit } from '../../github/client/renew-tokens.ts';
import { listInstallations, listRepositories, readInstallation } from '../../github/files/reachable.ts';
import { readChangedDiscussions, readChangedIssues } from '../../github/lists/changed-subjects.ts';
import type { SweepGitHub } from './sweeper.ts';

/** GitHub for sweeps, with the credentials of the app and its installations. */
export function createSweepGitHub(probot: Clients): SweepGitHub {
  const app = async () => (await probot.auth()) as Octokit;
  const of = async (id: number) => (await probot.auth(id)) as Octokit;
  return {
    installations: async () => listInstallations(await app()),
    installation: async (id) => readInstallation(await app(), id),
    async repositories(id) {
      const octokit = await of(id);
      // The token that is kept may lack permissions that the event of this sweep is about.
      (octokit as Partial<RenewingOctokit>).renewToken?.();
      return listRepositories(octokit);
    },
    changedIssues: async (id, repository, since, page) => readChangedIssues(await of(id), repository, since, page),
    changedDiscussions: async (id, repository, since) => readChangedDiscussions(await of(id), repository, since),
  };
}
