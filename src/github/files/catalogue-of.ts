import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Problem, UserError } from '../../core/problem.ts';
import { textFiles } from '../../core/publication/passages/text-files.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { ListedFile } from '../../core/publication/sources/source-bounds.ts';
import { type Repository, repositoryOf } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import type { Configured } from './configuration-of.ts';
import type { Files } from './files.ts';
import { refusePrivateSources } from './private-sources.ts';
import type { ReleaseList } from './releases.ts';
import { listSource, readSource, type SourceListing } from './source-files.ts';
import type { Visibilities } from './visibility.ts';

/** Limit for the sources of all cached catalogues together. Compiled, books take 9 to 16 times as much memory (measured). */
const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

/** For how long sources count as unusable: it may have been the machine that was too slow. */
const UNUSABLE_MS = 10 * 60_000;

/** A catalogue, and the problems in its source files. */
export interface Compiled<C> {
  readonly catalogue: C;
  readonly problems: readonly Problem[];
}

/** The sources of a catalogue, listed and not yet read. */
export interface ListedSources {
  /** Equal for equal sources. */
  readonly identity: string;
  /** In bytes. */
  readonly size: number;
  read(): Promise<ReadSources>;
}

export interface ReadSources {
  readonly sources: PublicationSources;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

export interface CatalogueParts<C> {
  readonly files: Files;
  readonly visibilities: Visibilities;
  readonly compile: (sources: PublicationSources) => Compiled<C> | Promise<Compiled<C>>;
  /** By default textFiles itself. */
  readonly chooseText?: ChooseText;
  readonly maxCatalogues: number;
}

/** Chooses the text files to read: see textFiles. */
export type ChooseText = <F extends ListedFile>(
  ...from: Parameters<typeof textFiles<F>>
) => ReturnType<typeof textFiles<F>> | Promise<ReturnType<typeof textFiles<F>>>;

/** Cache of compiled catalogues. Each state of the sources is compiled once. */
export class Catalogues<C> {
  readonly #parts: CatalogueParts<C>;
  readonly #compiled: LRUCache<string, Promise<Compiled<C>>>;
  /** Apart from the others, so that none makes room for one that waits for its turn to be compiled. */
  readonly #compiling = new Map<string, Promise<Compiled<C>>>();

  constructor(parts: CatalogueParts<C>) {
    this.#parts = parts;
    this.#compiled = new LRUCache({ max: parts.maxCatalogues, maxSize: MAX_SOURCE_BYTES });
  }

  /**
   * Returns the catalogue for a repository. It reads with the repository's own installation, so it sees the owner's
   * repositories and public ones only. Throws a UserError if a public repository would show content of a private one.
   */
  async of(octokit: Octokit, repository: Repository, configured: Configured): Promise<Compiled<C>> {
    return this.compiled(await this.list(octokit, repository, configured));
  }

  /** The sources of that catalogue as they are now. Throws the same. */
  async list(octokit: Octokit, repository: Repository, configured: Configured): Promise<ListedSources> {
    const { files, visibilities } = this.#parts;
    const { publication } = configured.configuration;
    await refusePrivateSources(visibilities, octokit, repository, configured);

    const context = { octokit, reader: repository.owner, home: configured.repository, file: configured.file };
    const [contents, notices, text, releases] = await Promise.all([
      listSource(files, context, 'contents', publication.contents),
      listSource(files, context, 'notices', publication.notices),
      listSource(files, context, 'text', publication.text),
      publication.notices === undefined
        ? files.releases.of(octokit, context.reader, releasedIn(configured))
        : Promise.resolve(NO_RELEASES),
    ]);
    const listings = { contents, notices, text };
    const readAll = () => this.#read(octokit, configured, listings, releases);
    let reading: Promise<ReadSources> | undefined;
    return {
      identity: identityOf(configured, listings, releases),
      size: sizeOf(listings, releases),
      read() {
        reading ??= readAll();
        return reading;
      },
    };
  }

  /** The catalogue of these sources; they are read if it is not known. */
  async compiled({ identity, size, read }: ListedSources): Promise<Compiled<C>> {
    const known = this.#compiled.get(identity) ?? this.#compiling.get(identity);
    if (known !== undefined) return known;

    const compiling = read().then(async ({ sources, problems: unread }) => {
      const { catalogue, problems } = await this.#parts.compile(sources);
      return { catalogue, problems: [...unread, ...problems] };
    });
    this.#compiling.set(identity, compiling);
    try {
      const compiled = await compiling;
      this.#compiled.set(identity, compiling, { size });
      return compiled;
    } catch (error) {
      // Sources that cannot be used are not compiled again at each look.
      if (error instanceof UserError) this.#compiled.set(identity, compiling, { size: 1, ttl: UNUSABLE_MS });
      throw error;
    } finally {
      this.#compiling.delete(identity);
    }
  }

  async #read(
    octokit: Octokit,
    { configuration: { publication, labels } }: Configured,
    listings: Listings,
    { releases }: ReleaseList,
  ): Promise<ReadSources> {
    const { files } = this.#parts;
    const [contents, notices] = await Promise.all([
      readSource(files, octokit, listings.contents),
      readSource(files, octokit, listings.notices),
    ]);
    const { chooseText = textFiles } = this.#parts;
    const given = { contents: contents.files, notices: notices.files, releases };
    const chosen = { ...listings.text, ...(await chooseText(listings.text.files, given, listings.text.about)) };
    const text = await readSource(files, octokit, chosen);
    const unlisted = Object.values(listings).flatMap((listing) => listing.problems);
    return {
      sources: {
        name: publication.name,
        language: publication.language,
        contents: contents.files,
        notices: notices.files,
        releases,
        text: text.files,
        noticeUrl: publication.notices?.url ?? null,
        moved: publication.moved,
        bySection: labels.bySection,
        labelPrefix: labels.prefix,
        terms: publication.terms,
      },
      problems: [...unlisted, ...contents.problems, ...notices.problems, ...chosen.problems, ...text.problems],
    };
  }
}

const NO_RELEASES: ReleaseList = { releases: [], hash: '' };

/** Without notice pages, editions are announced by the releases of the repository with the contents. */
function releasedIn({ configuration, repository: home }: Configured): Repository {
  const { repository } = configuration.publication.contents ?? {};
  return repository === undefined ? home : repositoryOf(repository);
}

type Listings = Readonly<Record<'contents' | 'notices' | 'text', SourceListing>>;

/** Size of a catalogue in the cache: the bytes of its sources, at most half of the limit. */
function sizeOf(listings: Listings, { releases }: ReleaseList): number {
  const files = Object.values(listings).flatMap((listing) => listing.files.map(({ size }) => size));
  const bytes = [...files, ...releases.map(({ body }) => body.length)];
  return Math.min(MAX_SOURCE_BYTES / 2, 1 + bytes.reduce((sum, size) => sum + size, 0));
}

/** A key that is equal for equal input of the compiler. It uses the hashes of the files, so no file is read for it. */
function identityOf({ configuration, file }: Configured, listings: Listings, { hash }: ReleaseList): string {
  const sources = Object.values(listings).map((listing) => [
    listing.files.map(({ path, entry }) => [path, entry.sha]),
    listing.problems,
  ]);
  const input = JSON.stringify([
    file.toLowerCase(),
    configuration.publication,
    configuration.labels.bySection,
    configuration.labels.prefix,
    sources,
    hash,
  ]);
  return createHash('sha256').update(input).digest('base64');
}
