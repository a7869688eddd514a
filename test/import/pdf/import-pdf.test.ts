import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { findQuote } from '../../../src/core/text/find-quote.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { triage } from '../../../src/core/triage.ts';
import { importPdf } from '../../../src/import/pdf/import-pdf.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { madeBook } from '../made-book.ts';
import { randomNumbers } from '../random.ts';
import { typeset } from '../typeset.ts';
import { type PdfPlan, writePdf } from '../write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const book = madeBook(10, 7);
const { plan, pages } = typeset(book, '可靠性手册');

async function imported(made: PdfPlan, name: string) {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, writePdf(made));
  const result = importPdf(await readPdf(file, () => {}), 'book.pdf');
  return { result, planned: planImport(result, 'v1.0.8') };
}

function compiled({ files }: Awaited<ReturnType<typeof imported>>['planned']) {
  const [contents, text] = files.map((file) => ({ ...file, name: 'v1.0.8' }));
  return compileCatalogue({
    name: 'book',
    language: 'zh-CN',
    contents: [contents!],
    notices: [],
    text: [text!],
    noticeUrl: null,
    moved: [],
    bySection: [],
  });
}

const withoutOutline: PdfPlan = { pages: plan.pages, labels: plan.labels! };
const withoutLabels: PdfPlan = { pages: plan.pages, outline: plan.outline! };
const plans: [string, PdfPlan][] = [
  ['outline and labels', plan],
  ['printed contents and labels', withoutOutline],
  ['outline and printed numbers', withoutLabels],
  ['nothing but what is printed', { pages: plan.pages }],
];

it('is about a book of 200 pages and more', () => {
  expect(plan.pages.length).toBeGreaterThanOrEqual(200);
});

describe.each(plans)('a book with %s', (name, made) => {
  let got: Awaited<ReturnType<typeof imported>>;
  beforeAll(async () => {
    got = await imported(made, name.replaceAll(' ', '-'));
  });

  it('has all its sections, their nesting and their pages', () => {
    const expected = book.map(({ entry, level }, index) => ({ entry, level, page: pages[index] }));

    expect(got.result.sections.map(({ entry, level, page }) => ({ entry, level, page }))).toEqual(expected);
  });

  it('comes back from its files as it was', () => {
    const { catalogue, problems } = compiled(got.planned);
    const sections = catalogue.editions[0]!.sections;

    expect(problems).toEqual([]);
    expect(sections.map(({ page, depth }) => ({ page, depth }))).toEqual(
      book.map(({ level }, index) => ({
        page: /^\d+$/.test(pages[index]!) ? Number(pages[index]) : null,
        depth: level,
      })),
    );
    expect(sections.map(({ number, title }) => [number?.printed, title].filter(Boolean).join(' '))).toEqual(
      book.map(({ entry }) => entry),
    );
  });

  it('doubts nothing but the Roman page of the preface', () => {
    expect(got.planned.doubts).toMatchObject([{ key: '前言 (vii)' }]);
  });
});

describe('the text of a book', () => {
  let got: Awaited<ReturnType<typeof imported>>;
  let read: ReturnType<typeof compiled>;
  beforeAll(async () => {
    got = await imported(plan, 'text');
    read = compiled(got.planned);
  });

  it('holds every sentence whole, in its section, and every footnote beside it', () => {
    const texts = book.map((_, index) =>
      got.result.passages
        .filter(({ section }) => section === index)
        .map(({ text }) => text.replaceAll(/\s/g, ''))
        .join('\n'),
    );
    const all = book.flatMap(({ paragraphs }, index) =>
      paragraphs
        .flat()
        .flatMap(({ text, note }) => (note === null ? [text] : [text, note]).map((one) => ({ index, one }))),
    );
    const missing = all.filter(({ index, one }) => !texts[index]!.includes(one.replaceAll(/\s/g, '')));

    expect(all.some(({ one }) => one.includes('on-call'))).toBe(true);
    expect(missing).toEqual([]);
  });

  it('has no running head and no page number in it', () => {
    const text = got.result.passages.map((one) => one.text).join('\n');

    expect(text).not.toContain('可靠性手册');
    expect(text).not.toMatch(/^(?:\d{1,3}|[ivxl]+)$/m);
  });

  it('locates 200 quotes in their sections', () => {
    const { catalogue } = read;
    const sections = catalogue.editions[0]!.sections;
    const quotes = sample(200, 42);
    const wrong = quotes.filter(({ index, text }) => {
      const [hit] = findQuote(catalogue.text.index, fold(text));
      return catalogue.text.sections.get(hit?.passage.section ?? '') !== sections[index];
    });

    expect(quotes).toHaveLength(200);
    expect(wrong).toEqual([]);
  });

  it('lets a report that only quotes be labelled by its chapter', () => {
    const { catalogue } = read;
    const wrong = sample(200, 99).filter(({ index, text }) => {
      const report = { title: '这里好像有问题', body: `> ${text}\n\n这句话读不通`, createdAt: null };
      const [location] = triage(report, catalogue, { prefix: '章节: ' }).locations;
      return location?.title !== catalogue.editions[0]!.sections[index]!.title;
    });

    expect(wrong).toEqual([]);
  });
});

it('writes the same bytes every time', async () => {
  const first = await imported(plan, 'first');
  const second = await imported(plan, 'second');

  expect(second.planned).toEqual(first.planned);
});

function sample(count: number, seed: number): { index: number; text: string }[] {
  const random = randomNumbers(seed);
  const all = book.flatMap(({ paragraphs }, index) => paragraphs.flat().map(({ text }) => ({ index, text })));
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)]!);
}
