import type { PublicationSource } from '../config/publication-source.ts';
import type { SourceFile } from '../core/catalogue/source-file.ts';
import { type Problem, UserError } from '../core/problem.ts';
import type { FileEntry, Files } from './files.ts';
import type { Octokit } from './octokit.ts';
import { isSameRepository, type Repository, repositoryName, repositoryOf } from './repository.ts';

const MAX_FILES = 200;
const MAX_BYTES = 2 * 1024 * 1024;
const ENDINGS = /\.(?:md|txt|jsonl|ya?ml)$/i;
/** How many files are read at a time: enough to be quick, few enough to leave GitHub's patience to others. */
const AT_ONCE = 8;

/** The files of one source, not yet read. */
export interface SourceListing {
  readonly repository: Repository;
  /** What a person is told: with the repository where it is another than the configuration's. */
  readonly files: readonly { readonly shownAs: string; readonly entry: FileEntry }[];
  readonly problems: readonly Problem[];
}

/** Whose configuration it is, and how it is read. */
export interface SourceContext {
  readonly octokit: Octokit;
  /** The account whose installation reads. */
  readonly reader: string;
  /** Where the configuration stands. */
  readonly home: Repository;
  /** The configuration, as a person is told. */
  readonly file: string;
}

/** What a source names, sorted by path. What cannot be used (missing, too many, too large) is a problem, not an error. */
export async function listSource(
  files: Files,
  context: SourceContext,
  key: string,
  source: PublicationSource | undefined,
): Promise<SourceListing> {
  const repository = source?.repository === undefined ? context.home : repositoryOf(source.repository);
  if (source === undefined) return { repository, files: [], problems: [] };

  const place = { repository, ref: source.ref ?? null, path: source.path };
  const entries = await files.list(context.octokit, context.reader, place);
  const wrong = (message: string): Problem => ({ file: context.file, key, message });
  if (entries === null) {
    return { repository, files: [], problems: [wrong(`${describePlace(repository, source)} is not there to read`)] };
  }

  const isHome = isSameRepository(repository, context.home);
  const named = entries
    .filter(({ path }) => ENDINGS.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((entry) => ({ entry, shownAs: isHome ? entry.path : `${repositoryName(repository)}:${entry.path}` }));
  const small = named.filter(({ entry }) => entry.size <= MAX_BYTES);
  const tooLarge = named
    .filter(({ entry }) => entry.size > MAX_BYTES)
    .map(({ shownAs }): Problem => ({ file: shownAs, message: 'is larger than 2 MiB', remedy: 'split it' }));
  const tooMany = small.length > MAX_FILES ? [wrong(`has more than ${MAX_FILES} files; the rest is left out`)] : [];
  const none =
    named.length === 0 ? [wrong(`${describePlace(repository, source)} has no .md, .txt, .jsonl or .yml`)] : [];
  return { repository, files: small.slice(0, MAX_FILES), problems: [...tooLarge, ...tooMany, ...none] };
}

/** The texts of a listing, in its order; a file that is no text becomes a problem. */
export async function readSource(
  files: Files,
  octokit: Octokit,
  listing: SourceListing,
): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const read: SourceFile[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < listing.files.length; start += AT_ONCE) {
    const some = listing.files.slice(start, start + AT_ONCE);
    const results = await Promise.all(
      some.map(async ({ entry, shownAs }) => {
        try {
          const text = await files.read(octokit, listing.repository, entry);
          return { path: shownAs, name: nameOf(entry.path), text };
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          return error.problems.map((problem) => ({ ...problem, file: shownAs }));
        }
      }),
    );
    for (const result of results) {
      if (Array.isArray(result)) problems.push(...result);
      else read.push(result);
    }
  }
  return { files: read, problems };
}

function describePlace(repository: Repository, { path, ref }: PublicationSource): string {
  return `\`${path}\` in ${repositoryName(repository)}${ref === undefined ? '' : ` at ${ref}`}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(ENDINGS, '');
}
