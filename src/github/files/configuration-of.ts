import { LRUCache } from 'lru-cache';
import type { Configuration } from '../../config/configuration.ts';
import { parseConfiguration } from '../../config/parse-configuration.ts';
import { UserError } from '../../core/problem.ts';
import { isSameRepository, type Repository, repositoryName } from '../../core/subject/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import type { FileEntry } from './file-tree.ts';
import type { Files } from './files.ts';

/** Where a repository keeps its configuration. */
export const CONFIGURATION_PATH = '.github/chapter-triage.yml';

/** How many versions of a file are looked through for one that is right. */
const MOST_VERSIONS = 5;

/** A configuration, and the repository in which it stands: paths in it are meant there. */
export interface Configured {
  readonly configuration: Configuration;
  readonly repository: Repository;
  /** What a person is told: `owner/name:.github/chapter-triage.yml`. */
  readonly file: string;
}

interface Parsed {
  readonly sha: string;
  /** What is in force; null when no version that we saw was right. */
  readonly inForce: Configured | null;
}

/**
 * The configurations of repositories: the repository's own, else the one in its owner's `.github` repository, always
 * from the default branch. While a new version is wrong, the last right one stays in force, after a restart as well.
 */
export class Configurations {
  readonly #files: Files;
  readonly #onInvalid: (repository: Repository, error: UserError) => void;
  readonly #parsed = new LRUCache<string, Parsed>({ max: 1000 });

  /** `onInvalid` is told once of each wrong version. */
  constructor(files: Files, onInvalid: (repository: Repository, error: UserError) => void) {
    this.#files = files;
    this.#onInvalid = onInvalid;
  }

  /** Null when there is none, or none that was ever right: then the repository is left alone. */
  async of(octokit: Octokit, { owner, repo }: Repository): Promise<Configured | null> {
    const ofOwner = { owner, repo: '.github' };
    for (const repository of [{ owner, repo }, ofOwner]) {
      const entry = await this.#find(octokit, repository);
      if (entry !== null) return this.#read(octokit, repository, entry);
      this.#parsed.delete(repositoryName(repository));
      if (isSameRepository(repository, ofOwner)) break;
    }
    return null;
  }

  async #find(octokit: Octokit, repository: Repository): Promise<FileEntry | null> {
    const entries = await this.#files.list(octokit, repository.owner, {
      repository,
      ref: null,
      path: CONFIGURATION_PATH,
    });
    return entries?.find(({ path }) => path === CONFIGURATION_PATH) ?? null;
  }

  async #read(octokit: Octokit, repository: Repository, entry: FileEntry): Promise<Configured | null> {
    const key = repositoryName(repository);
    const parsed = this.#parsed.get(key);
    if (parsed?.sha === entry.sha) return parsed.inForce;

    const file = `${key}:${CONFIGURATION_PATH}`;
    try {
      const configuration = parseConfiguration(await this.#files.read(octokit, repository, entry), file);
      const inForce = { configuration, repository, file };
      this.#parsed.set(key, { sha: entry.sha, inForce });
      return inForce;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const inForce = parsed?.inForce ?? (await this.#recall(octokit, repository, entry, file));
      if (this.#parsed.get(key)?.sha === entry.sha) return inForce;
      this.#parsed.set(key, { sha: entry.sha, inForce });
      this.#onInvalid(repository, error);
      return inForce;
    }
  }
  /** The last right version before a wrong one, by the history of the file; null when none of the latest was right. */
  async #recall(octokit: Octokit, repository: Repository, wrong: FileEntry, file: string): Promise<Configured | null> {
    const { data: commits } = await octokit.request('GET /repos/{owner}/{repo}/commits', {
      ...repository,
      path: CONFIGURATION_PATH,
      per_page: MOST_VERSIONS,
    });
    for (const { sha: ref } of commits) {
      const entries = await this.#files.list(octokit, repository.owner, { repository, ref, path: CONFIGURATION_PATH });
      const entry = entries?.find(({ path }) => path === CONFIGURATION_PATH);
      if (entry === undefined || entry.sha === wrong.sha) continue;
      try {
        return {
          configuration: parseConfiguration(await this.#files.read(octokit, repository, entry), file),
          repository,
          file,
        };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
    return null;
  }
}
