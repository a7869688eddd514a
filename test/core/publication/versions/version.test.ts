import { describe, expect, it } from 'vitest';
import { compareVersions, inOrder } from '../../../../src/core/publication/versions/edition-order.ts';
import { findEdition } from '../../../../src/core/publication/versions/find-edition.ts';
import { dayOfVersion, plainKey } from '../../../../src/core/publication/versions/version.ts';

it.each([
  ['v1.0', ['book-v1.0', 'V1.0', '1.0.0', 'v1', 'release/1.0', 'book@1.0.0', 'v1.0-final', '1.0 正式版', 'v1.0+2024']],
  ['1.0-rc1', ['book-v1.0-RC1', 'v1.0.rc.1', '1.0rc1']],
  ['2nd edition', ['第2版', 'second edition', 'edition-2', 'ed2', 'v2']],
  ['2019-04-10', ['2019.4.10', '20190410', 'draft-2019-04-10', '2019年4月10日']],
  ['第1版第4次印刷', ['1st edition, 4th printing', 'first-edition-fourth-printing', '第一版 第四次印刷']],
  ['printing 3', ['3rd printing', '第3次印刷']],
])('%s is the same version as %j', (version, others) => {
  for (const other of others) expect([other, plainKey(other)]).toEqual([other, plainKey(version)]);
});

it.each([
  ['v1.0', 'v1.0.1'],
  ['v1.0', 'v1.0-rc1'],
  ['v1.0', 'v1.0a'],
  ['v1.0', 'v1.0-2'],
  ['2nd edition', '2nd printing'],
  ['1st edition', '1st edition, 2nd printing'],
  ['2nd printing', '2nd-4th printing'],
])('%s is another version than %s', (one, other) => expect(plainKey(one)).not.toBe(plainKey(other)));

it.each(['', 'SUMMARY', 'old printing', '印刷版'])('%j is no version', (words) => expect(plainKey(words)).toBe(''));

it.each([
  ['2019.4.10', '2019-04-10'],
  ['book-20190410', '2019-04-10'],
  ['2019年4月10日', '2019-04-10'],
  ['v2.0 (2024-01-15)', '2024-01-15'],
  ['2019.13.10', null],
  ['2019-04', null],
  ['v2022.12', null],
  ['1.4.10', null],
])('the day of %s is %s', (version, day) => expect(dayOfVersion(version)).toBe(day));

describe('the order of editions', () => {
  const dated = (...all: [string, string | null][]) =>
    inOrder(all.map(([version, date]) => ({ version, date }))).map(({ version }) => version);

  it.each<[string, [string, string | null][], string[]]>([
    [
      'is by version, whenever a patch came out',
      [
        ['v1.0', '2023-01-01'],
        ['v2.0', '2024-01-01'],
        ['v1.0.1', '2024-06-01'],
      ],
      ['v1.0', 'v1.0.1', 'v2.0'],
    ],
    [
      'is by the day that is the version',
      [
        ['2023.1.8', '2020-01-01'],
        ['2022-11-20', '2024-01-01'],
      ],
      ['2022-11-20', '2023.1.8'],
    ],
    [
      'is by date if versions are words',
      [
        ['spring', '2024-04-01'],
        ['autumn', '2023-10-01'],
      ],
      ['autumn', 'spring'],
    ],
    [
      'is by date if some count years and others do not',
      [
        ['v1.0', '2024-06-01'],
        ['2019-04-10', '2019-04-10'],
      ],
      ['2019-04-10', 'v1.0'],
    ],
    [
      'is by version or edition, whatever date stands beside it',
      [
        ['第10版 2019年4月', null],
        ['3rd edition, 2024-04-10', null],
        ['v2.0 (2024-01-15)', null],
        ['book-v1.0-20240601', null],
      ],
      ['book-v1.0-20240601', 'v2.0 (2024-01-15)', '3rd edition, 2024-04-10', '第10版 2019年4月'],
    ],
    [
      'has printings behind their edition',
      [
        ['第2版', null],
        ['第1版第10次印刷', null],
        ['第1版', null],
        ['第1版第2次印刷', null],
      ],
      ['第1版', '第1版第2次印刷', '第1版第10次印刷', '第2版'],
    ],
  ])('%s', (_, all, ordered) => {
    expect(dated(...all)).toEqual(ordered);
    expect(dated(...all.toReversed())).toEqual(ordered);
  });

  it('is a total order', () => {
    const all = [
      'v1.0',
      'V1',
      '1.0-rc1',
      '1.0-beta',
      '1.0a',
      'first',
      '',
      '第2版',
      '2nd printing',
      '2019.4.10',
      'v1.0.1',
    ];
    for (const a of all)
      for (const b of all) {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
        for (const c of all) {
          if (compareVersions(a, b) < 0 && compareVersions(b, c) < 0) expect(compareVersions(a, c)).toBeLessThan(0);
        }
      }
  });
});

describe('an edition by its version', () => {
  const editions = ['book-v1.0', 'v1.1', 'v1.1-rc1', 'code-v2', 'book-v2'].map((version) => ({ version }));

  it.each([
    ['v1.0', 'book-v1.0'],
    ['1.0', 'book-v1.0'],
    ['V1.0.0', 'book-v1.0'],
    ['1.1', 'v1.1'],
    ['v1.1-RC1', 'v1.1-rc1'],
    ['book-v2', 'book-v2'],
    ['v2', undefined],
    ['v3', undefined],
    ['chapter1', undefined],
    ['01', undefined],
    ['', undefined],
  ])('%j is %s', (words, version) => expect(findEdition(editions, words)?.version).toBe(version));
});
