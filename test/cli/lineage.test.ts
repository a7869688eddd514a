import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lineage } from '../../src/cli/lineage.ts';
import { type Lineage, lineageOf } from '../../src/cli/lineage-of.ts';
import { suggestMoves } from '../../src/cli/lineage-suggest.ts';
import { compileObservatory, sourceFile } from '../core/publication/observatory.ts';

describe('the lineage of a publication', () => {
  const found = lineageOf(compileObservatory().catalogue);
  const line = (title: string) => found.families.find((family) => family.title === title);

  it('follows a section through the editions, by number and page', () => {
    expect(line('天文望远镜')?.places.map(({ edition, number, page }) => [edition, number, page])).toEqual([
      ['v1.0', '1', 9],
      ['v1.1', '1', 11],
      ['v1.2', '1', 11],
      ['v2.0', '1', null],
    ]);
    expect(line('流星雨')?.places.map(({ edition }) => edition)).toEqual(['v1.1', 'v1.2', 'v2.0']);
  });

  it('stands in reading order, what is gone where it stood', () => {
    const titles = found.families.map(({ title }) => title);
    expect(titles.slice(0, 6)).toEqual(['认识夜空', '星座', '行星', '流星雨', '器材', '天文望远镜']);
    expect(titles.indexOf('术语')).toBeGreaterThan(titles.indexOf('观测日志'));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('tells which titles changed', () => {
    expect(found.renamed.map(({ from, to }) => [from.title, to.title, to.edition])).toEqual([
      ['望远镜', '天文望远镜', 'v1.1'],
      ['极轴校准', '极轴校淮', 'v1.1'],
    ]);
  });

  it('tells what ended, where its feedback belongs, and who says so', () => {
    expect(found.ended.map(({ last, now, because }) => [last.title, now?.title, because])).toEqual([
      ['观测日志', '认识夜空', 'configuration'],
      ['术语', undefined, 'nothing'],
      ['观测记录', '认识夜空', 'notice'],
    ]);
  });
});

describe('moves to consider', () => {
  const contents = (one: string, two: string) =>
    suggestMoves(
      compileObservatory({
        contents: [sourceFile('contents/v1.txt', one), sourceFile('contents/v2.txt', two)],
        notices: [],
        moved: [],
        bySection: [],
      }).catalogue,
    ).map(({ from, to }) => [from, to]);

  it.each<[string, string, string, string[][]]>([
    [
      'near titles elsewhere',
      '1 Soil\n1.1 Digging\n1.2 Watering',
      '1 Soil\n1.1 Digging\n2 Plants\n2.1 Watering Wisely',
      [['Watering', 'Watering Wisely']],
    ],
    ['nothing for other words at the same place', '1 Soil\n1.1 Mulch', '1 Soil\n1.1 Covering the Ground', []],
    ['nothing for letters alone', '1 Soil\n1.1 Rotation\n2 Crops', '1 Soil\n2 Crops\n2.1 Irrigation', []],
    ['nothing for small words', '1 Soil\n1.1 The Art of Digging', '1 Soil\n2 The House of Glass', []],
    ['nothing for what was there before', '1 Water\n2 Water Butts', '1 Water', []],
    [
      'nothing for a title that two sections bear',
      '1 Soil\n1.1 Digging\n1.2 Tools\n2 Crops\n2.1 Peas\n2.2 Tools',
      '1 Soil\n1.1 Digging\n2 Crops\n2.1 Peas\n3 Hand Tools',
      [],
    ],
  ])('%s', (_, one, two, expected) => {
    expect(contents(one, two)).toEqual(expected);
  });

  it('are not made for what the configuration or a notice settles', () => {
    expect(suggestMoves(compileObservatory().catalogue)).toEqual([]);
    expect(suggestMoves(compileObservatory({ moved: [] }).catalogue)).toMatchObject([
      { from: '观测日志', to: '观测记录', last: 'v1.0 第三章', first: 'v1.1 第三章' },
    ]);
  });
});

it('prints a table, what changed, what ended, and lines to paste', () => {
  const folder = fileURLToPath(new URL('../../bench/gold/garden-manual/', import.meta.url));
  const shown = stripVTControlCharacters(lineage(`${folder}chapter-triage.yml`, folder, { suggest: true }));
  expect(shown).toContain('· Transplanting          3.5 p39  3.5\n');
  expect(shown.slice(shown.indexOf('\nTitles'))).toMatchInlineSnapshot(`
    "
    Titles that changed, taken for the same section:
      v1 3.1 Seeds → v2 3.1 Seeds and Seed Saving

    Moved into another section:
      v1 5 Problems; feedback belongs to 6 Pests and Diseases now, by the configuration
      v1 5.3 Beneficial Insects; feedback belongs to 6.3 Friendly Insects now, by the configuration

    Not matched by any later edition:
      v1 2.5 Watering; feedback belongs to 2 Soil now, the section around it

    To consider for chapter-triage.yml:
    publication:
      moved:
        # v1 2.5 → v2 4.2: titles alike, 0.67
        - { from: Watering, to: Watering Wisely }"
  `);
  const chapters = JSON.parse(
    lineage(`${folder}chapter-triage.yml`, folder, { chapters: true, json: true }),
  ) as Lineage;
  expect(chapters.families).toHaveLength(10);
});

/** The first user's data stands beside the repository, not in it. */
const whitePaper = fileURLToPath(new URL('../../../shared/data/sre-whitepaper/', import.meta.url));

describe.skipIf(!existsSync(whitePaper))('the white paper (skipped where its data is not at hand)', () => {
  const read = (): Lineage =>
    JSON.parse(lineage(`${whitePaper}chapter-triage.yml`, whitePaper, { json: true, suggest: true }));

  it('is matched through its seven editions, and nothing falsely', () => {
    const { renamed, families, ended } = read();
    expect(renamed.map(({ from, to }) => `${from.number} ${from.title} → ${to.number} ${to.title}`)).toEqual([
      '3 SRE的流程 → 第三章 SRE的职能',
      '1 可靠性构架设计 → 1 可靠性架构设计',
      '3.4 发布管理 → 4 变更管理',
      '3.6.6 混沌工程 → 5.4 混沌工程与全链路压测',
    ]);
    const emergency = families.find(({ title }) => title === '故障应急');
    expect(emergency?.places.map(({ number }) => number)).toEqual(['3.5', '3.5', '5', '5', '5', '5', '5']);
    const moved = ended.filter(({ because }) => because === 'notice').map(({ last, now }) => [last.title, now?.title]);
    expect(moved).toEqual([
      ['SRE的组织架构', 'SRE整体介绍'],
      ['应用服务SLI/SLO', '故障应急'],
      ['重大技术保障', '故障应急'],
    ]);
    // Everything else keeps its title, but for spaces.
    const changed = new Set(renamed.map(({ family }) => family));
    for (const { family, places } of families) {
      const titles = new Set(places.map(({ title }) => title.replaceAll(/\s/gu, '')));
      if (!changed.has(family)) expect([...titles]).toHaveLength(1);
    }
  });

  it('needs no moved: line', () => {
    expect(
      JSON.parse(lineage(`${whitePaper}chapter-triage.yml`, whitePaper, { json: true, suggest: true })),
    ).toMatchObject({
      suggestions: [],
    });
  });
});
