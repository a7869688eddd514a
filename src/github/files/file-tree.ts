import type { Repository } from '../../core/subject/repository.ts';
import type { Octokit } from '../client/octokit.ts';

/** One file at a place. Files with the same `sha` have the same content, wherever they are. */
export interface FileEntry {
  readonly path: string;
  readonly sha: string;
  /** In bytes. */
  readonly size: number;
}

/** All files below a folder. */
export interface FileTree {
  readonly entries: readonly FileEntry[];
  /** Whether GitHub left some out, as it does from 100,000 entries on. */
  readonly isCut: boolean;
}

/** The files of a tree, with paths below it; links to other files and other repositories are none. */
export async function getTree(octokit: Octokit, { owner, repo }: Repository, sha: string): Promise<FileTree> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    owner,
    repo,
    tree_sha: sha,
    recursive: '1',
  });
  const entries = data.tree.flatMap(({ type, mode, path, sha: hash, size }) =>
    type === 'blob' && mode !== '120000' ? [{ path, sha: hash, size: size ?? 0 }] : [],
  );
  return { entries, isCut: data.truncated };
}
