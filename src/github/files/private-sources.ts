import type { Configuration } from '../../config/configuration.ts';
import { UserError } from '../../core/problem.ts';
import { isSameRepository, type Repository, repositoryName, repositoryOf } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import type { Configured } from './configuration-of.ts';
import type { Visibilities } from './visibility.ts';

const SOURCES = ['contents', 'notices', 'text'] as const;

/**
 * Throws a UserError if a public repository would quote from a private one: our acknowledgements show titles and
 * notices to everyone who can read the subject. Sources in the repository itself need no request.
 */
export async function refusePrivateSources(
  visibilities: Visibilities,
  octokit: Octokit,
  repository: Repository,
  configured: Configured,
): Promise<void> {
  const elsewhere = SOURCES.flatMap((key) => {
    const source = repositoryOfSource(configured, configured.configuration.publication[key]);
    return source === null || isSameRepository(source, repository) ? [] : [{ key, source }];
  });
  const visibilityOf = (of: Repository) => visibilities.of(octokit, repository.owner, of);
  const seen = await Promise.all(
    elsewhere.map(async (one) => ({ ...one, visibility: await visibilityOf(one.source) })),
  );
  const hidden = seen.filter(({ visibility }) => visibility === 'private');
  if (hidden.length === 0 || (await visibilityOf(repository)) === 'private') return;

  throw new UserError(
    hidden.map(({ key, source }) => ({
      file: configured.file,
      key: `publication.${key}.repository`,
      message: `${repositoryName(source)} is private, but ${repositoryName(repository)} is public`,
      remedy: 'keep the files where every reader of the feedback may see them',
    })),
  );
}

function repositoryOfSource(
  { repository: home }: Configured,
  source: Configuration['publication']['contents'],
): Repository | null {
  if (source === undefined) return null;
  return source.repository === undefined ? home : repositoryOf(source.repository);
}
