import { isReadFile } from '../../core/publication/sources/file-endings.ts';
import type { Check } from '../../store/queue/check-queue.ts';
import type { PullRequestPayload, PushPayload } from './payloads.ts';

/** A push event lists at most this many commits. */
const MAX_LISTED_COMMITS = 2048;

/**
 * The check after a push to the default branch that may change the publication. Pushes by bots count too, since checks
 * cannot start a loop of answers.
 */
export function checksOfPush(event: PushPayload): Check[] {
  const { installation, repository, before, after } = event;
  if (!installation || !before || !after || !mayChangePublication(event)) return [];
  const address = { installationId: installation.id, owner: repository.owner.login, repo: repository.name };
  return [{ ...address, base: /^0+$/.test(before) ? null : before, head: after, from: 'push' }];
}

/** The check of a pull request. The event does not list the changed files. */
export function checksOfPullRequest({ installation, repository, pull_request }: PullRequestPayload): Check[] {
  if (!installation) return [];
  const address = { installationId: installation.id, owner: repository.owner.login, repo: repository.name };
  const { base, head } = pull_request;
  return [{ ...address, base: base.sha, head: head.sha, from: 'pull request' }];
}

/** Whether a push may change the publication: a file of our types on the default branch. */
export function mayChangePublication({ ref, deleted, commits = [], repository }: PushPayload): boolean {
  if (deleted === true || ref !== `refs/heads/${repository.default_branch}`) return false;
  if (commits.length === 0 || commits.length >= MAX_LISTED_COMMITS) return true;
  return commits.some(({ added = [], modified = [], removed = [] }) =>
    [added, modified, removed].some((paths) => paths.some(isReadFile)),
  );
}
