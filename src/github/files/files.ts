import { LRUCache } from 'lru-cache';
import { UserError } from '../../core/problem.ts';
import { decodeText } from '../../core/publication/sources/decode-text.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { type CacheLimits, type Fresh, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';
import { type FileEntry, type FileTree, getTree } from './file-tree.ts';
import { Releases } from './releases.ts';

/** A file or a folder of a repository. `ref` null means the default branch. */
export interface Place {
  readonly repository: Repository;
  readonly ref: string | null;
  readonly path: string;
}

interface Listing {
  /** Null if nothing is there. */
  readonly entries: readonly (FileEntry & { readonly type: string })[] | null;
}

/** Limit of the content cache in characters, for all repositories together. */
const MAX_CACHED_CHARACTERS = 64 * 1024 * 1024;
/** Limit of the cache of folder trees, in files of some 300 bytes each. */
const MAX_CACHED_PATHS = 200_000;

/**
 * Cache of files. Listings are revalidated when they are old. Content is read once for each hash. Listings are cached
 * per `reader`, the account whose installation reads: what one account may read must not be served to another.
 */
export class Files {
  readonly #listings: RevalidatingCache<Listing>;
  readonly #contents = new LRUCache<string, string>({
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (text) => text.length + 1,
  });
  readonly #trees = new LRUCache<string, FileTree>({
    maxSize: MAX_CACHED_PATHS,
    sizeCalculation: ({ entries }) => entries.length + 1,
  });

  /** Releases, if they serve as notices. */
  readonly releases: Releases;

  constructor(limits: CacheLimits) {
    this.releases = new Releases(limits);
    this.#listings = new RevalidatingCache(limits);
  }

  /** The files directly in a folder, or the one file at the place. Null if we can read nothing there. */
  async list(octokit: Octokit, reader: string, place: Place): Promise<readonly FileEntry[] | null> {
    const { entries } = await this.#listing(octokit, reader, place);
    return entries?.filter(({ type }) => type === 'file') ?? null;
  }

  /** Whether the place is a folder that contains folders. Uses the same request as `list`. */
  async hasFolders(octokit: Octokit, reader: string, place: Place): Promise<boolean> {
    const { entries } = await this.#listing(octokit, reader, place);
    return entries?.some(({ type }) => type === 'dir') ?? false;
  }

  /**
   * The files in a folder and its subfolders, or the one file at the place. Null if we can read nothing there.
   *
   * Lists the parent folder to learn the folder's hash, and reads the tree once for each hash. While nothing in the
   * folder changes, this takes one conditional request, which costs nothing of the rate limit.
   */
  async listAll(octokit: Octokit, reader: string, place: Place): Promise<FileTree | null> {
    const path = place.path.replace(/\/$/, '');
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const { entries } = await this.#listing(octokit, reader, { ...place, path: parent });
    const entry = entries?.find((one) => one.path === path);
    if (entry?.type === 'file') return { entries: [entry], isCut: false };
    if (entry?.type !== 'dir') return null;

    const tree = this.#trees.get(entry.sha) ?? (await getTree(octokit, place.repository, entry.sha));
    this.#trees.set(entry.sha, tree);
    return { ...tree, entries: tree.entries.map((one) => ({ ...one, path: `${path}/${one.path}` })) };
  }

  /** The text of a file from `list`. Throws a UserError if it is not UTF-8. */
  async read(octokit: Octokit, { owner, repo }: Repository, { path, sha }: FileEntry): Promise<string> {
    const cached = this.#contents.get(sha);
    if (cached !== undefined) return cached;

    const { data: blob } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      owner,
      repo,
      file_sha: sha,
    });
    const text = decodeText(Buffer.from(blob.content, 'base64'), path);
    this.#contents.set(sha, text);
    return text;
  }

  #listing(octokit: Octokit, reader: string, place: Place): Promise<Listing> {
    const account = `${reader} ${repositoryName(place.repository)}`.toLowerCase();
    const key = JSON.stringify([account, place.ref, place.path]);
    return this.#listings.get(key, (etag) => this.#list(octokit, place, etag));
  }

  async #list(octokit: Octokit, place: Place, etag: string | undefined): Promise<Fresh<Listing>> {
    const answer = await getContents(octokit, place, etag);
    if (answer === null) return { value: { entries: null }, etag: undefined };

    const { data, headers } = answer;
    if (!Array.isArray(data) && data.type === 'file' && 'content' in data && data.encoding === 'base64') {
      const text = textOf(data.content, data.path);
      if (text !== null) this.#contents.set(data.sha, text);
    }
    const entries = (Array.isArray(data) ? data : [data]).map(({ type, path, sha, size }) => ({
      type,
      path,
      sha,
      size,
    }));
    return { value: { entries }, etag: headers.etag };
  }
}

/** Null if nothing is there that we may see: GitHub hides the rest. */
async function getContents(octokit: Octokit, { repository, ref, path }: Place, etag: string | undefined) {
  const { owner, repo } = repository;
  try {
    return await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path: path.replace(/\/$/, ''),
      ...(ref !== null && { ref }),
      headers: ifChangedSince(etag),
    });
  } catch (error) {
    if (isStatus(error, 404)) return null;
    throw error;
  }
}

/** Null if the file is not UTF-8: its reader reports it. */
function textOf(base64: string, path: string): string | null {
  try {
    return decodeText(Buffer.from(base64, 'base64'), path);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
