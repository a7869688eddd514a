/** A repository as an address; a subject is one as well. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** `owner/name`, as people write it. */
export function repositoryName({ owner, repo }: Repository): string {
  return `${owner}/${repo}`;
}

/** True for two spellings of one repository: GitHub does not tell upper case from lower. */
export function isSameRepository(a: Repository, b: Repository): boolean {
  return repositoryName(a).toLowerCase() === repositoryName(b).toLowerCase();
}

/** The repository that `owner/name` names. Throws on anything else. */
export function repositoryOf(name: string): Repository {
  const [owner, repo, ...rest] = name.split('/');
  if (!owner || !repo || rest.length > 0) throw new Error(`not a repository: ${name}`);
  return { owner, repo };
}
