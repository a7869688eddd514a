import type { MadeSection } from './made-book.ts';
import { HEIGHT, isNarrow, type PdfBookmark, type PdfPlan, type Run, textWidth, WIDTH } from './write-pdf.ts';

const LEFT = 72;
const RIGHT = WIDTH - 72;
const TOP = HEIGHT - 90;
const BOTTOM = 90;
const SIZE = 10.5;
const LEADING = 16;
const NOTE = 8;

/** Where each section of a typeset book begins, as printed. */
export interface Typeset {
  readonly plan: PdfPlan;
  readonly pages: readonly string[];
}

interface Sheet {
  readonly runs: Run[];
  y: number;
  floor: number;
  notes: string[][];
  chapter: string;
  opens: boolean;
}

/**
 * Sets a book as publishers do: cover and printed contents on Roman pages, then the preface, then the body from page 1;
 * running heads but on opening pages, page numbers at the foot, footnotes, words parted at line ends, first lines indented.
 */
export function typeset(book: readonly MadeSection[], title: string): Typeset {
  const starts: { sheet: number; top: number }[] = [];
  const sheets: Sheet[] = [];
  const open = (chapter: string, opens: boolean): Sheet => {
    const sheet = { runs: [], y: opens ? TOP - 60 : TOP, floor: BOTTOM, notes: [], chapter, opens };
    sheets.push(sheet);
    return sheet;
  };
  let sheet = open('', true);
  for (const [index, { entry, level, paragraphs }] of book.entries()) {
    if (level === 0 && index > 0) sheet = open(entry, true);
    const size = [18, 14, 12][level]!;
    const heading = breakLines([entry], size, 0).map(({ text }) => text);
    if (sheet.y - heading.length * size * 1.4 - 40 < sheet.floor) sheet = open(sheet.chapter, false);
    starts.push({ sheet: sheets.length - 1, top: sheet.y });
    for (const line of heading) {
      sheet.y -= size * 1.4;
      sheet.runs.push({ text: line, x: LEFT, y: sheet.y, size });
    }
    sheet.y -= 8;
    for (const paragraph of paragraphs) {
      for (const [number, line] of breakLines(paragraph.map(marked), SIZE, 2 * SIZE).entries()) {
        const notes = [...line.text.matchAll(/[\ue000-\uefff]/gu)].map(
          ([sign]) => paragraph[sign.charCodeAt(0) - 0xe000]!.note!,
        );
        const set = notes.map((note) => breakLines([note], NOTE, 2 * NOTE).map(({ text }) => text));
        const needed = set.reduce((sum, lines) => sum + lines.length * 10, 0);
        if (sheet.y - LEADING < sheet.floor + needed) sheet = open(sheet.chapter, false);
        sheet.y -= LEADING;
        sheet.floor += needed;
        drawLine(sheet, line.text, LEFT + (number === 0 ? 2 * SIZE : 0));
        sheet.notes.push(...set);
      }
      sheet.y -= 2;
    }
  }
  return bind(book, title, sheets, starts);
}

/** A private sign behind a sentence stands for its footnote until the line is drawn. */
function marked({ text, note }: MadeSection['paragraphs'][number][number], index: number): string {
  return note === null ? text : text + String.fromCharCode(0xe000 + index);
}

function drawLine(sheet: Sheet, text: string, left: number): void {
  let x = left;
  let note = sheet.notes.length;
  for (const part of text.split(/([\ue000-\uefff])/u)) {
    if (part === '') continue;
    const isSign = /^[\ue000-\uefff]$/u.test(part);
    const shown = isSign ? String(++note) : part;
    const size = isSign ? 6 : SIZE;
    sheet.runs.push({ text: shown, x, y: sheet.y + (isSign ? 4 : 0), size });
    x += textWidth(shown, size);
  }
}

/** Greedy: Han breaks anywhere but before a stop, Latin at spaces, long words in their middle. */
function breakLines(sentences: readonly string[], size: number, indent: number): { text: string }[] {
  const text = sentences.reduce(
    (joined, one) => joined + (isNarrow(joined.at(-1) ?? '。') && isNarrow(one[0]!) ? ' ' : '') + one,
    '',
  );
  const tokens = text.match(/[!-~]+[\ue000-\uefff]?| |[^ -~][，。\ue000-\uefff]*/gu) ?? [];
  const lines: { text: string }[] = [];
  let line = '';
  const room = () => RIGHT - LEFT - (lines.length === 0 ? indent : 0) - textWidth(line, size);
  for (const token of tokens) {
    if (textWidth(token, size) <= room()) {
      line += token;
      continue;
    }
    const cut = /^[a-z]{9,}/u.test(token) && textWidth('aaaaaa-', size) <= room() ? 5 : 0;
    lines.push({ text: (cut > 0 ? `${line}${token.slice(0, cut)}-` : line).trimEnd() });
    line = token.slice(cut).trimStart();
  }
  if (line.trim() !== '') lines.push({ text: line });
  return lines;
}

