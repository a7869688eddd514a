import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';

/** GitHub lists at most this many files. */
const MAX_FILES = 300;

/** Files that differ between two commits. Null if unknown: any file may have changed. */
export async function changedPaths(
  octokit: Octokit,
  { owner, repo }: Repository,
  base: string | null,
  head: string,
): Promise<readonly string[] | null> {
  if (base === null) return null;
  try {
    const basehead = `${base}...${head}`;
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo,
      basehead,
      per_page: 1,
    });
    const files = data.files ?? [];
    if (files.length >= MAX_FILES) return null;
    return files.flatMap(({ filename, previous_filename: before }) => [filename, ...(before ? [before] : [])]);
  } catch (error) {
    if (isStatus(error, 404)) return null;
    throw error;
  }
}
