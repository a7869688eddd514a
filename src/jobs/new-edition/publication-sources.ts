import { type Repository, repositoryOf } from '../../core/repository.ts';
import type { Configured } from '../../github/files/configuration-of.ts';

/**
 * The repositories that a repository's publication is read from: the one with the configuration, and those of contents,
 * notices and text. Where releases stand in for notices they are the contents' repository's.
 */
export function publicationSources({ configuration, repository }: Configured): Repository[] {
  const { contents, notices, text } = configuration.publication;
  const named = [contents, notices, text].flatMap((source) => source?.repository ?? []);
  return [repository, ...named.map(repositoryOf)];
}
