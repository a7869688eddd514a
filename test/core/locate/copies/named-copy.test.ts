import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../src/core/locate/reading.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { triage } from '../../../../src/core/triage.ts';
import { tea } from './tea.ts';

const versions = tea({ 'v1.0.5': '2024-01-10', 'v1.0.6': '2024-03-20', 'v1.0.7': '2024-05-02' });
const days = tea({ '2021.3.5': '2021-03-05', '2022.11.20': '2022-11-20', '2023.1.8': '2023-01-08' });
const counted = tea({ '1st edition': '2020-01-01', '2nd edition': '2022-01-01' });
const printings = tea({
  第1版: '2020-01-01',
  第2版第1次印刷: '2022-01-01',
  '第2版第2-4次印刷': '2022-06-01',
  第2版第5次印刷: '2023-01-01',
});
const living = tea({ SUMMARY: null });

/** What a report of June 2024 names, what it names that the catalogue lacks, and the edition whose numbers are meant. */
function read(catalogue: typeof versions, title: string, body = '') {
  const { namedEdition, lackingEdition, edition } = triage(
    { title, body, createdAt: '2024-06-10T00:00:00Z' },
    catalogue,
    { prefix: '' },
  );
  return [namedEdition, lackingEdition, edition];
}

describe('a version', () => {
  it.each([
    ['第2章（v1.0.6）', 'v1.0.6'],
    ['版本 1.0.6 第2章', 'v1.0.6'],
    ['tea-v1.0.5.pdf, chapter 2', 'v1.0.5'],
    ['Chapter 2 in v1.0.6, which I downloaded in January', 'v1.0.6'],
  ])('is named by %s', (title, version) => expect(read(versions, title)).toEqual([version, null, version]));

  it.each([
    ['v1.2 第2章', 'v1.2', 'v1.0.7'],
    ['Chapter 2 of v1.2', 'v1.2', 'v1.0.7'],
    ['the 1.2 edition, chapter 2', '1.2', 'v1.0.7'],
    ['版本：1.2，第2章', '1.2', 'v1.0.7'],
    ['第2章 (v1.0.4)', 'v1.0.4', 'v1.0.5'],
    ['tea-v1.2.pdf 第2章', 'tea-v1.2.pdf', 'v1.0.7'],
    ['第2版 第2章', '第2版', 'v1.0.7'],
  ])('that the catalogue lacks is said so, and the nearest is read: %s', (title, words, near) => {
    expect(read(versions, title)).toEqual([null, words, near]);
  });

  it.each([
    'Kubernetes v1.2 第2章',
    '内核 1.9 版本 第2章',
    '内核 4.19 版本 第2章',
    '第2章 v1.2 接口报错',
    'Since v0.9 chapter 2',
    'Using Python 2.8 for chapter 2',
    'The v1.2 release of Helm broke chapter 2',
    '《别的书》第二版 第2章',
    'SRE 第二版的第2章',
    '第2章图2.3',
    'chapter 2, v1.8 of Kubernetes',
  ])('of something else is none: %s', (title) => expect(read(versions, title)).toEqual([null, null, 'v1.0.7']));

  it('of an edition that is newer than the report is not lacking', () => {
    const report = { title: 'Chapter 2 of v1.0.7', body: '', createdAt: '2024-04-01' };
    expect(readingOf(versions, parseReport(report), report)).toMatchObject({ named: null, lacking: null });
  });

  it.each([
    ['### Edition\n\nv1.2\n\n### Chapter\n\n2 Water', [null, 'v1.2', 'v1.0.7']],
    ['### Edition\n\n1.0.6\n\n### Chapter\n\n2 Water', ['v1.0.6', null, 'v1.0.6']],
    ['### Rust version\n\n1.2\n\n### Chapter\n\n2 Water', [null, null, 'v1.0.7']],
    ['### Section or page\n\nv1.0.6, 2 Water', ['v1.0.6', null, 'v1.0.6']],
    ['### Section or page\n\n1.0.6, 2 Water', [null, null, 'v1.0.7']],
    ['### Section or page\n\nv1.0.6 of Helm, 2 Water', [null, null, 'v1.0.7']],
  ])('is answered in a form: %j', (body, expected) => expect(read(versions, '[feedback]', body)).toEqual(expected));
});

describe('a pre-release', () => {
  const early = tea({ 'book-v2.0-rc1': '2024-01-01', 'book-v2.0-rc2': '2024-01-20', 'book-v2.0': '2024-02-01' });

  it.each([
    ['v2.0, chapter 2', ['book-v2.0', null, 'book-v2.0']],
    ['2.0 第2章', ['book-v2.0', null, 'book-v2.0']],
    ['v2.0-rc1, chapter 2', ['book-v2.0-rc1', null, 'book-v2.0-rc1']],
    ['v2.0 RC 2 第2章', ['book-v2.0-rc2', null, 'book-v2.0-rc2']],
    ['v2.0-rc3: chapter 2', [null, 'v2.0-rc3', 'book-v2.0-rc2']],
  ])('is another edition than its release: %s', (title, expected) => expect(read(early, title)).toEqual(expected));
});

