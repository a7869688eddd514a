import { repositoryName } from '../../../core/repository.ts';
import type { Subject } from '../../../core/subject.ts';

/** Addresses of pages of GitHub, which `base` is without a slash at its end: `https://github.com`. */
export interface GitHubPages {
  repository(name: string): string;
  subject(subject: Subject): string;
  /** A search of a repository's issues or discussions, by terms such as `is:open`. */
  search(kind: Subject['kind'], repository: string, terms: readonly string[]): string;
}

export function gitHubPages(base: string): GitHubPages {
  const repository = (name: string) => `${base}/${name.split('/').map(encodeURIComponent).join('/')}`;
  return {
    repository,
    subject: (subject) =>
      `${repository(repositoryName(subject))}/${subject.kind === 'issue' ? 'issues' : 'discussions'}/${subject.number}`,
    search: (kind, name, terms) =>
      kind === 'issue'
        ? `${repository(name)}/issues?q=${encodeURIComponent(['is:issue', ...terms].join(' '))}`
        : `${repository(name)}/discussions?discussions_q=${encodeURIComponent(terms.join(' '))}`,
  };
}
