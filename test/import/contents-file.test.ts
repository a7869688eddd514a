import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentsFile } from '../../src/import/contents-file.ts';

const section = (entry: string, page: string | null, link: string | null, level = 0) => ({ entry, page, link, level });

it.each([
  ['5.3.1 *Stars* and [brackets] & <tags>', '12'],
  ['1. First', '3'],
  ['snake_case_and `code`', null],
  ['# hash', '7'],
  ['3.2 C++ | C#', '9999'],
  ['第三章 变更管理', '20'],
])('reads %j back as it was', (entry, page) => {
  for (const link of ['#page=3', 'a (b).md', null]) {
    expect(contentsFile([section(entry, page, link)], 'c.md').doubts).toEqual([]);
  }
});

it('doubts what the product would read as something else', () => {
  const { doubts } = contentsFile(
    [section('Contents', '1', null), section('2024', '2', null), section('Fine', '3', null)],
    'c.md',
  );

  expect(doubts.map(({ line }) => line)).toEqual([2]);
});

it('writes Arabic pages only', () => {
  expect(contentsFile([section('Preface', 'vii', '#page=9')], 'c.md').text).toBe('- [Preface](#page=9)\n');
});

it('gives each section its own line, and doubts what does not come back, whatever titles say', () => {
  const sections = fc.array(
    fc.record({
      entry: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
        .map((text) => text.replaceAll(/\s+/gu, ' ').trim() || 'x'),
      page: fc.option(fc.nat(9999).map(String)),
      link: fc.option(fc.constantFrom('#page=1', 'a.md', 'b c.md')),
      level: fc.nat(3),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(sections, (some) => {
      const { entries, doubts } = contentsFile(some, 'c.md');
      expect(entries).toHaveLength(some.length);
      for (const [index, entry] of entries.entries()) {
        const doubted = doubts.some(({ line }) => line === index + 1);
        if (!doubted) expect(entry?.page).toBe(some[index]!.page === null ? null : Number(some[index]!.page));
      }
    }),
  );
});
