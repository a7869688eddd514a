import { repositoryName } from '../../../core/repository.ts';
import type { Subject } from '../../../core/subject.ts';

/** Addresses of pages of GitHub, which `base` is without a slash at its end: `https://github.com`. */
export interface GitHubPages {
  repository(name: string): string;
  subject(subject: Subject): string;
  /** The open issues, or discussions, with this label. */
  open(kind: Subject['kind'], repository: string, label: string): string;
}

export function gitHubPages(base: string): GitHubPages {
  const repository = (name: string) => `${base}/${name.split('/').map(encodeURIComponent).join('/')}`;
  return {
    repository,
    subject: (subject) =>
      `${repository(repositoryName(subject))}/${subject.kind === 'issue' ? 'issues' : 'discussions'}/${subject.number}`,
    open(kind, name, label) {
      // A quotation mark cannot be escaped in GitHub's search; a space in its place finds the label all the same.
      const query = encodeURIComponent(`is:open label:"${label.replaceAll('"', ' ')}"`);
      return kind === 'issue'
        ? `${repository(name)}/issues?q=is%3Aissue+${query}`
        : `${repository(name)}/discussions?discussions_q=${query}`;
    },
  };
}
