import type { PublicationSource } from '../../config/publication-source.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import { chooseSources } from '../../core/publication/sources/choose-sources.ts';
import { isTextFile, TEXT_ENDINGS } from '../../core/publication/sources/file-endings.ts';
import type { SourceFile } from '../../core/publication/sources/source-file.ts';
import { sourceName } from '../../core/publication/sources/source-names.ts';
import { isSameRepository, type Repository, repositoryName, repositoryOf } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import type { FileEntry } from './file-tree.ts';
import type { Files, Place } from './files.ts';

/** How many files of a folder are searched for chapters of the book. */
const MAX_LISTED = 10_000;
/** Files read at the same time: fast, but below GitHub's limit on concurrent requests. */
const CONCURRENT_READS = 8;

/** The files of one source, not read yet. */
export interface SourceListing {
  readonly repository: Repository;
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
  /** Where the source is configured, for messages. */
  readonly about: Pick<Problem, 'file' | 'key'>;
}

/** A file of a source. `path` is for messages; it names the repository unless that is the configuration's own. */
interface ListedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Path from the place of the source. */
  readonly below: string;
  readonly entry: FileEntry;
}

export interface SourceContext {
  readonly octokit: Octokit;
  /** The account whose installation reads. */
  readonly reader: string;
  /** Repository of the configuration. */
  readonly home: Repository;
  /** Name of the configuration in messages. */
  readonly file: string;
}

/**
 * Lists the files of a source, sorted by path: of the contents those directly in its folder, of the notices also page bundles,
 * each in a folder of its own ("v1.1/index.md"), of the text all below, of which `textFiles` then chooses those of the book.
 * Missing, too many or too large files are problems, not errors.
 */
export async function listSource(
  files: Files,
  context: SourceContext,
  kind: 'contents' | 'notices' | 'text',
  source: PublicationSource | undefined,
): Promise<SourceListing> {
  const none = emptyListing(context, `publication.${kind}`, source);
  if (source === undefined) return none;
  const place = describePlace(none, source);
  const found = await entriesOf(kind, files, context, placeOf(none, source));
  if (found === null) return withProblem(none, `${place} cannot be found or read`);
  if (kind !== 'text')
    return { ...none, ...chooseSources(kind, listed(found.entries, none, source, context), place, none.about) };
  const texts = found.entries.filter(({ path }) => isTextFile(path));
  if (texts.length === 0) return withProblem(none, `${place} has no ${TEXT_ENDINGS} file`);
  const listing = { ...none, files: listed(texts, none, source, context).slice(0, MAX_LISTED) };
  const isCut = found.isCut || texts.length > MAX_LISTED;
  return isCut ? withProblem(listing, `${place} has too many files; some are left out`) : listing;
}

/** Null if the place cannot be found or read. */
async function entriesOf(
  kind: 'contents' | 'notices' | 'text',
  files: Files,
  { octokit, reader }: SourceContext,
  place: Place,
): Promise<{ readonly entries: readonly FileEntry[]; readonly isCut: boolean } | null> {
  const isDeep = kind === 'text' || (kind === 'notices' && (await files.hasFolders(octokit, reader, place)));
  const tree = isDeep ? await files.listAll(octokit, reader, place) : null;
  if (tree !== null || kind === 'text') return tree;
  const entries = await files.list(octokit, reader, place);
  return entries && { entries, isCut: false };
}

function placeOf({ repository }: SourceListing, { ref, path }: PublicationSource): Place {
  return { repository, ref: ref ?? null, path };
}

function emptyListing(context: SourceContext, key: string, source: PublicationSource | undefined): SourceListing {
  const repository = source?.repository === undefined ? context.home : repositoryOf(source.repository);
  return { repository, files: [], problems: [], about: { file: context.file, key } };
}

function withProblem(listing: SourceListing, message: string): SourceListing {
  return { ...listing, problems: [...listing.problems, { ...listing.about, message }] };
}

function listed(
  entries: readonly FileEntry[],
  { repository }: SourceListing,
  source: PublicationSource,
  { home }: SourceContext,
): ListedFile[] {
  const folder = source.path.replace(/\/$/, '');
  const prefix = isSameRepository(repository, home) ? '' : `${repositoryName(repository)}:`;
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((entry) => {
      const below = entry.path.slice(folder.length + 1);
      return { path: prefix + entry.path, size: entry.size, below, entry };
    });
}

/** Reads the files of a listing, in its order. A file that is not text becomes a problem. */
export async function readSource(
  files: Files,
  octokit: Octokit,
  listing: SourceListing,
): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const read: SourceFile[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < listing.files.length; start += CONCURRENT_READS) {
    const some = listing.files.slice(start, start + CONCURRENT_READS);
    const results = await Promise.all(
      some.map(async ({ entry, path }) => {
        try {
          const text = await files.read(octokit, listing.repository, entry);
          return { path, name: sourceName(entry.path), text };
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          return error.problems.map((problem) => ({ ...problem, file: path }));
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

function describePlace({ repository }: SourceListing, { path, ref }: PublicationSource): string {
  return `\`${path}\` in ${repositoryName(repository)}${ref === undefined ? '' : ` at ${ref}`}`;
}
