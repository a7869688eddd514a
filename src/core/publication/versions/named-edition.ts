import { UserError } from '../../problem.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Edition } from '../edition.ts';
import { findEdition } from './find-edition.ts';

/** The edition that the option `--edition` names, in any spelling. Throws a UserError if there is none. */
export function namedEdition(words: string, { name, editions }: Pick<Catalogue, 'name' | 'editions'>): Edition {
  const versions = editions.map(({ version }) => version).filter(Boolean);
  const found = versions.length === 0 ? undefined : findEdition(editions, words);
  if (found) return found;
  const message = versions.length === 0 ? `${name} has no editions` : `no edition is called "${words}"`;
  const remedy = versions.length === 0 ? 'leave the option out' : `name one of ${versions.join(', ')}`;
  throw new UserError([{ file: '--edition', message, remedy }]);
}
