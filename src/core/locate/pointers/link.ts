import { liesIn, type Section } from '../../publication/section.ts';
import { comparablePath, decodedPath } from '../../publication/sources/comparable-path.ts';
import type { Link, ParsedReport } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { type Evidence, judged } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { unitsOf } from '../units-of.ts';
import { indexLinks, isLong, type LinkIndex, pageNames, withoutNumber } from './link-index.ts';

/** A person gives a few addresses; what gives thousands is an attack on our time. */
const MAX_LINKS = 200;
/** A page that holds as many chapters tells none of them. */
const MANY = 4;
/** No browser takes a longer one. Each part of it is looked up with all that follows. */
const LONGEST_ADDRESS = 2000;

/**
 * Addresses that lead into one section: a link of the contents, on a site or as a permalink of its file, now or in an
 * earlier edition; or one made of the section's title. What leads to an edition as a whole (a notice, a PDF) is no
 * evidence for a section: see namedVersions.
 */
export function linkEvidence(report: ParsedReport, reading: Reading): Evidence[] {
  const addresses = report.links.filter(({ url }) => url.length <= LONGEST_ADDRESS);
  const links = [...addresses.slice(0, MAX_LINKS), ...fileNames(report)];
  if (links.length === 0) return [];
  const index = indexLinks(reading);
  const found = links.flatMap((link) => {
    const sections = sectionsAt(link.url, index);
    const isOfOne = unitsOf(sections, reading).size < MANY;
    return sections.length > 0 && isOfOne ? [{ link, sections }] : [];
  });
  return found.map(({ link, sections }) => {
    const said = { text: link.url, sections, features: {}, denied: false, at: link.at, asked: link.asked };
    return judged({ kind: 'link', ...said }, reading.model);
  });
}

/** Names of files in the reader's words: "Update ch03-sails.md". */
function fileNames({ passages }: ParsedReport): Link[] {
  const names = passages.flatMap(({ text }, passage) =>
    matchesOf(text, FILE_NAME).map(({ index: start, 0: url }) => {
      return { url, text: url, at: { passage, start, end: start + url.length }, asked: false };
    }),
  );
  return names.slice(0, MAX_LINKS);
}

const FILE_NAME =
  /(?<![\p{L}\p{N}_./-])[\p{L}\p{N}_./-]{1,120}\.(?:md|markdown|qmd|rmd|ipynb|asc|adoc|rst|tex)(?![\p{L}\p{N}])/giu;

function sectionsAt(url: string, index: LinkIndex): readonly Section[] {
  const [path = '', fragment = ''] = partsOf(url);
  const isOwn = isOurs(url);
  const page = url.includes('/') ? pageAt(path, isOwn, index) : fileAlone(path, index);
  const heading = index.titles.get(withoutNumber(fragment)) ?? [];
  const inside = heading.filter((section) => page.some((outer) => section !== outer && liesIn(section, outer)));
  if (inside.length > 0) return inside;
  return page.length === 0 && isOwn && isLong(withoutNumber(fragment)) ? heading : page;
}

/** "Update regexp.md", as GitHub words the change of one file: the page with that file's name, whatever its folder. */
function fileAlone(path: string, index: LinkIndex): readonly Section[] {
  const name = comparablePath(path);
  const alike = index.names.get(pageNames(name).at(-1) ?? '') ?? [];
  const same = alike.filter(
    ({ link }) =>
      comparablePath(link ?? '')
        .split('/')
        .at(-1) === name,
  );
  return same.length > 0 && !EVERYWHERE.test(name) ? same : pageAt(path, false, index);
}

/** Every repository has such files. */
const EVERYWHERE = /^(?:readme|summary|contributing|changelog|licen[cs]e)$/u;

function pageAt(path: string, isOwn: boolean, { paths, names, titles, longTitles }: LinkIndex): readonly Section[] {
  const plain = comparablePath(path);
  for (let from = 0; from !== -1; from = plain.indexOf('/', from) + 1 || -1) {
    const sections = paths.get(plain.slice(from));
    if (sections && (isOwn || /[-_/\d]/u.test(plain.slice(from)))) return sections;
  }
  const last = withoutNumber(plain.split('/').at(-1) ?? '');
  const long = longTitles.get(last);
  if (long) return long;
  const [inFolder = '', alone = ''] = pageNames(plain);
  const byName = names.get(inFolder) ?? (isOwn ? names.get(alone) : undefined);
  if (byName) return byName;
  return (isOwn && isLong(last) && titles.get(last)) || [];
}

/** Path and fragment, decoded; an address such as "#/chapter4/page" or "#docs/page" has its path after the sign. */
function partsOf(url: string): string[] {
  const withoutHost = url.replace(/^[a-z]+:\/\/[^/?#]*/iu, '');
  const hashRoute = /#!?(\/[^?#]*|[^?#/]{1,80}\/[^?#]*)/u.exec(withoutHost)?.[1];
  if (hashRoute !== undefined) return [decodedPath(hashRoute)];
  const [path = '', fragment = ''] = withoutHost.split('#');
  return [decodedPath(path.split('?')[0] ?? ''), decodedPath(fragment.split(':~:')[0] ?? '')];
}

/** Folders and hosts below which books and manuals stand, as pages or as files. */
const BOOK_FOLDERS =
  'book books docs doc documentation src chapters chapter guide handbook manual tutorial blob tree raw edit';
const IN_BOOK = folderOf(BOOK_FOLDERS);
/** Folders and hosts where anyone writes about anything. */
const ELSEWHERE = folderOf('blog blogs post posts news forum forums thread threads questions wiki');

function folderOf(names: string): RegExp {
  return new RegExp(`(?:^|[/.])(?:${names.replaceAll(' ', '|')})[./]`, 'iu');
}

/**
 * Whether an address may be one of a book: it has a file's ending and is no page of a blog or a forum, or is below a
 * folder for books. A page of an encyclopedia may have the title of a chapter.
 */
function isOurs(url: string): boolean {
  const [address = ''] = url.replace(/^[a-z]+:\/\//iu, '').split(/[?#]/u);
  if (IN_BOOK.test(address)) return true;
  return !ELSEWHERE.test(address) && /\/[^/]*\.(?:html?|md|markdown|qmd|rmd|asc|adoc|rst|ipynb|tex)$/iu.test(address);
}
