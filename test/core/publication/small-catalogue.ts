import type { Language } from '../../../src/core/languages/languages.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { sourceFile } from './observatory.ts';

/** A publication of one edition, with a contents and nothing else. */
export function smallCatalogue(
  name: string,
  language: Language,
  contents: string,
  path = 'contents/v1.txt',
): Catalogue {
  return compileCatalogue({
    name,
    language,
    contents: [sourceFile(path, contents)],
    notices: [],
    text: [],
    noticeUrl: null,
    moved: [],
    bySection: [],
  }).catalogue;
}
