import type { Repository } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';

/** A file. Files with the same `sha` have the same content. */
export interface FileEntry {
  readonly path: string;
  readonly sha: string;
  /** In bytes. */
  readonly size: number;
}

/** All files below a folder. */
export interface FileTree {
  readonly entries: readonly FileEntry[];
  /** True if GitHub left out files. It does so above 100,000 entries. */
  readonly isCut: boolean;
}

/** Lists the files of a tree, with paths relative to it. Symbolic links and submodules are left out. */
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