describe('the time when a reader got the copy', () => {
  it.each([
    ['the version I downloaded last March, chapter 2', 'v1.0.6'],
    ['I downloaded the PDF in April: chapter 2', 'v1.0.6'],
    ['I bought the book in February 2024, chapter 2', 'v1.0.5'],
    ['the March 2024 version, chapter 2', 'v1.0.6'],
    ['我3月份下载的PDF，第2章', 'v1.0.6'],
    ['今年2月下载的版本，第2章', 'v1.0.5'],
    ['2024年3月15日下载的版本，第2章', 'v1.0.5'],
    ['我上个月下载的白皮书，第2章', 'v1.0.7'],
  ])('is that of the newest edition of that time: %s', (title, version) => {
    expect(read(versions, title)).toEqual([version, null, version]);
  });

  it('is read by the first edition if it was before that', () => {
    expect(read(versions, '去年3月下载的版本，第2章')).toEqual([null, null, 'v1.0.5']);
  });

  it.each(['I downloaded the code in March, chapter 2', '3月下载的代码，第2章', 'In March 2024 I read chapter 2'])(
    'is no time of something else: %s',
    (title) => expect(read(versions, title)).toEqual([null, null, 'v1.0.7']),
  );
});

describe('the day that a reader’s copy bears', () => {
  it.each([
    '2022年11月20日版第2章有错字',
    '第2章有错字（11月20日版）',
    '第2章有错字，2022.11.20版',
    '2022.11.20 第2章有错字',
    '第2章有错字，版本：2022-11-20',
    'Chapter 2, version of 2022-11-20',
    'Chapter 2, Draft (2022-11-20)',
    'tea-20221120.pdf, chapter 2',
    '2022年11月版第2章有错字',
  ])('names the edition of that day: %s', (title) => {
    expect(read(days, title)).toEqual(['2022.11.20', null, '2022.11.20']);
  });

  it.each([
    ['2022年12月1日版第2章有错字', '2022年12月1日'],
    ['Chapter 2, Draft (2022-12-01)', '2022-12-01'],
  ])('is said to be unknown, and read by the edition before it: %s', (title, words) => {
    expect(read(days, title)).toEqual([null, words, '2022.11.20']);
  });

  it('is read by the first edition if it is older', () => {
    expect(read(days, '2020年1月1日版第2章')).toEqual([null, '2020年1月1日', '2021.3.5']);
  });

  it.each(['2022年11月20日我读到第2章', 'On 2022-11-20 I read chapter 2', '11月20日 第2章'])(
    'is no day on which something was read: %s',
    (title) => expect(read(days, title)).toEqual([null, null, '2023.1.8']),
  );
});

describe('a copy that is only said to be old', () => {
  it.each([
    '我手上是老版，第2章',
    'I have an old printing: chapter 2',
    '我读的是很早的一版',
    '2009年油印本第2章',
    'My hardback is of 1998: chapter 2',
    '1999年的复印本，第2章',
  ])('%s', (title) => {
    const report = { title, body: '', createdAt: '2024-06-10' };
    expect(readingOf(days, parseReport(report), report)).toMatchObject({
      named: null,
      lacking: null,
      isUnknownEdition: true,
      isUnknownCopy: true,
    });
  });
});

describe('a printing', () => {
  it.each([
    ['第2版第1次印刷，第2章', '第2版第1次印刷'],
    ['第3次印刷的第2章', '第2版第2-4次印刷'],
    ['2nd edition, 4th printing, chapter 2', '第2版第2-4次印刷'],
    ['5th printing, chapter 2', '第2版第5次印刷'],
    ['第1版 第3次印刷，第2章', '第1版'],
  ])('is named by %s', (title, version) => expect(read(printings, title)).toEqual([version, null, version]));

  it.each([
    ['第2版 第6次印刷，第2章', '第2版 第6次印刷', '第2版第5次印刷'],
    ['第3版，第2章', '第3版', '第2版第5次印刷'],
  ])('that the catalogue lacks: %s', (title, words, near) => {
    expect(read(printings, title)).toEqual([null, words, near]);
  });

  it('of an edition is that edition, unless the catalogue tells its printings apart', () => {
    expect(read(counted, 'Second edition, third printing: chapter 2')).toEqual(['2nd edition', null, '2nd edition']);
    expect(read(counted, 'the third printing, chapter 2')).toEqual([null, 'third printing', '2nd edition']);
  });
});

describe('an edition that is counted', () => {
  it.each([
    ['first edition, chapter 2', ['1st edition', null, '1st edition']],
    ['v1, chapter 2', ['1st edition', null, '1st edition']],
    ['third edition, chapter 2', [null, 'third edition', '2nd edition']],
    ['第三版第2章', [null, '第三版', '2nd edition']],
    ['3rd edition of the SRE book, chapter 2', [null, null, '2nd edition']],
  ])('%s', (title, expected) => expect(read(counted, title)).toEqual(expected));
});

it.each(['v1.2 第2章', '第3版 第2章', '2019年4月10日版 第2章', 'the version I downloaded last March, chapter 2'])(
  'names no edition of a publication without versions: %s',
  (title) => expect(read(living, title)).toEqual([null, null, '']),
);

it.each([
  ['versions', 'v1.2 '.repeat(4000)],
  ['printings', '第1版第2次印刷 '.repeat(2000)],
  ['times', 'book downloaded '.repeat(3000)],
  ['months', 'the PDF I got in March '.repeat(1000)],
  ['files', 'tea-v1.2.pdf '.repeat(2000)],
])('reads a report of %s', (_, body) => {
  expect(read(versions, '', body)[2]).toMatch(/^v1/u);
});
