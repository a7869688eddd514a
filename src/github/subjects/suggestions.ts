import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Suggestion } from '../../core/labels/suggestion.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { readIssue } from './issues.ts';

const Listed = z.array(
  z.object({ state: z.string(), target_id: z.int().nullable(), issue_event_id: z.int().nullable() }),
);

const PAGE_SIZE = 100;
const MAX_PAGES = 20;

/**
 * The label suggestions on an issue, in every state. Null if there are none to read: discussions have no such thing, the
 * issue may be gone, and GitHub answers 404 unless its preview is on.
 */
export async function readSuggestions(octokit: Octokit, subject: Subject): Promise<Suggestion[] | null> {
  if (subject.kind === 'discussion') return null;
  try {
    const suggestions = await listed(octokit, subject);
    const names = await namesOf(octokit, subject, new Set(suggestions.map(({ target_id }) => target_id)));
    return suggestions.map(({ state, target_id, issue_event_id: event }) => ({
      event,
      label: names.get(target_id) ?? null,
      isDismissed: state === 'dismissed',
    }));
  } catch (error) {
    if (isStatus(error, 404, 410, 422)) return null;
    throw error;
  }
}

async function listed(octokit: Octokit, { owner, repo, number }: Subject): Promise<z.output<typeof Listed>> {
  const suggestions: z.output<typeof Listed> = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions', {
      owner,
      repo,
      issue_number: number,
      action: 'add_label',
      state: 'all',
      per_page: PAGE_SIZE,
      page,
    });
    const some = Listed.parse(data);
    suggestions.push(...some);
    if (some.length < PAGE_SIZE) break;
  }
  return suggestions;
}

/** The names of labels by id. What is cached of a repository's labels lacks the ids of those that we just made. */
async function namesOf(
  octokit: Octokit,
  { owner, repo }: Repository,
  wanted: ReadonlySet<number | null>,
): Promise<Map<number | null, string>> {
  const names = new Map<number | null, string>();
  for (let page = 1; page <= MAX_PAGES && names.size < wanted.size; page++) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/labels', {
      owner,
      repo,
      per_page: PAGE_SIZE,
      page,
    });
    for (const { id, name } of data) if (wanted.has(Number(id))) names.set(Number(id), name);
    if (data.length < PAGE_SIZE) break;
  }
  return names;
}

const MAX_REPOSITORIES = 1_000;
const ASK_AGAIN = 24 * 60 * 60_000;

/**
 * The same for a server: a repository without them is told of once, and asked again after a day. An issue that was deleted
 * or transferred says nothing about its repository.
 */
export function createSuggestions(tellMissing: (repository: string) => void): typeof readSuggestions {
  const missing = new LRUCache<string, true>({ max: MAX_REPOSITORIES, ttl: ASK_AGAIN });
  return async (octokit, subject) => {
    const name = repositoryName(subject);
    if (subject.kind === 'discussion' || missing.has(name)) return null;
    const found = await readSuggestions(octokit, subject);
    if (found === null && (await readIssue(octokit, subject, null)) !== null) {
      missing.set(name, true);
      tellMissing(name);
    }
    return found;
  };
}
