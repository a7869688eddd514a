import { escapeMarkdown, markdownLink } from '../escape-markdown.ts';
import type { Language } from '../language.ts';
import type { Ledger, LedgerChapter, LedgerReport } from './ledger.ts';
import { type LedgerWording, ledgerWordings } from './ledger-wording.ts';

const LONGEST = 200;
const safe = (text: string) => escapeMarkdown(text, LONGEST);

/** The ledger as GitHub's Markdown, for a file in a repository. Nothing that a reader wrote comes alive in it. */
export function ledgerMarkdown(ledger: Ledger, language: Language): string {
  const wording = ledgerWordings[language];
  const { publication, repository, totals, asOf, chapters } = ledger;
  const day = asOf?.slice(0, 10) ?? null;
  return [
    `# ${safe(wording.title(publication))}`,
    wording.summary(safe(repository), totals, day),
    ...(chapters.length > 0 ? [overview(ledger, wording), wording.note] : []),
    ...chapters.flatMap((chapter) => [`## ${titleOf(chapter, wording)}`, table(chapter, wording)]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
}

function overview({ chapters, totals }: Ledger, wording: LedgerWording): string {
  const counts = ({ open, fixed, closed, reports }: Ledger['totals']) => [open, fixed, closed, reports].map(String);
  return rows([
    [wording.chapter, wording.open, wording.fixed, wording.closed, wording.all],
    ['---', '---:', '---:', '---:', '---:'],
    ...chapters.map((chapter) => [titleOf(chapter, wording), ...counts(chapter.totals)]),
    [`**${wording.all}**`, ...counts(totals)],
  ]);
}

function table({ entries }: LedgerChapter, wording: LedgerWording): string {
  return rows([
    [wording.reported, wording.standing, wording.reports],
    ['---', '---', '---'],
    ...entries.map((entry) => [
      safe(entry.reported),
      safe(wording.state(entry)),
      entry.reports.map(report).join('<br>'),
    ]),
  ]);
}

function report({ name, url, title }: LedgerReport): string {
  return [markdownLink(name, url), ...(title === null ? [] : [safe(title)])].join(' ');
}

function titleOf({ title }: LedgerChapter, wording: LedgerWording): string {
  return title === null ? wording.noChapter : safe(title);
}

function rows(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
