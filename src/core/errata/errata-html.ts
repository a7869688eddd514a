import type { ErrataWording } from '../languages/en/errata.ts';
import { type Language, languages } from '../languages/languages.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import type { Errata, ErrataChapter, ErrataEntry, ErrataReport, ErrataTotals } from './errata.ts';
import { ERRATA_STYLE } from './errata-style.ts';
import { change, headingOf, isPerhapsFixed, leftOutLine, reporters } from './heading-of.ts';

/** The errata as a self-contained HTML page: no script, no external files, light and dark. */
export function errataHtml(errata: Errata, language: Language): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(languages[language].errata.title(errata.publication, errata.edition))}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<style>${ERRATA_STYLE}</style>`,
    '</head>',
    '<body>',
    `<main class="errata">\n${errataPage(errata, language)}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The content of that page's `main`, to embed elsewhere: headings from h1 on, no style, no script. */
export function errataPage(errata: Errata, language: Language): string {
  const wording = languages[language].errata;
  const { publication, repository, edition, totals, asOf, chapters } = errata;
  const credited = reporters(errata);
  const summary = wording.summary(repository, totals, asOf?.slice(0, 10) ?? null);
  return [
    `<h1>${escapeHtml(wording.title(publication, edition))}</h1>`,
    ...[summary, leftOutLine(errata, wording)].filter(Boolean).map((line) => `<p>${escapeHtml(line)}</p>`),
    ...(chapters.length > 0
      ? [overview(errata, wording), `<p class="errata-note">${escapeHtml(wording.note)}</p>`]
      : []),
    ...chapters.map((chapter, index) => chapterOf(chapter, index, wording, language)),
    ...(credited.length > 0 ? [`<p class="errata-credits">${escapeHtml(wording.credits(credited))}</p>`] : []),
  ].join('\n');
}

function overview({ chapters, totals }: Errata, wording: ErrataWording): string {
  const { chapter, open, fixed, closed, all } = wording;
  return [
    '<table class="errata-overview">',
    `<caption>${escapeHtml(wording.chapters)}</caption>`,
    `<thead><tr>${[chapter, open, fixed, closed, all].map(head).join('')}</tr></thead>`,
    '<tbody>',
    ...chapters.map(
      (one, index) =>
        `<tr><th scope="row"><a href="#chapter-${index + 1}">${escapeHtml(headingOf(one, wording))}</a></th>${counts(one.totals)}</tr>`,
    ),
    '</tbody>',
    `<tfoot><tr><th scope="row">${escapeHtml(all)}</th>${counts(totals)}</tr></tfoot>`,
    '</table>',
  ].join('\n');
}

function counts({ open, fixed, closed, reports }: ErrataTotals): string {
  return [open, fixed, closed, reports].map((count) => `<td>${count}</td>`).join('');
}

function chapterOf(chapter: ErrataChapter, index: number, wording: ErrataWording, language: Language): string {
  const id = `chapter-${index + 1}`;
  const { reported, kind, standing, reports } = wording;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeHtml(headingOf(chapter, wording))}</h2>`,
    `<table class="errata-chapter" aria-labelledby="${id}">`,
    `<thead><tr>${[reported, kind, standing, reports].map(head).join('')}</tr></thead>`,
    '<tbody>',
    ...chapter.entries.map((entry) => row(entry, wording, language)),
    '</tbody>',
    '</table>',
    '</section>',
  ].join('\n');
}

function row(entry: ErrataEntry, wording: ErrataWording, language: Language): string {
  return [
    `<tr class="errata-${entry.state}"><th scope="row">${escapeHtml(entry.reported || '–')}</th>`,
    `<td>${escapeHtml(wording.kinds[entry.judgement ?? 'none'])}</td>`,
    `<td>${escapeHtml(wording.state(entry))}</td>`,
    `<td><ul>${entry.reports.map((one) => report(one, entry, language)).join('')}</ul></td></tr>`,
  ].join('');
}

/** The title gets a bidirectional context of its own, so that it cannot reverse the text after it. */
function report(one: ErrataReport, entry: ErrataEntry, language: Language): string {
  const { name, url, title, errata, language: own } = one;
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`;
  const hint = isPerhapsFixed(one, entry) ? ` ${escapeHtml(languages[language].errata.perhapsFixed)}` : '';
  if (title === null) return `<li>${link}${hint}</li>`;
  const bdi = (words: string) => `<bdi${own === language ? '' : ` lang="${own}"`}>${escapeHtml(words)}</bdi>`;
  const changes = errata.map(({ error, correction }) => change(bdi(error), correction && bdi(correction))).join('; ');
  return `<li>${link} ${bdi(title)}${changes && ` <span class="errata-change">${changes}</span>`}${hint}</li>`;
}

function head(text: string): string {
  return `<th scope="col">${escapeHtml(text)}</th>`;
}
