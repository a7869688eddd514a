import { type ReportLinks, reportLinks } from '../../core/forms/section-links.ts';
import { UserError } from '../../core/problem.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { namedEdition } from '../../core/publication/versions/named-edition.ts';
import { repositoryName } from '../../core/repository.ts';
import { originOf } from '../folder/origin-of.ts';
import { readFolder } from '../folder/read-folder.ts';
import { namedRepository } from '../named-repository.ts';
import { warnOf } from '../print/print.ts';
import { printableJson } from '../print/style.ts';
import { type Site, siteScript } from './site-script.ts';

export interface LinksOptions {
  /** `owner/name`. Default: the git remote `origin` of the folder with the sources. */
  readonly repository?: string;
  /** Default: the newest. */
  readonly edition?: string;
  readonly template: string;
  /** Instead of the issue form. */
  readonly category?: string;
  /** Default: JSON. */
  readonly for?: Site;
}

/**
 * The address of the feedback form for each section of an edition, as JSON or as a script for a site. Throws a UserError
 * for an unusable publication, an unknown edition or repository.
 */
export function links(file: string, root: string, options: LinksOptions): string {
  const read = readFolder(file, root);
  const { catalogue, problems } = compileCatalogue(read.sources);
  warnOf([...read.problems, ...problems]);
  const edition = options.edition === undefined ? catalogue.editions.at(-1) : namedEdition(options.edition, catalogue);
  if (!edition) throw new UserError(problems);
  const { category, template } = options;
  const form = category === undefined ? { template } : { category };
  const found = reportLinks(catalogue, edition, { repository: repositoryOf(options.repository, root), form });
  if (options.for) return siteScript(found, catalogue.language, options.for);
  return printableJson(JSON.stringify(found satisfies ReportLinks, null, 2));
}

function repositoryOf(named: string | undefined, root: string): string {
  const name = named ?? originOf(root);
  if (name !== null) return repositoryName(namedRepository(name));
  const message = 'is not known: the folder has no git remote `origin` on github.com';
  throw new UserError([{ file: '--repository', message, remedy: 'write it as owner/name' }]);
}
