import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Imported } from '../../../src/import/imported.ts';
import { importPdfs } from '../../../src/import/pdf/import-pdfs.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { type PdfBookmark, type PdfPlan, type Run, writePdf } from '../write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A line of a page: its text, and what differs from a line of text 20 points below the one before. */
type Drawn = string | [text: string, Partial<Run>];

function page(...lines: Drawn[]): Run[] {
  return lines.map((line, index) => {
    const [text, how] = typeof line === 'string' ? [line, {}] : line;
    return { text, x: 72, y: 740 - 20 * index, size: 10, ...how };
  });
}

const foot = (name: string): Drawn => [name, { y: 50, x: 300, size: 9 }];
const large = (text: string): Drawn => [text, { size: 16 }];
const bookmark = (title: string, at: number, top: number, children: PdfBookmark[] = []): PdfBookmark => {
  return { title, page: at, top, children };
};
const prose = (about: string) => [
  `The team reads about ${about} in the morning and writes notes.`,
  `Nobody forgets what ${about} did to the service last year.`,
];

async function imported(plan: PdfPlan): Promise<Imported> {
  const file = join(folder, 'book.pdf');
  writeFileSync(file, writePdf(plan));
  return importPdfs(file, () => {});
}

function outlineOf({ sections }: Imported): [string, number, string | null][] {
  return sections.map(({ entry, level, page: name }) => [entry, level, name]);
}

function textOf({ sections, passages }: Imported, entry: string): string {
  const own = passages.filter(({ section }) => sections[section]?.entry === entry);
  return own.map(({ text }) => text).join('\n');
}

function listed(entry: string, name: string, x = 72, width = 400): Drawn[] {
  const dots = '. '.repeat(Math.floor((width - 5 * entry.length - 20) / 10));
  return [[`${entry} ${dots}${name}`, { x }]];
}

describe('a printed contents', () => {
  it('means the page behind it, if a page name occurs twice', async () => {
    const contents = page(
      large('Contents'),
      ...listed('1. Alarms', '1'),
      ...listed('2. Budgets', '2'),
      ...listed('3. Changes', '2'),
      ...listed('4. Drills', '3'),
    );
    const result = await imported({
      pages: [
        page('A cover'),
        page('The back of the cover'),
        contents,
        page('1. Alarms', ...prose('alarms')),
        page('2. Budgets', ...prose('budgets'), '3. Changes', ...prose('changes')),
        page('4. Drills', ...prose('drills')),
      ],
      labels: [
        { from: 0, style: 'D' },
        { from: 2, style: 'r' },
        { from: 3, style: 'D' },
      ],
    });

    expect(result.sections.map(({ link }) => link)).toEqual(['#page=4', '#page=5', '#page=5', '#page=6']);
    expect(textOf(result, '2. Budgets')).toContain('what budgets did');
  });

  it('has two columns with long titles, and ends before a list of tables and the text', async () => {
    const left = [
      ['1 Guide', '2'],
      ['1.1 Alarms', '2'],
      ['1.2 Budgets', '3'],
      ['2 Reference', '4'],
      ['A Licence', '5'],
    ];
    const contents = [
      ...page('A Manual', 'Somebody, 1998', large('Contents')),
      ...left.map(([entry, name], row): Run => {
        const dots = ' .'.repeat(16 - entry!.length);
        return {
          text: `${entry}${dots} ${name}`,
          x: 72 + 10 * (entry!.split('.').length - 1),
          y: 660 - 14 * row,
          size: 10,
        };
      }),
      { text: 'A.1 Terms and con-', x: 320, y: 660, size: 10 },
      { text: 'ditions . . . . . 5', x: 340, y: 646, size: 10 },
      { text: 'A.2 How to apply them', x: 320, y: 632, size: 10 },
      { text: 'to programs . . . 6', x: 340, y: 618, size: 10 },
      { text: 'List of Tables', x: 72, y: 560, size: 16 },
      { text: '1 Columns . . . . 2', x: 72, y: 540, size: 10 },
      { text: '2 Rows . . . . . . 3', x: 72, y: 526, size: 10 },
      { text: '3 Cells . . . . . . 4', x: 320, y: 540, size: 10 },
      { text: '1 Guide', x: 72, y: 480, size: 16 },
      ...prose('guides').map((text, row) => ({ text, x: 72, y: 460 - 14 * row, size: 10 })),
    ];
    const pages = [
      contents,
      page('1.1 Alarms', ...prose('alarms')),
      page('1.2 Budgets', ...prose('budgets')),
      page('2 Reference', ...prose('references')),
      page('A Licence', ...prose('licences'), 'A.1 Terms and conditions', ...prose('terms')),
      page('A.2 How to apply them to programs', ...prose('programs')),
    ];
    const result = await imported({ pages: pages.map((runs, index) => [...runs, ...page(foot(String(index + 1)))]) });

    expect(outlineOf(result)).toEqual([
      ['1 Guide', 0, '1'],
      ['1.1 Alarms', 1, '2'],
      ['1.2 Budgets', 1, '3'],
      ['2 Reference', 0, '4'],
      ['A Licence', 0, '5'],
      ['A.1 Terms and conditions', 1, '5'],
      ['A.2 How to apply them to programs', 1, '6'],
    ]);
    expect(textOf(result, '1 Guide')).toContain('what guides did');
  });

  it('sets parts in larger letters with numbers flush right', async () => {
    const part = (entry: string, name: string, x: number): Drawn => [
      `${entry} . . . . . . . . ${name}`,
      { x, size: 14 },
    ];
    const contents = page(
      large('Contents'),
      part('I Slides', '2', 100),
      ...listed('1 Landscape', '2', 90),
      ...listed('2 Portrait', '3', 90),
      part('II Notes', '4', 93),
      ...listed('3 Counters', '4', 90),
      part('III Help', '5', 86),
      ...listed('4 Tips', '5', 90),
    );
    const result = await imported({ pages: [contents, ...Array.from({ length: 4 }, () => page(...prose('x')))] });

    expect(result.sections.map(({ level }) => level)).toEqual([0, 1, 1, 0, 1, 0, 1]);
  });

  it('is no index', async () => {
    const index = page(
      large('Names'),
      ...['Alarm', 'Budget', 'Change', 'Drill', 'Error'].flatMap((name, row) => listed(name, String(140 - 30 * row))),
    );

    await expect(imported({ pages: [index, page(...prose('x'))] })).rejects.toThrow(/neither an outline/);
  });
});

