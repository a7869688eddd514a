import { type Problem, UserError } from '../../core/problem.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { ONE_RUN } from '../../github/client/revalidating-cache.ts';
import { Catalogues } from '../../github/files/catalogue-of.ts';
import { Configurations } from '../../github/files/configuration-of.ts';
import { Files } from '../../github/files/files.ts';
import { Visibilities } from '../../github/files/visibility.ts';

/** A publication, and the unreadable parts of its sources. */
export interface ReadPublication {
  readonly publication: PublicationState;
  readonly problems: readonly Problem[];
}

/**
 * Reads a repository's configuration and catalogue as the server does. Throws a UserError if there is no usable
 * configuration.
 */
export async function readPublication(octokit: Octokit, repository: Repository): Promise<ReadPublication> {
  const files = new Files(ONE_RUN);
  const configurations = new Configurations(files, (_, error) => {
    throw error;
  });
  const configured = await configurations.of(octokit, repository);
  if (!configured) {
    const remedy = 'create one with `chapter-triage init`';
    throw new UserError([{ file: repositoryName(repository), message: 'has no .github/chapter-triage.yml', remedy }]);
  }
  const visibilities = new Visibilities(ONE_RUN);
  const catalogues = new Catalogues({ files, visibilities, compile: compileCatalogue, maxCatalogues: 1 });
  const { catalogue, problems } = await catalogues.of(octokit, repository, configured);
  return { publication: { catalogue, policy: configured.configuration }, problems };
}
