import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanReferences } from '../../../src/core/numbers/scan-references.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { chapterOf, chaptersOf } from '../../../src/core/publication/chapter-of.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { findNumber } from '../../../src/core/publication/find-number.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { sourceFile } from './observatory.ts';

/** The first user's data stands beside the repository, not in it. */
const folder = new URL('../../../../shared/data/sre-whitepaper/', import.meta.url);
const present = existsSync(folder);

describe.skipIf(!present)('the white paper (skipped where its data is not at hand)', () => {
  const { catalogue, problems } = present ? compile() : { catalogue: null as unknown as Catalogue, problems: [] };

  it('loads whole', () => {
    expect(problems).toEqual([]);
    expect(
      catalogue.editions.map(({ version, sections, notice }) => [version, sections.length, notice?.names.size]),
    ).toEqual([
      ['v1.0.1', 43, 43],
      ['v1.0.2', 43, 0],
      ['v1.0.3', 68, 7],
      ['v1.0.4', 82, 9],
      ['v1.0.5', 85, 6],
      ['v1.0.6', 94, 14],
      ['v1.0.7', 102, 9],
    ]);
  });

  it('has the chapters that carry labels', () => {
    const newest = catalogue.editions.at(-1);
    expect(newest && chaptersOf(catalogue, newest).map(({ number }) => number)).toEqual([
      ...['第一章', '第二章', '第三章', '1', '2', '3', '4', '5', '6', '7', '第四章', '4.1', '4.2', '4.3', '4.4'],
    ]);
  });

  it.each<[string, string, string[]]>([
    ['v1.0.2', '3.5', ['3.5']],
    ['v1.0.2', '3.1.1', ['3.1']],
    ['v1.0.2', '第四章', ['4']],
    ['v1.0.3', '1.3', ['1.3', '1.3']],
    ['v1.0.3', '第三章 1.3', ['1.3']],
    ['v1.0.3', '第四章', ['4']],
    ['v1.0.4', '2.1.2.1', ['2.1.2.1', '2.1.2.1']],
    ['v1.0.4', '4.3', ['4']],
    ['v1.0.7', '4.3', ['4.3', '4']],
    ['v1.0.7', '第四章 4.3', ['4.3']],
    ['v1.0.7', '第三章第5节', ['5']],
    ['v1.0.7', '第五章第 5.4 节', ['5.4']],
    ['v1.0.7', '3.7', ['7']],
    ['v1.0.7', '6.2', ['6']],
  ])('%s: %s', (version, words, expected) => {
    const sections = catalogue.editions.find((one) => one.version === version)?.sections ?? [];
    const found = scanReferences(fold(words)).flatMap(({ steps, marked }) => findNumber(sections, steps, marked));
    expect(found.map(({ number }) => number?.printed)).toEqual(expected);
  });

  it.each<[string, string, string, string]>([
    ['v1.0.1', '3.4.1', 'v1.0.7', '4'],
    ['v1.0.1', '3.6.6', 'v1.0.6', '6'],
    ['v1.0.1', '3.6.6', 'v1.0.7', '5'],
    ['v1.0.1', '3.6.2', 'v1.0.4', '6'],
    ['v1.0.1', '3.6.2', 'v1.0.5', '5'],
    ['v1.0.4', '第二章', 'v1.0.5', '第二章'],
    ['v1.0.4', '第二章', 'v1.0.6', '第一章'],
    ['v1.0.1', '4.2', 'v1.0.7', '4'],
  ])('%s %s belongs in %s to %s', (version, printed, then, chapter) => {
    const edition = (wanted: string) => catalogue.editions.find((one) => one.version === wanted);
    const section = edition(version)?.sections.find(({ number }) => number?.printed === printed);
    const at = edition(then);
    expect(section && at && chapterOf(catalogue, section, at).number).toBe(chapter);
  });

  it('knows pages up to the first section that a notice touches', () => {
    const pages = (version: string) =>
      catalogue.editions.find((one) => one.version === version)?.sections.filter(({ page }) => page !== null).length;
    expect(pages('v1.0.2')).toBe(43);
    expect(pages('v1.0.5')).toBe(pages('v1.0.4'));
    expect(pages('v1.0.7')).toBe(0);
  });
});

function compile() {
  const files = (name: string) =>
    readdirSync(new URL(`${name}/`, folder)).map((file) =>
      sourceFile(`${name}/${file}`, readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
    );
  return compileCatalogue({
    name: 'SRE实践白皮书',
    language: 'zh-CN',
    contents: files('contents'),
    notices: files('notices'),
    text: [],
    noticeUrl: 'https://www.sre-elite.com/notice/{name}/',
    moved: [],
    bySection: ['SRE的职能', 'SRE进阶'],
  });
}