function bind(
  book: readonly MadeSection[],
  title: string,
  sheets: readonly Sheet[],
  starts: readonly { sheet: number; top: number }[],
): Typeset {
  const prefaceSheets = starts[1]!.sheet;
  const rows = book.flatMap(({ entry, level }, index) => {
    const x = LEFT + level * 20;
    return breakLines([entry], SIZE, x - LEFT + 60).map(({ text }, line, all) => ({
      text,
      x,
      index,
      last: line === all.length - 1,
    }));
  });
  const perPage = 38;
  const contentsPages = Math.ceil(rows.length / perPage);
  const front = 1 + contentsPages + prefaceSheets;
  const labelOf = (sheet: number) =>
    sheet < prefaceSheets ? roman(1 + contentsPages + sheet + 1) : String(sheet - prefaceSheets + 1);
  const pages = starts.map(({ sheet }) => labelOf(sheet));
  const cover: Run[] = [{ text: title, x: 180, y: 600, size: 28 }];
  const contents = Array.from({ length: contentsPages }, (_, page): Run[] => [
    ...(page === 0 ? [{ text: '目录', x: 270, y: TOP, size: 16 }] : []),
    ...rows.slice(page * perPage, (page + 1) * perPage).flatMap(({ text, x, index, last }, row): Run[] => {
      const y = TOP - 30 - row * LEADING;
      const from = x + textWidth(text, SIZE) + 6;
      const dots = '.'.repeat(Math.max(3, Math.floor((RIGHT - 30 - from) / (0.5 * SIZE))));
      const run = { text, x, y, size: SIZE };
      if (!last) return [run];
      const label = pages[index]!;
      return [
        run,
        { text: dots, x: from, y, size: SIZE },
        { text: label, x: RIGHT - textWidth(label, SIZE), y, size: SIZE },
      ];
    }),
    foot(roman(page + 2)),
  ]);
  const body = sheets.map(({ runs, notes, chapter, opens }, index): Run[] => {
    const lines = notes.flatMap((note, number) =>
      note.map((text, row) => ({ text, sign: row === 0 ? String(number + 1) : null })),
    );
    const set = lines.flatMap(({ text, sign }, row): Run[] => {
      const y = BOTTOM + (lines.length - 1 - row) * 10 - 4;
      const mark = sign === null ? [] : [{ text: sign, x: LEFT, y: y + 3, size: 5 }];
      return [...mark, { text, x: LEFT + 2 * NOTE, y, size: NOTE }];
    });
    const head = { text: index % 2 === 0 ? title : chapter, x: index % 2 === 0 ? LEFT : 330, y: HEIGHT - 60, size: 9 };
    return [...(opens ? [] : [head]), ...runs, ...set, foot(labelOf(index))];
  });
  return {
    plan: {
      pages: [cover, ...contents, ...body],
      outline: nest(
        book.map(({ entry, level }, index) => ({
          entry,
          level,
          page: starts[index]!.sheet + 1 + contentsPages,
          top: Math.round(starts[index]!.top),
        })),
      ),
      labels: [
        { from: 0, style: 'r' },
        { from: front, style: 'D' },
      ],
    },
    pages,
  };
}

function foot(label: string): Run {
  return { text: label, x: WIDTH / 2, y: 50, size: 9 };
}

function nest(
  entries: readonly { entry: string; level: number; page: number; top: number }[],
  level = 0,
): PdfBookmark[] {
  return entries.flatMap(({ entry, level: own, page, top }, index) => {
    if (own !== level) return [];
    const next = entries.findIndex((other, later) => later > index && other.level <= level);
    return [
      { title: entry, page, top, children: nest(entries.slice(index + 1, next < 0 ? undefined : next), level + 1) },
    ];
  });
}

function roman(value: number): string {
  const tens = 'x'.repeat(Math.floor(value / 10));
  return tens + ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][value % 10]!;
}
