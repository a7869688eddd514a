import type { ErrataWording } from '../languages/en/errata.ts';
import { type Language, languages } from '../languages/languages.ts';
import { escapeMarkdown, markdownLink } from '../markdown/escape-markdown.ts';
import type { Errata, ErrataChapter, ErrataEntry, ErrataReport } from './errata.ts';
import { change, headingOf, isPerhapsFixed, leftOutLine, reporters } from './heading-of.ts';

const MAX_TITLE_LENGTH = 200;
const safe = (text: string) => escapeMarkdown(text, MAX_TITLE_LENGTH);

/** The errata as GitHub Markdown, for a file in a repository. Readers' text is escaped. */
export function errataMarkdown(errata: Errata, language: Language): string {
  const wording = languages[language].errata;
  const { publication, repository, edition, totals, asOf, chapters } = errata;
  const credited = reporters(errata);
  const day = asOf?.slice(0, 10) ?? null;
  return [
    `# ${safe(wording.title(publication, edition))}`,
    wording.summary(safe(repository), totals, day),
    leftOutLine(errata, wording),
    ...(chapters.length > 0 ? [overview(errata, wording), wording.note] : []),
    ...chapters.flatMap((chapter) => [`## ${safe(headingOf(chapter, wording))}`, table(chapter, wording)]),
    credited.length > 0 ? wording.credits(credited.map((login) => safe(login))) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function overview({ chapters, totals }: Errata, wording: ErrataWording): string {
  const counts = ({ open, fixed, closed, reports }: Errata['totals']) => [open, fixed, closed, reports].map(String);
  return rows([
    [wording.chapter, wording.open, wording.fixed, wording.closed, wording.all],
    ['---', '---:', '---:', '---:', '---:'],
    ...chapters.map((chapter) => [safe(headingOf(chapter, wording)), ...counts(chapter.totals)]),
    [`**${wording.all}**`, ...counts(totals)],
  ]);
}

function table({ entries }: ErrataChapter, wording: ErrataWording): string {
  return rows([
    [wording.reported, wording.kind, wording.standing, wording.reports],
    ['---', '---', '---', '---'],
    ...entries.map((entry) => [
      safe(entry.reported || '–'),
      safe(wording.kinds[entry.judgement ?? 'none']),
      safe(wording.state(entry)),
      entry.reports.map((one) => report(one, entry, wording)).join('<br>'),
    ]),
  ]);
}

function report(one: ErrataReport, entry: ErrataEntry, wording: ErrataWording): string {
  const { name, url, title, errata } = one;
  const changes = errata.map(({ error, correction }) => change(safe(error), correction && safe(correction)));
  const hint = isPerhapsFixed(one, entry) ? wording.perhapsFixed : '';
  return [markdownLink(name, url), safe(title ?? ''), changes.join('; '), hint].filter(Boolean).join(' ');
}

function rows(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
