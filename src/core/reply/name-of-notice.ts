import type { EditionNotice } from '../publication/edition.ts';

/** A notice by its title, with its version before it unless the title has that. */
export function nameOfNotice({ version, title }: Pick<EditionNotice, 'version' | 'title'>): string {
  return title.toLowerCase().includes(version.toLowerCase()) ? title : `${version} ${title}`;
}
