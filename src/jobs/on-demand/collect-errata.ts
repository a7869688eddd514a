import { readEnvironment } from '../../config/environment/environment.ts';
import type { Variables } from '../../config/environment/variables.ts';
import type { Errata } from '../../core/errata/errata.ts';
import { ErrataDraft } from '../../core/errata/errata-draft.ts';
import { publicationSettings } from '../../core/errata/publication-settings.ts';
import type { Language } from '../../core/languages/languages.ts';
import { describeProblem } from '../../core/problem.ts';
import { namedEdition } from '../../core/publication/versions/named-edition.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import { ONE_RUN } from '../../github/client/revalidating-cache.ts';
import { webAddress } from '../../github/client/web-address.ts';
import { Visibilities } from '../../github/files/visibility.ts';
import type { ListedKind } from '../../github/lists/list-subjects.ts';
import { type RecordPage, readRecords } from '../sweep/read-records.ts';
import { readPublication } from './read-publication.ts';
import { createReadingClient } from './reading-client.ts';

export interface CollectOptions {
  readonly variables: Variables;
  /** Whether the errata show the titles of reports. Default: only if the repository is public. */
  readonly titles: boolean | undefined;
  /** The edition that the errata are for, in any spelling. Default: all. */
  readonly edition: string | undefined;
  /** Whether to name who reported what was accepted. */
  readonly credits: boolean;
  /** Gets the number of subjects read. */
  progress(read: number): void;
  warn(note: string): void;
}

export interface CollectedErrata {
  readonly errata: Errata;
  /** Language of the publication. */
  readonly language: Language;
}

/** Collects the errata of a repository from all its issues and discussions, a hundred per request. Writes nothing. */
export async function collectErrata(
  repository: Repository,
  { variables, titles, edition, credits, progress, warn }: CollectOptions,
): Promise<CollectedErrata> {
  const { octokit, bot } = await createReadingClient(repository, variables, warn);
  const { publication, problems } = await readPublication(octokit, repository);
  const { catalogue, policy } = publication;
  for (const problem of problems) warn(describeProblem(problem));
  const copied = edition === undefined ? null : namedEdition(edition, catalogue);
  const isPublic = (await new Visibilities(ONE_RUN).of(octokit, repository.owner, repository)) === 'public';
  if (titles === undefined && !isPublic) warn('The repository is private: titles are left out; --titles shows them.');

  const draft = new ErrataDraft({
    ...publicationSettings(catalogue, policy.labels, copied),
    repository: repositoryName(repository),
    webUrl: webAddress(readEnvironment(variables).githubApiUrl),
    withTitles: titles ?? isPublic,
  });
  let read = 0;
  for (const kind of ['issues', 'discussions'] satisfies ListedKind[]) {
    for (let after: string | null = null, isMore = true; isMore; isMore = after !== null) {
      const page: RecordPage = await readRecords(octokit, repository, kind, after, publication, bot);
      for (const [index, record] of page.records.entries()) {
        const author = page.authors[index];
        draft.add(record, credits && author?.isBot === false && author.login !== 'ghost' ? author.login : null);
      }
      read += page.records.length;
      progress(read);
      after = page.next;
    }
  }
  return { errata: draft.finish(), language: catalogue.language };
}
