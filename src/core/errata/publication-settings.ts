import { chapterLabels, type LabelPolicy } from '../labels/labels.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import type { Edition } from '../publication/edition.ts';
import { editionCopy } from './edition-copy.ts';
import type { ErrataSettings } from './errata-draft.ts';

type PublicationSettings = Pick<ErrataSettings, 'publication' | 'editions' | 'labels' | 'copy'>;

/** What errata take from a publication. `edition`: the one that they are for; null for all. */
export function publicationSettings(
  catalogue: Catalogue,
  labels: LabelPolicy,
  edition: Edition | null,
): PublicationSettings {
  return {
    publication: catalogue.name,
    editions: catalogue.editions.map(({ version }) => version),
    labels: chapterLabels(catalogue, labels).map(({ name }) => name),
    ...(edition && { copy: editionCopy(edition, catalogue, labels) }),
  };
}
