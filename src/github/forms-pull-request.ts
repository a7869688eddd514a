import { createHash } from 'node:crypto';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { type FormsProposal, proposeForms } from '../core/forms/forms-pull-request.ts';
import { UserError } from '../core/problem.ts';
import { hindranceOf } from './client/hindrance.ts';
import { isStatus, type Octokit } from './client/octokit.ts';
import { dataOf, requestGraphql } from './client/request-graphql.ts';
import type { Configured } from './files/configuration-of.ts';
import { blobSha, listForms, readForm } from './files/form-files.ts';
import { VIEWER, type ViewerData } from './graphql/viewer.ts';
import { commitToBranch, type Head, readDefaultHead, readHead, readLead, WRITES_A_COMMIT } from './own-branch.ts';
import { openPull, readPulls, updatePull } from './pull-requests.ts';
import { type Repository, repositoryName } from './repository.ts';

/** The branch that the pull request comes from. */
export const FORMS_BRANCH = 'chapter-triage/forms';

/**
 * What became of the forms. `off`: the configuration does not ask for it. `declined`: a person closed the pull request
 * with the very same changes. `left-alone`: the branch or the pull request is somebody else's by now. `not-permitted`: the
 * error says which permission lacks, and is for the operator's log.
 */
export type FormsOutcome =
  | { readonly outcome: 'off' | 'no-forms' | 'in-step' }
  | { readonly outcome: 'opened' | 'updated' | 'unchanged' | 'declined'; readonly pullRequest: number }
  | { readonly outcome: 'left-alone'; readonly why: string; readonly pullRequest: number | null }
  | { readonly outcome: 'not-permitted'; readonly error: UserError };

type Admit = (writes: number) => Promise<void>;

/**
 * Proposes by one pull request what brings a repository's forms in step with its catalogue, or brings the one that is open
 * up to date. Safe to repeat: what is proposed already costs no write. Needs the permissions to write contents and pull
 * requests, which `app.yml` does not ask for. `admit` resolves when so many writes may be done. Throws what it throws, and
 * what GitHub answers otherwise, to be tried again.
 */
export async function bringFormsInStep(
  octokit: Octokit,
  repository: Repository,
  configured: Configured,
  catalogue: Catalogue,
  admit: Admit = async () => {},
): Promise<FormsOutcome> {
  if (!configured.configuration.newEditions.formsPullRequest) return { outcome: 'off' };
  const base = await readDefaultHead(octokit, repository);
  if (base === null) return { outcome: 'no-forms' };
  const files = await readForms(octokit, repository, base);
  const proposal = proposeForms(files, catalogue);
  if (!proposal.hasForms) return { outcome: 'no-forms' };
  if (proposal.forms.length === 0) return { outcome: 'in-step' };
  try {
    return await propose(octokit, repository, base, proposal, admit);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { outcome: 'not-permitted', error: notPermitted(configured, repository, error) };
  }
}

async function readForms(octokit: Octokit, repository: Repository, { sha }: Head) {
  const files: { path: string; text: string }[] = [];
  for (const [path, hash] of await listForms(octokit, repository, sha)) {
    const text = await readForm(octokit, repository, hash);
    if (text !== null) files.push({ path, text });
  }
  return files;
}

async function propose(
  octokit: Octokit,
  repository: Repository,
  base: Head,
  { forms, title, body: words }: FormsProposal,
  admit: Admit,
): Promise<FormsOutcome> {
  const { viewer } = dataOf(await requestGraphql<ViewerData>(octokit, VIEWER, {}));
  const ownId = viewer.databaseId ?? -1;
  const pulls = await readPulls(octokit, repository, FORMS_BRANCH);
  const open = pulls.find(({ state }) => state === 'open') ?? null;
  if (open !== null && open.user?.id !== ownId) {
    return { outcome: 'left-alone', why: 'the pull request is not ours', pullRequest: open.number };
  }
  const mark = markOf(forms);
  const declined = pulls.find(
    ({ state, user, body, merged_at: mergedAt }) =>
      state === 'closed' && !mergedAt && user?.id === ownId && body?.includes(mark),
  );
  if (open === null && declined) return { outcome: 'declined', pullRequest: declined.number };

  const head = await readHead(octokit, repository, FORMS_BRANCH);
  const branch = head && { ...head, ...(await readLead(octokit, repository, base, head, ownId)) };
  if (branch?.isTouched) {
    return { outcome: 'left-alone', why: 'others have committed to the branch', pullRequest: open?.number ?? null };
  }
  const isThere = branch !== null && branch.ahead > 0 && (await hasForms(octokit, repository, branch, forms));
  // Words that a person put in place of ours stay.
  const isOutdated = MARK.test(open?.body ?? '') && !open?.body?.includes(mark);
  await admit((isThere ? 0 : WRITES_A_COMMIT) + (open === null || isOutdated ? 1 : 0));
  if (!isThere) await commitToBranch(octokit, repository, FORMS_BRANCH, branch, { base, message: title, files: forms });

  const body = `${words}\n\n${mark}`;
  if (open === null) {
    const pullRequest = await openPull(octokit, repository, { head: FORMS_BRANCH, base: base.name, title, body });
    return { outcome: 'opened', pullRequest };
  }
  if (isOutdated) await updatePull(octokit, repository, open.number, { title, body });
  return { outcome: isThere && !isOutdated ? 'unchanged' : 'updated', pullRequest: open.number };
}

async function hasForms(octokit: Octokit, repository: Repository, branch: Head, forms: FormsProposal['forms']) {
  const there = await listForms(octokit, repository, branch.sha);
  return forms.every(({ path, text }) => there.get(path) === blobSha(text));
}

const MARK = /<!-- chapter-triage forms [0-9a-f]{16} -->/;

/** Says in a pull request, unseen, which changes it proposes: so one that was closed is known again. */
function markOf(forms: FormsProposal['forms']): string {
  const text = JSON.stringify(
    forms.map(({ path, changes }) => [path, changes.map(({ field, expected }) => [field, expected])]),
  );
  return `<!-- chapter-triage forms ${createHash('sha256').update(text).digest('hex').slice(0, 16)} -->`;
}

/** A permission that lacks, or a rule of the repository; no limit, and nothing that is so for all our work. */
function isRefusal(error: unknown): error is Error {
  if (isStatus(error, 422)) return /\brule|protected/i.test(error.message);
  if (!isStatus(error, 403)) return false;
  const hindrance = hindranceOf(error, 0, 0);
  return hindrance === null || (hindrance.kind === 'barred' && hindrance.reason === 'forbidden');
}

function notPermitted({ file }: Configured, repository: Repository, cause: Error): UserError {
  const [why] = cause.message.split(' - ');
  const remedy =
    'grant the app the permissions "Contents: Read and write" and "Pull requests: Read and write", or set the key to false';
  const message = `GitHub does not let us propose a change in ${repositoryName(repository)}: ${why}`;
  return new UserError([{ file, key: 'new-editions.forms-pull-request', message, remedy }], { cause });
}
