import { LRUCache } from 'lru-cache';
import type { Configuration } from '../../config/configuration.ts';
import { CONFIGURATION_FOLDER, CONFIGURATION_PATH, misnamedConfigurations } from '../../config/configuration-file.ts';
import { parseConfiguration, refuseLarge } from '../../config/parse-configuration.ts';
import { UserError } from '../../core/problem.ts';
import { isSameRepository, type Repository, repositoryName } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import type { FileEntry } from './file-tree.ts';
import type { Files } from './files.ts';

/** How many earlier versions are searched for a valid one. */
const MAX_VERSIONS = 5;

/** A configuration and its repository. Its paths refer to that repository. */
export interface Configured {
  readonly configuration: Configuration;
  readonly repository: Repository;
  /** Name in messages: `owner/name:.github/chapter-triage.yml`. */
  readonly file: string;
  /** The file as it is written. */
  readonly text: string;
}

interface Parsed {
  readonly sha: string;
  /** The last valid version. The problems of the newest one if none was found. */
  readonly inForce: Configured | UserError;
}

/**
 * Cache of configurations. A repository uses its own, otherwise the one in its owner's `.github` repository, always
 * from the default branch. If a new version is invalid, the last valid one stays in force, also after a restart.
 */
export class Configurations {
  readonly #files: Files;
  readonly #onInvalid: (repository: Repository, error: UserError) => void;
  readonly #parsed = new LRUCache<string, Parsed>({ max: 1000 });
  /** The names already reported, by repository. */
  readonly #misnamed = new LRUCache<string, string>({ max: 1000 });

  /** `onInvalid` is called once for each invalid version, and for a configuration of a wrong name. */
  constructor(files: Files, onInvalid: (repository: Repository, error: UserError) => void) {
    this.#files = files;
    this.#onInvalid = onInvalid;
  }

  /**
   * Null if there is no configuration. Then the app does nothing in the repository. Throws a UserError if there is one,
   * and none of its latest versions is valid.
   */
  async of(octokit: Octokit, { owner, repo }: Repository): Promise<Configured | null> {
    const ofOwner = { owner, repo: '.github' };
    for (const repository of [{ owner, repo }, ofOwner]) {
      const entry = await this.#find(octokit, repository);
      if (entry !== null) return this.#read(octokit, repository, entry);
      this.#parsed.delete(repositoryName(repository));
      if (isSameRepository(repository, ofOwner)) break;
    }
    await this.#tellMisnamed(octokit, { owner, repo });
    return null;
  }

  /** Tells once of each file that looks like a configuration, in a repository that has none. */
  async #tellMisnamed(octokit: Octokit, repository: Repository): Promise<void> {
    const folder = { repository, ref: null, path: CONFIGURATION_FOLDER };
    const entries = (await this.#files.list(octokit, repository.owner, folder)) ?? [];
    const misnamed = misnamedConfigurations(entries.map(({ path }) => path));
    const name = repositoryName(repository);
    const names = misnamed.map(({ file }) => file).join('\n');
    if (misnamed.length === 0 || this.#misnamed.get(name) === names) return;
    this.#misnamed.set(name, names);
    this.#onInvalid(repository, new UserError(misnamed.map((one) => ({ ...one, file: `${name}:${one.file}` }))));
  }

  async #find(octokit: Octokit, repository: Repository): Promise<FileEntry | null> {
    const entries = await this.#files.list(octokit, repository.owner, {
      repository,
      ref: null,
      path: CONFIGURATION_PATH,
    });
    return entries?.find(({ path }) => path === CONFIGURATION_PATH) ?? null;
  }

  async #read(octokit: Octokit, repository: Repository, entry: FileEntry): Promise<Configured> {
    const inForce = await this.#inForce(octokit, repository, entry);
    if (inForce instanceof UserError) throw inForce;
    return inForce;
  }

  async #inForce(octokit: Octokit, repository: Repository, entry: FileEntry): Promise<Parsed['inForce']> {
    const key = repositoryName(repository);
    const parsed = this.#parsed.get(key);
    if (parsed?.sha === entry.sha) return parsed.inForce;

    const file = `${key}:${CONFIGURATION_PATH}`;
    try {
      const inForce = await this.#readFile(octokit, repository, entry, file);
      this.#parsed.set(key, { sha: entry.sha, inForce });
      return inForce;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const before = parsed?.inForce ?? (await this.#lastValid(octokit, repository, entry, file));
      const inForce = before === null || before instanceof UserError ? error : before;
      if (this.#parsed.get(key)?.sha === entry.sha) return inForce;
      this.#parsed.set(key, { sha: entry.sha, inForce });
      this.#onInvalid(repository, error);
      return inForce;
    }
  }

  async #readFile(octokit: Octokit, repository: Repository, entry: FileEntry, file: string): Promise<Configured> {
    refuseLarge(entry.size, file);
    const text = await this.#files.read(octokit, repository, entry);
    return { configuration: parseConfiguration(text, file), repository, file, text };
  }

  /** Finds the last valid version in the history of the file; null if none of the latest is valid. */
  async #lastValid(
    octokit: Octokit,
    repository: Repository,
    invalid: FileEntry,
    file: string,
  ): Promise<Configured | null> {
    const { data: commits } = await octokit.request('GET /repos/{owner}/{repo}/commits', {
      ...repository,
      path: CONFIGURATION_PATH,
      per_page: MAX_VERSIONS,
    });
    for (const { sha: ref } of commits) {
      const entries = await this.#files.list(octokit, repository.owner, { repository, ref, path: CONFIGURATION_PATH });
      const entry = entries?.find(({ path }) => path === CONFIGURATION_PATH);
      if (entry === undefined || entry.sha === invalid.sha) continue;
      try {
        return await this.#readFile(octokit, repository, entry, file);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
    return null;
  }
}
