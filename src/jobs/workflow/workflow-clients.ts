import type { Clients, Octokit } from '../../github/client/octokit.ts';

/** GitHub's own app, in whose name a workflow's token acts: its comments are by `github-actions[bot]`. */
const GITHUB_ACTIONS = { id: 15368, slug: 'github-actions' };

/**
 * The clients that the looks ask for, all with the workflow's token. The token belongs to an installation of GitHub's own
 * app, which may not ask who that app is; so the question is answered here.
 */
export function createWorkflowClients(octokit: Octokit): Clients {
  const app = { request: async () => ({ data: GITHUB_ACTIONS }) };
  const auth = async (installationId?: number) => (installationId === undefined ? app : octokit);
  return { auth };
}
