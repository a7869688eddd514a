import type { Nodes, Parents, Table, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Errata } from '../../../src/core/errata/errata.ts';
import { change, headingOf } from '../../../src/core/errata/heading-of.ts';
import { type Language, languages } from '../../../src/core/languages/languages.ts';

/** What errata show, in whatever format: the numbers of each chapter, and a row an edition and state. */
export interface ShownErrata {
  readonly overview: readonly (readonly string[])[];
  readonly chapters: readonly { readonly title: string; readonly rows: readonly ShownRow[] }[];
}

interface ShownRow {
  readonly reported: string;
  readonly kind: string;
  readonly state: string;
  readonly reports: readonly (readonly string[])[];
}

/** As the errata themselves have it. */
export function shownByErrata({ chapters, totals }: Errata, language: Language): ShownErrata {
  const wording = languages[language].errata;
  const counts = ({ open, fixed, closed, reports }: Errata['totals']) => [open, fixed, closed, reports].map(String);
  const titleOf = (chapter: Errata['chapters'][number]) => headingOf(chapter, wording);
  return {
    overview: [
      ...chapters.map((chapter) => [titleOf(chapter), ...counts(chapter.totals)]),
      [wording.all, ...counts(totals)],
    ],
    chapters: chapters.map((chapter) => ({
      title: titleOf(chapter),
      rows: chapter.entries.map((entry) => ({
        reported: entry.reported,
        kind: wording.kinds[entry.judgement ?? 'none'],
        state: wording.state(entry),
        reports: entry.reports.map(({ name, url, title, errata }) => {
          const changes = errata.map(({ error, correction }) => change(error, correction));
          return [name, url, `${title ?? ''} ${changes.join('; ')}`.trim()];
        }),
      })),
    })),
  };
}

/** As GitHub shows its Markdown, without the joiners that keep words from coming alive. */
export function shownByMarkdown(markdown: string): ShownErrata {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const tables = tree.children
    .filter((node): node is Table => node.type === 'table')
    .map(({ children }) => children.slice(1));
  const titles = tree.children.filter((node) => node.type === 'heading' && node.depth === 2).map(plain);
  const [overview = [], ...chapters] = tables;
  return {
    overview: overview.map(({ children }) => children.map(plain)),
    chapters: chapters.map((rows, index) => ({ title: titles[index] ?? '', rows: rows.map(rowOfMarkdown) })),
  };
}

function rowOfMarkdown({ children: [reported, kind, state, reports] }: TableRow): ShownRow {
  const lines: Nodes[][] = [[]];
  for (const node of reports?.children ?? []) {
    if (node.type === 'html' && node.value === '<br>') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return {
    reported: reported ? plain(reported) : '',
    kind: kind ? plain(kind) : '',
    state: state ? plain(state) : '',
    reports: lines.map(([link, ...title]) => [
      link ? plain(link) : '',
      link?.type === 'link' ? link.url : '',
      title.map(plain).join('').trim(),
    ]),
  };
}

function plain(node: Nodes | Parents): string {
  return textOf(node).replaceAll('\u2060', '');
}

/** As a browser shows its HTML. The page is known to be valid. */
export function shownByHtml(html: string): ShownErrata {
  const [, overview = '', ...chapters] = html.split('<tbody>').map((part) => part.split('</table>')[0] ?? '');
  const titles = all(html, /<h2 id="[^"]+">([^<]*)<\/h2>/gu);
  return {
    overview: all(overview, /<tr>(.*?)<\/tr>/gsu).map((row) => all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gsu).map(text)),
    chapters: [overview, ...chapters].slice(1).map((body, index) => ({
      title: text(titles[index] ?? ''),
      rows: all(body, /<tr[^>]*>(.*?)<\/tr>/gsu).map((row) => {
        const [reported = '', kind = '', state = '', reports = ''] = all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gsu);
        const items = all(reports, /<li>(.*?)<\/li>/gsu).map((item) => {
          const [, url = '', name = '', rest = ''] = /^<a href="([^"]*)">([^<]*)<\/a>(.*)$/su.exec(item) ?? [];
          return [text(name), text(url), text(rest).trim()];
        });
        return { reported: text(reported), kind: text(kind), state: text(state), reports: items };
      }),
    })),
  };
}

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, part = '']) => part);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function text(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => ENTITIES[name] ?? '');
}
