import { readEnvironment } from '../../config/environment/environment.ts';
import type { Variables } from '../../config/environment/variables.ts';
import type { Repository } from '../../core/repository.ts';
import { ANY_APP, type BotIdentity } from '../../github/client/bot-identity.ts';
import { createCliOctokit } from '../../github/client/cli-octokit.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { createRepositoryClient } from './repository-client.ts';

interface ReadingClient {
  readonly octokit: Octokit;
  readonly bot: BotIdentity;
}

/**
 * Returns a client for reading only. It acts as the app if the environment has its credentials, and then knows the app's
 * own writes for certain. Otherwise it uses GITHUB_TOKEN; without a token it reads public data.
 */
export async function createReadingClient(
  repository: Repository,
  variables: Variables,
  warn: (message: string) => void,
): Promise<ReadingClient> {
  const { credentials, githubApiUrl: baseUrl } = readEnvironment(variables);
  if (credentials === null) {
    return { octokit: createCliOctokit({ token: variables.GITHUB_TOKEN || null, baseUrl, warn }), bot: ANY_APP };
  }
  const { octokit, bot } = await createRepositoryClient(repository, variables);
  return { octokit, bot: bot ?? ANY_APP };
}
