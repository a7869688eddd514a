import type { Catalogue } from '../publication/catalogue.ts';
import type { EditionNotice } from '../publication/edition.ts';
import { findEdition } from '../publication/versions/find-edition.ts';
import { fold } from '../text/fold.ts';

/** Finds a notice by its version, the name of its page, or the address of its page. */
export function findNotice(words: string, { editions }: Catalogue): EditionNotice | null {
  const said = fold(words)
    .trim()
    .replace(/(?<![.。/])[.。/]+$/u, '');
  const last = said.split(/[?#]/u)[0]?.split('/').at(-1) ?? said;
  const notices = editions.flatMap(({ notice }) => notice ?? []);
  return (
    findEdition(notices, said) ??
    notices.find(({ name }) => last !== '' && name.toLowerCase() === last.replace(/\.md$/u, '')) ??
    null
  );
}
