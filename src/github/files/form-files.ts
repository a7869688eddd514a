import { createHash } from 'node:crypto';
import { FORM_FOLDERS, isFormName } from '../../core/forms/found-forms.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import type { Repository } from '../repository.ts';

/** Longer files are no forms: GitHub shows none of such length. */
const MAX_BYTES = 256 * 1024;

/** The hashes of what may be forms, by path, as a commit or branch has them. */
export async function listForms(octokit: Octokit, repository: Repository, ref: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of FORM_FOLDERS) {
    try {
      const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', { ...repository, path, ref });
      for (const entry of Array.isArray(data) ? data : []) {
        if (entry.type === 'file' && isFormName(entry.name) && entry.size <= MAX_BYTES)
          found.set(entry.path, entry.sha);
      }
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
    }
  }
  return found;
}

/** The text of a listed file; null for what is not UTF-8. */
export async function readForm(octokit: Octokit, repository: Repository, sha: string): Promise<string | null> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    ...repository,
    file_sha: sha,
  });
  try {
    // A byte order mark stays, since the file is written again.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(data.content, 'base64'));
  } catch {
    return null;
  }
}

/** The hash that git gives a file with this text, so that files can be compared without being read. */
export function blobSha(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
