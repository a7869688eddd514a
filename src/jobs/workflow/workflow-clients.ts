import type { Clients, Octokit } from '../../github/client/octokit.ts';

/** GitHub's own app. A workflow's token acts as it, so its comments are by `github-actions[bot]`. */
const GITHUB_ACTIONS = { id: 15368, slug: 'github-actions' };

/**
 * The clients for looks, all with the workflow's token. The token may not ask who its app is, so this answers instead.
 */
export function createWorkflowClients(octokit: Octokit): Clients {
  const app = { request: async () => ({ data: GITHUB_ACTIONS }) };
  const auth = async (installationId?: number) => (installationId === undefined ? app : octokit);
  return { auth };
}
