import { readEnvironment } from '../../config/environment/environment.ts';
import { createLog } from '../../config/environment/log.ts';
import type { Variables } from '../../config/environment/variables.ts';
import { UserError } from '../../core/problem.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import { createAppClients } from '../../github/app-clients.ts';
import { type BotIdentity, botIdentity } from '../../github/client/bot-identity.ts';
import { type Clients, isStatus, type Octokit } from '../../github/client/octokit.ts';
import { createPacedOctokit } from '../../github/client/paced-octokit.ts';

/** Who asks, and writes. */
export interface RepositoryClient {
  readonly octokit: Octokit;
  /** The app; null with a person's token. */
  readonly bot: BotIdentity | null;
  /** The app's clients for its queue; null with a person's token. */
  readonly app: { readonly clients: Clients; readonly installationId: number } | null;
}

/**
 * Returns a client without waits or rate limits. It acts as the app if the environment has its credentials, so that the
 * app knows its labels later. Otherwise it uses GITHUB_TOKEN, and labels count as a person's. Throws a UserError
 * without credentials, or if the app is not installed on the repository.
 */
export async function createRepositoryClient(
  repository: Repository,
  variables: Variables,
  onRequest: () => void = () => {},
): Promise<RepositoryClient> {
  const { credentials, githubApiUrl: baseUrl } = readEnvironment(variables);
  const log = createLog('silent');
  if (credentials === null) {
    const token = variables.GITHUB_TOKEN;
    const remedy = 'set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET as for the server, or GITHUB_TOKEN';
    if (!token) throw new UserError([{ file: 'environment', message: 'has no credentials for writing', remedy }]);
    const Octokit = createPacedOctokit(onRequest);
    return { octokit: new Octokit({ auth: { token }, baseUrl, log }) as unknown as Octokit, bot: null, app: null };
  }
  const { appId, privateKey } = credentials;
  const clients = await createAppClients({ appId, privateKey, baseUrl, log, meter: onRequest });
  const app = (await clients.auth()) as Octokit;
  try {
    const { data } = await app.request('GET /repos/{owner}/{repo}/installation', { ...repository });
    const octokit = (await clients.auth(data.id)) as Octokit;
    const bot = botIdentity(data.app_id, data.app_slug);
    return { octokit, bot, app: { clients, installationId: data.id } };
  } catch (cause) {
    if (!isStatus(cause, 401, 404)) throw cause;
    const file = repositoryName(repository);
    const remedy = 'install it there, or check APP_ID and PRIVATE_KEY';
    throw new UserError([{ file, message: 'the app is not installed there', remedy }], { cause });
  }
}
