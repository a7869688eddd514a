import { Octokit } from '@octokit/rest';
import type { LocalGitHub } from '../../test/local-github/local-github.ts';
import type { Files } from './hostile-sources.ts';

/** The commit of the default branch, and the one that is proposed. */
export interface Proposal {
  readonly base: string;
  readonly head: string;
}

/** Commits files on a branch of their own. They replace all that are there. */
export async function proposeFiles(github: LocalGitHub, repository: string, files: Files): Promise<Proposal> {
  const octokit = new Octokit({ auth: github.tokenOf('maintainer'), baseUrl: github.url });
  const [owner = '', repo = ''] = repository.split('/');
  const { data: before } = await octokit.rest.git.getRef({ owner, repo, ref: 'heads/main' });
  const base = before.object.sha;
  const tree = Object.entries(files).map(([path, content]) => ({
    path,
    content,
    mode: '100644' as const,
    type: 'blob' as const,
  }));
  const { data: made } = await octokit.rest.git.createTree({ owner, repo, tree });
  const commit = { owner, repo, message: 'Propose', tree: made.sha, parents: [base] };
  const { data: head } = await octokit.rest.git.createCommit(commit);
  await octokit.rest.git.createRef({ owner, repo, ref: 'refs/heads/proposal', sha: head.sha });
  return { base, head: head.sha };
}