describe('an outline', () => {
  it('keeps years and titles that repeat, with the text of each', async () => {
    const lines = ['History', '2003', ...prose('2003'), 'Examples', ...prose('one'), '2004', ...prose('2004')];
    const rest = ['Examples', ...prose('two')];
    const top = (line: string, from = 0) => 750 - 20 * [...lines, ...rest].indexOf(line, from);
    const result = await imported({
      pages: [page(...lines, ...rest)],
      outline: [
        bookmark('History', 0, top('History'), [
          bookmark('2003', 0, top('2003'), [bookmark('Examples', 0, top('Examples'))]),
          bookmark('2004', 0, top('2004'), [bookmark('Examples', 0, top('Examples', 6))]),
        ]),
        bookmark('Future', 0, 100),
      ],
    });
    const { files, doubts } = planImport(result, 'v1');

    expect(result.sections.map(({ entry }) => entry)).toEqual([
      'History',
      '2003',
      'Examples',
      '2004',
      'Examples',
      'Future',
    ]);
    expect(doubts.filter(({ message }) => /text is left out|cannot be read/.test(message))).toEqual([]);
    expect(files[1]?.text).toContain('what two did');
  });

  it('takes no number from the index, nor a heading from what stands beside the page number', async () => {
    const letters = ['A', 'B', '140 R'];
    const topics = ['agrep', 'all', 'any', 'aperm', 'apply'];
    const pages = topics.map((topic, index) =>
      page(
        [`${topic}${' '.repeat(4)}`, { y: 800 }],
        [String(index + 1), { x: 500, y: 800 }],
        ...prose(`what ended with page ${index}`),
        `${topic}${' '.repeat(12)}Approximate Matching`,
        ...prose(topic),
      ),
    );
    const result = await imported({
      pages: [...pages, page('Index', ...letters)],
      outline: [
        ...topics.map((topic, index) => bookmark(topic, index, 672)),
        bookmark('Index', 5, 752, [bookmark('A', 5, 732), bookmark('B', 5, 712), bookmark('R', 5, 692)]),
      ],
    });

    expect(result.sections.map(({ entry }) => entry)).toEqual([...topics, 'Index', 'A', 'B', 'R']);
    expect(result.doubts.filter(({ message }) => message.includes('heading was not found'))).toEqual([]);
    expect(textOf(result, 'agrep')).toContain('ended with page 1');
    expect(textOf(result, 'all')).not.toContain('ended with page 1');
    expect(textOf(result, 'agrep')).not.toMatch(/all 2/);
  });
});

