import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/core/locate/reading.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { noticeFile, sourceFile } from '../publication/observatory.ts';

const days = ['2021.3.5', '2022.11.20', '2023.1.8'];
const { catalogue } = compileCatalogue({
  name: 'Tea',
  language: 'en',
  contents: days.map((day) => sourceFile(`contents/${day}.txt`, '1 Leaves ........ 1\n2 Water ........ 9\n')),
  notices: days.map((day) => noticeFile(day, isoDay(day), 'x')),
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});

function isoDay(day: string): string {
  return day
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function read(title: string, body = '') {
  const report = { title, body, createdAt: '2024-01-01' };
  const { named, inForce, isUnknownEdition } = readingOf(catalogue, parseReport(report), report);
  return { named, inForce: inForce.version, isUnknownEdition };
}

describe('the day that a reader’s copy bears', () => {
  it.each([
    '2022年11月20日版第2章有错字',
    '第2章有错字（11月20日版）',
    '第2章有错字，2022.11.20版',
    '第2章有错字，版本：2022-11-20',
    'Chapter 2, version of 2022-11-20',
    'Chapter 2, Draft (2022-11-20)',
  ])('names the edition of that day: %s', (title) => {
    expect(read(title)).toEqual({ named: '2022.11.20', inForce: '2022.11.20', isUnknownEdition: false });
  });

  it.each(['2022年12月1日版第2章有错字', 'Chapter 2, Draft (2022-12-01)'])(
    'is read by the edition before it, whose numbers may be others: %s',
    (title) => {
      expect(read(title)).toEqual({ named: null, inForce: '2022.11.20', isUnknownEdition: true });
    },
  );

  it('is read by the first edition if it is older', () => {
    expect(read('2020年1月1日版第2章')).toEqual({ named: null, inForce: '2021.3.5', isUnknownEdition: true });
  });

  it.each(['我手上是老版，第2章', 'I have an old printing: chapter 2', '我读的是很早的一版'])(
    'is unknown if the copy is only said to be old: %s',
    (title) => {
      expect(read(title)).toEqual({ named: null, inForce: '2023.1.8', isUnknownEdition: true });
    },
  );

  it.each(['2022年11月20日我读到第2章', 'On 2022-11-20 I read chapter 2', '11月20日 第2章'])(
    'is no day on which something was read: %s',
    (title) => {
      expect(read(title)).toEqual({ named: null, inForce: '2023.1.8', isUnknownEdition: false });
    },
  );
});
