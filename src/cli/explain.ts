import pc from 'picocolors';
import { describeProblem, UserError } from '../core/problem.ts';
import type { Decision } from '../core/subject/decision.ts';
import { prepare } from '../core/subject/prepare.ts';
import type { Subject } from '../core/subject.ts';
import { ANY_APP } from '../github/client/bot-identity.ts';
import { createCliOctokit } from '../github/client/cli-octokit.ts';
import { isStatus } from '../github/client/octokit.ts';
import { RepositoryLabels } from '../github/repository-labels/repository-labels.ts';
import { Permissions } from '../github/subjects/permissions.ts';
import { type AdapterParts, adapterOf } from '../github/subjects/subjects.ts';
import { decideSubject } from '../jobs/look/decide-subject.ts';
import { type ReadPublication, readPublication } from '../jobs/on-demand/read-publication.ts';
import { createRepositoryClient } from '../jobs/on-demand/repository-client.ts';
import { describeDecision } from './print/describe-decision.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads an issue or a discussion and its publication from GitHub and returns what a look would do about it now and why,
 * as text for people. Applies nothing. Throws a UserError for an address that is neither, and for a repository it can't
 * work with.
 */
export async function explain(url: string, env: Variables): Promise<string> {
  const subject = subjectOf(url);
  try {
    const { decision, problems, warnings } = await explainSubject(subject, url, env);
    const told = [...problems.map(describeProblem), ...warnings].map((warning) => pc.yellow(warning));
    return [...told, ...describeDecision(decision)].join('\n');
  } catch (error) {
    if (!isStatus(error, 401, 403, 404)) throw error;
    const message = `GitHub answers ${error.status}: ${error.message.split(' - ')[0]}`;
    throw new UserError([{ file: url, message, remedy: 'set GITHUB_TOKEN to a token that may read it' }], {
      cause: error,
    });
  }
}

/** What would be done, and what keeps that from being certain. */
export interface Explained extends Pick<ReadPublication, 'problems'> {
  readonly decision: Decision;
  readonly warnings: readonly string[];
}

/** The decision of a look at a subject now, as `explain` prints it. */
export async function explainSubject(subject: Subject, url: string, env: Variables): Promise<Explained> {
  const { octokit, bot } = await clientOf(subject, env);
  const limits = { maxEntries: 100, maxAgeMs: 60_000, now: () => performance.now() };
  const adapter = adapterOf(subject.kind, { octokit, bot, repositoryLabels: new RepositoryLabels(limits) });
  const { publication, problems } = await readPublication(octokit, subject);
  const snapshot = await adapter.read(subject);
  if (!snapshot) {
    throw new UserError([{ file: url, message: `there is no ${subject.kind} at this address`, remedy: REMEDY }]);
  }
  const permissions = new Permissions(limits);
  const warnings: string[] = [];
  const decision = await decideSubject(
    prepare(subject, snapshot, publication),
    { manner: 'loud', editions: true, now: Date.now() },
    {
      repositoryLabels: () => adapter.repositoryLabels(subject, snapshot),
      labelHistory: () => adapter.labelHistory(subject),
      async mayTriage(login) {
        try {
          return await permissions.mayTriage(octokit, subject, login);
        } catch (error) {
          if (!isStatus(error, 401, 403)) throw error;
          warnings.push(`GitHub does not tell this token whether ${login} may triage: taken for one who may not.`);
          return false;
        }
      },
    },
  );
  return { decision, problems, warnings };
}

/** As the app, if the environment has its credentials: then its own writes are known for certain. */
async function clientOf(subject: Subject, env: Variables): Promise<Pick<AdapterParts, 'octokit' | 'bot'>> {
  if (env.APP_ID) {
    const { octokit, bot } = await createRepositoryClient(subject, env);
    return { octokit, bot: async () => bot ?? ANY_APP };
  }
  const octokit = createCliOctokit({
    token: env.GITHUB_TOKEN || null,
    baseUrl: env.GITHUB_API_URL || null,
    warn: (message) => console.error(pc.yellow(message)),
  });
  return { octokit, bot: async () => ANY_APP };
}

const REMEDY = 'write it like https://github.com/owner/name/issues/12 or …/discussions/12';

function subjectOf(url: string): Subject {
  const match = /^https?:\/\/[^/]+\/(?:repos\/)?([^/]+)\/([^/]+)\/(issues|discussions)\/(\d+)(?:[#?].*)?$/u.exec(url);
  const [, owner, repo, kind, number] = match ?? [];
  if (!owner || !repo) {
    throw new UserError([{ file: url, message: 'this is no address of an issue or a discussion', remedy: REMEDY }]);
  }
  return { owner, repo, kind: kind === 'issues' ? 'issue' : 'discussion', number: Number(number) };
}