it('doubts pages whose signs have no Unicode', async () => {
  const result = await imported({
    pages: [page('1 One', ...prose('one'), 'Step \ue123\ue124'), page('2 Two', ...prose('two'))],
    outline: [bookmark('1 One', 0, 750), bookmark('2 Two', 1, 750)],
  });

  expect(result.doubts).toMatchObject(
    [
      { key: 'page 1 of the file', message: expect.stringContaining('does not map to Unicode') },
      { message: expect.stringContaining('no page numbers') },
    ].toReversed(),
  );
});

it('finds headings by size, font and number, if there is neither outline nor printed contents', async () => {
  const bold = (text: string): Drawn => [text, { bold: true }];
  const result = await imported({
    pages: [
      page(['A Handbook', { size: 24 }], ['Somebody', { size: 14 }]),
      page(
        large('Chapter 1 Alarms that wake'),
        large('nobody'),
        ...prose('alarms'),
        '1. a step of a list',
        '2. another',
      ),
      page(
        bold('1.1 Pagers'),
        ...prose('pagers'),
        ...prose('phones'),
        ...prose('mails'),
        bold('Note'),
        bold('1.2 Sirens'),
        ...prose('sirens'),
      ),
      page(large('Chapter 2 Budgets'), ...prose('budgets'), large('See below:')),
    ].map((runs, index) => [...runs, ...page(foot(String(index + 1)))]),
  });

  expect(outlineOf(result)).toEqual([
    ['Chapter 1 Alarms that wake nobody', 0, '2'],
    ['1.1 Pagers', 1, '3'],
    ['1.2 Sirens', 1, '3'],
    ['Chapter 2 Budgets', 0, '4'],
  ]);
  expect(textOf(result, '1.1 Pagers')).toContain('what pagers did');
  expect(result.doubts.filter(({ message }) => message.includes('counts as a heading'))).toHaveLength(4);
});

it('reads a folder of PDFs as one book', async () => {
  const book = join(folder, 'chapters');
  mkdirSync(book);
  const plans: Record<string, PdfPlan> = {
    '第二章.pdf': {
      pages: [page(large('第二章 变更管理'), ...prose('changes'), '2.1 Reviews', ...prose('reviews'))],
      outline: [bookmark('2.1 Reviews', 0, 670)],
    },
    '第十章.pdf': { pages: [page(large('第十章 演练'), ...prose('drills'))] },
    '第一章.pdf': {
      pages: [page('第一章 概述', ...prose('overviews'), '1.1 Scope', ...prose('scopes'))],
      outline: [bookmark('第一章 概述', 0, 750, [bookmark('1.1 Scope', 0, 690)])],
    },
    '附录_a.pdf': { pages: [page(...prose('appendices'))] },
  };
  for (const [name, plan] of Object.entries(plans)) writeFileSync(join(book, name), writePdf(plan));
  const result = await importPdfs(book, () => {});

  expect(result.sections.map(({ entry, level, link }) => [entry, level, link])).toEqual([
    ['第一章 概述', 0, '第一章.pdf#page=1'],
    ['1.1 Scope', 1, '第一章.pdf#page=1'],
    ['第二章 变更管理', 0, '第二章.pdf#page=1'],
    ['2.1 Reviews', 1, '第二章.pdf#page=1'],
    ['第十章 演练', 0, '第十章.pdf#page=1'],
    ['附录 a', 0, '附录_a.pdf#page=1'],
  ]);
  expect(textOf(result, '2.1 Reviews')).toContain('what reviews did');
  expect(textOf(result, '第十章 演练')).toContain('what drills did');
  expect(textOf(result, '附录 a')).toContain('what appendices did');
});
