import type { Action } from '../../core/action.ts';
import type { LabelAction } from '../../core/editions/labels-in-step.ts';
import { labelKey } from '../../core/labels/label-family.ts';
import type { LabelDefinition } from '../../core/labels/labels.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import { type CacheLimits, type Fresh, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';
import { LabelDefinitions } from './label-definitions.ts';

const PAGE_SIZE = 100;
const MAX_PAGES = 20;

interface Page {
  readonly labels: readonly LabelDefinition[];
  readonly isLast: boolean;
}

/**
 * Cache of repository labels. They rarely change, so entries live for a minute. Our own writes update the cache at once.
 * A label that a person deleted is noticed at the next read.
 */
export class RepositoryLabels {
  readonly definitions: LabelDefinitions;
  readonly #pages: RevalidatingCache<Page>;

  constructor(limits: CacheLimits) {
    this.definitions = new LabelDefinitions(limits);
    this.#pages = new RevalidatingCache(limits);
  }

  /** All labels of a repository (up to 2,000). Unless cached, each hundred costs a request. */
  async read(octokit: Octokit, repository: Repository): Promise<LabelDefinition[]> {
    const labels: LabelDefinition[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const found = await this.#pages.get(pageKey(repository, page), (etag) =>
        readPage(octokit, repository, page, etag),
      );
      labels.push(...found.labels);
      if (found.isLast) break;
    }
    return labels;
  }

  /** Applies our own write to the cache. A new label goes to the first page; the order does not matter. */
  note(repository: Repository, action: Action | LabelAction): void {
    if (action.type === 'create-label') {
      this.#pages.change(pageKey(repository, 1), (page) => ({ ...page, labels: [...page.labels, action.label] }));
    }
    if (action.type === 'rename-label') this.definitions.forget();
    if (action.type === 'update-label' || action.type === 'rename-label') {
      const name = action.type === 'rename-label' ? action.from : action.label.name;
      const replace = (label: LabelDefinition) => (labelKey(label.name) === labelKey(name) ? action.label : label);
      for (let page = 1; page <= MAX_PAGES; page++) {
        const isCached = this.#pages.change(pageKey(repository, page), ({ labels, isLast }) => ({
          labels: labels.map(replace),
          isLast,
        }));
        if (!isCached) break;
      }
    }
  }

  /** Clears the cache of a repository. */
  forget(repository: Repository): void {
    this.definitions.forget();
    for (let page = 1; page <= MAX_PAGES; page++) this.#pages.forget(pageKey(repository, page));
  }
}

async function readPage(
  octokit: Octokit,
  { owner, repo }: Repository,
  page: number,
  etag: string | undefined,
): Promise<Fresh<Page>> {
  const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/labels', {
    owner,
    repo,
    per_page: PAGE_SIZE,
    page,
    headers: ifChangedSince(etag),
  });
  const labels = data.map(({ name, color, description }) => ({ name, color, description: description ?? '' }));
  return { value: { labels, isLast: labels.length < PAGE_SIZE }, etag: headers.etag };
}

function pageKey(repository: Repository, page: number): string {
  return `${repositoryName(repository).toLowerCase()}#${page}`;
}
