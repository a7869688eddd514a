import { takeFrontMatter } from '../../../core/markdown/front-matter/front-matter.ts';
import { readDate } from '../../../core/publication/notices/read-date.ts';
import { isMarkdown } from '../../../core/publication/sources/file-endings.ts';
import { at, type Data, textAt } from '../../../core/publication/trees/data.ts';
import type { Doubt } from '../../../core/publication/trees/tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { folderTree, type Place } from '../folder-tree.ts';
import { type Format, filesBelow, folderAt, treeOf } from '../format.ts';
import { settingsIn } from '../settings.ts';

/**
 * Hugo: each folder with _index.md is a chapter, and its pages are the sections, in Hugo's order: by weight (none or 0
 * last), then newest first, then by title. Drafts are left out, and so are translations, by file name or by folder.
 */
export const hugo: Format = {
  kind: 'hugo',
  mark: /(?:^|\/)(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/iu,
  read(book, mark, base) {
    const site = folderAt(base.replace(/config\/_default\/$/u, ''), '');
    const doubts: Doubt[] = [];
    const settings = settingsIn(book, mark, doubts);
    const languages = at(settings, 'languages').fields;
    const language = (textAt(settings, 'defaultContentLanguage') ?? 'en').toLowerCase();
    const known = new Set([...languages.keys()].map((key) => key.toLowerCase()).filter((key) => key !== language));
    const folder = contentFolder(book, site, settings, language);
    const files = filesBelow(book, folder).filter(isMarkdown);
    const pages = files.flatMap((path) => pageOf(book, folder, path, language, known));
    const name = textAt(settings, 'title') ?? textAt(settings, 'languages', language, 'title');
    const tree = { ...treeOf(folderTree(pages, inHugosOrder), folder, name), doubts };
    return pages.length === 0 ? null : { file: mark, tree };
  },
};

function contentFolder(book: BookFolder, site: string, settings: Data, language: string): string {
  const own = textAt(settings, 'languages', language, 'contentDir');
  const whole = folderAt(site, own ?? textAt(settings, 'contentDir') ?? 'content');
  const inside = `${whole}${language}/`;
  return own === null && book.files.some((path) => path.startsWith(inside)) ? inside : whole;
}

interface HugoPage extends Place {
  readonly weight: number;
  /** In milliseconds; the beginning of time without one. */
  readonly date: number;
}

function pageOf(
  book: BookFolder,
  folder: string,
  path: string,
  language: string,
  others: ReadonlySet<string>,
): HugoPage[] {
  const plain = path.replace(/\.[^./]+$/u, '');
  const [, name = plain, suffix = ''] = /^(.*)\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/iu.exec(plain) ?? [];
  const own = suffix.toLowerCase() === language;
  if (suffix !== '' && !own && (others.has(suffix.toLowerCase()) || isTranslation(book, folder, name))) return [];
  const { fields } = takeFrontMatter(book.read(folder + path) ?? '', folder + path);
  if (fields.draft?.toLowerCase() === 'true') return [];
  const place = (own ? name : plain).replace(/(?:^|\/)_?index$/u, '');
  const weight = Number(fields.weight ?? 0) || Number.POSITIVE_INFINITY;
  const title = fields.title ?? fields.linktitle ?? null;
  const date = Date.parse(readDate(fields.date ?? '') ?? '');
  return [{ place, path, title, weight, date: Number.isNaN(date) ? 0 : date }];
}

function isTranslation(book: BookFolder, folder: string, name: string): boolean {
  return book.has(`${folder}${name}.md`);
}

function inHugosOrder(a: HugoPage, b: HugoPage): number {
  if (a.weight !== b.weight) return a.weight < b.weight ? -1 : 1;
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  const [one, other] = [a.title ?? a.place, b.title ?? b.place];
  return one < other ? -1 : one > other ? 1 : 0;
}
