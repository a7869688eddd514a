import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Suggestion } from '../../core/labels/suggestion.ts';
import { repositoryName } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';

const Listed = z.array(z.object({ issue_event_id: z.int().nullable() }));

/**
 * The label suggestions on an issue, in every state. Null if the repository has none: discussions have no such thing, and
 * GitHub answers 404 unless its preview is on.
 */
export async function readSuggestions(
  octokit: Octokit,
  { owner, repo, kind, number }: Subject,
): Promise<Suggestion[] | null> {
  if (kind === 'discussion') return null;
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions', {
      owner,
      repo,
      issue_number: number,
      action: 'add_label',
      state: 'all',
      per_page: 100,
    });
    return Listed.parse(data).map((one) => ({ event: one.issue_event_id }));
  } catch (error) {
    if (isStatus(error, 404, 410, 422)) return null;
    throw error;
  }
}

const MAX_REPOSITORIES = 1_000;
const ASK_AGAIN = 24 * 60 * 60_000;

/** The same for a server: a repository without them is told of once, and asked again after a day. */
export function createSuggestions(tellMissing: (repository: string) => void): typeof readSuggestions {
  const missing = new LRUCache<string, true>({ max: MAX_REPOSITORIES, ttl: ASK_AGAIN });
  return async (octokit, subject) => {
    const name = repositoryName(subject);
    if (subject.kind === 'discussion' || missing.has(name)) return null;
    const found = await readSuggestions(octokit, subject);
    if (found === null) {
      missing.set(name, true);
      tellMissing(name);
    }
    return found;
  };
}
