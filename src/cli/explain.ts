import pc from 'picocolors';
import type { Action } from '../core/action.ts';
import { compileCatalogue } from '../core/catalogue/compile.ts';
import { describeProblem, UserError } from '../core/problem.ts';
import { desire } from '../core/subject/desire.ts';
import { isIgnored, isWantedCategory } from '../core/subject/is-ignored.ts';
import { reconcile } from '../core/subject/reconcile.ts';
import type { Subject } from '../core/subject.ts';
import { triage } from '../core/triage.ts';
import type { Triage } from '../core/triage-result.ts';
import { createCliOctokit } from '../github/client/cli-octokit.ts';
import { isStatus, type Octokit } from '../github/client/octokit.ts';
import { Catalogues } from '../github/files/catalogue-of.ts';
import { Configurations } from '../github/files/configuration-of.ts';
import { Files } from '../github/files/files.ts';
import { Visibilities } from '../github/files/visibility.ts';
import { RepositoryLabels } from '../github/repository-labels/repository-labels.ts';
import { readIssue } from '../github/subjects/issues.ts';
import { readDiscussion } from '../github/subjects/read-discussion.ts';
import { policyOf, triagePolicyOf } from '../policy-of.ts';

/**
 * Reads an issue or a discussion and its publication from GitHub and returns what would be done about it and why, as text for people.
 * Applies nothing. With a person's token nobody can tell which comment is the app's, so the acknowledgement is shown as
 * if there were none yet. Throws a UserError for an address that is neither, and for a repository it can't work with.
 */
export async function explain(url: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const subject = subjectOf(url);
  const octokit = createCliOctokit({
    token: env.GITHUB_TOKEN || null,
    baseUrl: env.GITHUB_API_URL || null,
    warn: (message) => console.error(pc.yellow(message)),
  });
  try {
    return await explainSubject(octokit, subject, url);
  } catch (error) {
    if (!isStatus(error, 401, 403, 404)) throw error;
    const message = `GitHub answers ${error.status}: ${error.message.split(' - ')[0]}`;
    throw new UserError([{ file: url, message, remedy: 'set GITHUB_TOKEN to a token that may read it' }], {
      cause: error,
    });
  }
}

async function explainSubject(octokit: Octokit, subject: Subject, url: string): Promise<string> {
  const limits = { maxEntries: 100, maxAgeMs: 60_000, now: () => performance.now() };
  const files = new Files(limits);
  const refuse = (problem: string, remedy: string) => new UserError([{ file: url, message: problem, remedy }]);
  const configurations = new Configurations(files, (_, error) => {
    throw error;
  });
  const configured = await configurations.of(octokit, subject);
  if (!configured) throw refuse('its repository has no .github/chapter-triage.yml', 'add one: see the README');
  const catalogues = new Catalogues({
    files,
    visibilities: new Visibilities(limits),
    compile: compileCatalogue,
    maxCatalogues: 1,
  });
  const { catalogue, problems } = await catalogues.of(octokit, subject, configured);
  const read = subject.kind === 'issue' ? readIssue : readDiscussion;
  const snapshot = await read(octokit, subject, null, () => false);
  if (!snapshot) throw refuse(`there is no ${subject.kind} at this address`, REMEDY);
  const { ignore, discussions } = configured.configuration;
  if (isIgnored(snapshot, ignore)) return 'Left alone: its author or a label is excluded.';
  const { discussion } = snapshot;
  if (discussion && !isWantedCategory(discussion.category, discussions.categories)) {
    return 'Left alone: discussions of its category are.';
  }
  const policy = policyOf(configured.configuration, subject.kind, discussion?.category.isAnswerable ?? false);
  const found = triage(snapshot.report, catalogue, triagePolicyOf(configured.configuration));
  const repositoryLabels = discussion?.ids.labels ?? (await new RepositoryLabels(limits).read(octokit, subject));
  const observed = { labels: snapshot.labels, acknowledgement: null, repositoryLabels };
  // Nobody can tell here who set a label; what stands there as we would set it is taken for ours.
  const lastApplied = { labels: snapshot.labels.filter((label) => found.labels.includes(label)), declined: [] };
  const actions = reconcile(desire(found, catalogue, policy, observed, lastApplied), observed, lastApplied);
  const warnings = problems.map((problem) => pc.yellow(describeProblem(problem)));
  return [...warnings, ...understood(found), '', pc.bold('Would be done'), ...actions.flatMap(describeAction)].join(
    '\n',
  );
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

function understood(found: Triage): string[] {
  const places = found.locations.flatMap(({ number, title, edition, label, confidence, evidence }) => [
    `${pc.green(label)}  ${[number, title].filter(Boolean).join(' ')} (${edition}), ${Math.round(confidence * 100)} % sure`,
    ...evidence.map(({ kind, text }) => `  ${pc.dim(kind)} ${JSON.stringify(text)}`),
  ]);
  const open = found.candidates.map(({ label, confidence }) => `  ${label}, ${Math.round(confidence * 100)} %`);
  const notice = found.notice ? [`notice ${found.notice.version}: ${found.notice.url ?? found.notice.title}`] : [];
  const changed = found.changedSince.map(({ version }) => `changed since in ${version}`);
  const none = found.abstained ? ['Not decided between:', ...open] : ['No chapter found.'];
  return [pc.bold('Understood'), ...(places.length > 0 ? places : none), ...notice, ...changed];
}

function describeAction(action: Action): string[] {
  switch (action.type) {
    case 'create-label':
    case 'update-label':
      return [`${action.type} ${action.label.name}`];
    case 'add-labels':
      return [`add-labels ${action.labels.join(', ')}`];
    case 'remove-label':
      return [`remove-label ${action.label}`];
    case 'create-comment':
    case 'update-comment':
      return [action.type, ...action.body.split('\n').map((line) => `  ${line}`)];
    case 'delete-comment':
      return [`delete-comment ${action.id}`];
    case 'react':
    case 'mark-labelled':
      return [action.type];
  }
}
