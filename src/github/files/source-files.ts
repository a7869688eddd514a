import type { PublicationSource } from '../../config/publication-source.ts';
import type { PublicationSources } from '../../core/catalogue/publication.ts';
import { withinBounds } from '../../core/catalogue/source-bounds.ts';
import type { SourceFile } from '../../core/catalogue/source-file.ts';
import { isNotice, isSource, SOURCE_ENDINGS, sourceName } from '../../core/catalogue/source-names.ts';
import { TEXT_ENDINGS, textFiles } from '../../core/catalogue/text-files.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import { isSameRepository, type Repository, repositoryName, repositoryOf } from '../../core/subject/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import type { FileEntry } from './file-tree.ts';
import type { Files, Place } from './files.ts';

const MAX_FILES = 200;
/** How many of a folder's files are looked through for chapters of the book. */
const MAX_LISTED = 10_000;
/** How many files are read at a time: enough to be quick, few enough to leave GitHub's patience to others. */
const AT_ONCE = 8;

/** The files of one source, not yet read. */
export interface SourceListing {
  readonly repository: Repository;
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
  /** Where the source is configured, as a person is told. */
  readonly about: Pick<Problem, 'file' | 'key'>;
}

/** A file of a source. `path` is what a person is told: with the repository where it is another than the configuration's. */
interface ListedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly entry: FileEntry;
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

/**
 * The files directly in the folder that a source names, sorted by path. What cannot be used (missing, too many, too
 * large) is a problem, not an error.
 */
export async function listSource(
  files: Files,
  context: SourceContext,
  key: string,
  source: PublicationSource | undefined,
): Promise<SourceListing> {
  const none = emptyListing(context, key, source);
  if (source === undefined) return none;
  const entries = await files.list(context.octokit, context.reader, placeOf(none, source));
  return withEntries(entries, isSource, none, source, context);
}

/** The same for the notices: also the page bundles in the folder, each a folder of its own ("v1.1/index.md"). */
export async function listNotices(
  files: Files,
  context: SourceContext,
  key: string,
  source: PublicationSource | undefined,
): Promise<SourceListing> {
  const none = emptyListing(context, key, source);
  if (source === undefined) return none;
  const { octokit, reader } = context;
  const place = placeOf(none, source);
  const direct = await files.list(octokit, reader, place);
  const nested = (await files.hasFolders(octokit, reader, place)) ? await files.listAll(octokit, reader, place) : null;
  return withEntries(nested?.entries ?? direct, isNotice, none, source, context);
}

/** `isMeant` is asked about paths from the source's folder on. A file that the source names itself is always meant. */
function withEntries(
  entries: readonly FileEntry[] | null,
  isMeant: (path: string) => boolean,
  none: SourceListing,
  source: PublicationSource,
  context: SourceContext,
): SourceListing {
  if (entries === null) return withProblem(none, `${describePlace(none, source)} is not there to read`);
  const folder = source.path.replace(/\/$/, '');
  const meant = entries.filter(({ path }) => {
    return path === folder ? SOURCE_ENDINGS.test(path) : isMeant(path.slice(folder.length + 1));
  });
  if (meant.length === 0) return withProblem(none, `${describePlace(none, source)} has no .md, .txt, .jsonl or .yml`);
  return { ...none, ...withinBounds(listed(meant, none, context), MAX_FILES, none.about) };
}

/** The same for the text: files of all folders in the folder, of which `chosenText` then leaves those of the book. */
export async function listText(
  files: Files,
  context: SourceContext,
  key: string,
  source: PublicationSource | undefined,
): Promise<SourceListing> {
  const none = emptyListing(context, key, source);
  if (source === undefined) return none;
  const tree = await files.listAll(context.octokit, context.reader, placeOf(none, source));
  if (tree === null) return withProblem(none, `${describePlace(none, source)} is not there to read`);
  const texts = tree.entries.filter(({ path }) => TEXT_ENDINGS.test(path));
  const named = listed(texts, none, context);
  if (named.length === 0) return withProblem(none, `${describePlace(none, source)} has no .jsonl, .md or .adoc`);
  const cut = tree.isCut || named.length > MAX_LISTED;
  const listing = { ...none, files: named.slice(0, MAX_LISTED) };
  return cut ? withProblem(listing, `${describePlace(none, source)} has too many files; some are left out`) : listing;
}

/** The files of the text that the contents leads to, within bounds: see textFiles. */
export function chosenText(
  listing: SourceListing,
  sources: Pick<PublicationSources, 'contents' | 'notices' | 'releases'>,
): SourceListing {
  return { ...listing, ...textFiles(listing.files, sources, listing.about) };
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

function listed(entries: readonly FileEntry[], { repository }: SourceListing, { home }: SourceContext): ListedFile[] {
  const prefix = isSameRepository(repository, home) ? '' : `${repositoryName(repository)}:`;
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((entry) => ({ path: prefix + entry.path, size: entry.size, entry }));
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
