import { describe, expect, it } from 'vitest';
import { triage } from '../../../../src/core/triage.ts';
import { smallCatalogue } from '../../publication/small-catalogue.ts';

const harbour = smallCatalogue(
  'Sailing a Small Boat',
  'en',
  `- [1 Sails](01-sails.qmd)
- [2 Knots: how ropes hold](02-knots.qmd)
- [3 Anchors](anchors.qmd)
  - [3.1 Chain](chain.qmd)
- [4 Tides and Currents](tides.qmd)
- [5 Charts: reading the sea](5-charts.qmd)
- [6 Weather](06.0-weather.Rmd)
  - [6.1 Clouds](06.1-clouds.Rmd)
  - [6.2 Storm Tactics](06.2-storm-tactics.Rmd)
`,
  'contents/v1.md',
);
const orchard = smallCatalogue(
  '果园手册',
  'zh-CN',
  `第1章 嫁接
第2章 病虫害
  2.1 蚜虫
第3章 灌溉：从水源到滴头
第4章 采收与贮藏
第5章 修剪技术
`,
  'contents/v1.md',
);

function located(catalogue: typeof harbour, title: string, body = '') {
  const { locations } = triage({ title, body, createdAt: null }, catalogue, { prefix: '' });
  return locations.map((place) => place.number ?? place.title);
}

describe('the word chapter before a chapter’s name', () => {
  it.each<[typeof harbour, string, string[]]>([
    [harbour, 'typo in chapter Anchors', ['3']],
    [harbour, 'In the chapter on knots a picture is upside down', ['2']],
    [harbour, 'chapter Charts: a word is missing', ['5']],
    [harbour, 'The chapter about sails needs a list of words', ['1']],
    [harbour, 'I got lost in the chapter on the chart', ['5']],
    [harbour, 'a missing comma in the chapter about an anchor', ['3']],
    [harbour, 'Chapter "Weather" has a wrong table', ['6']],
    [harbour, 'Chapter: knot. The drawing is blurred', ['2']],
    [orchard, '章节：嫁接，图不清楚', ['第1章']],
    [orchard, '讲嫁接的那一章少一张图', ['第1章']],
    // inside a longer name, or not a name
    [harbour, 'The chapter anchors on firm ground, I think', []],
    [harbour, 'the next chapter sails away from the topic', []],
    [harbour, 'please write a chapter on knots', []],
    [harbour, 'each chapter charts a course', []],
    [orchard, '希望增加关于嫁接的一章', []],
    [orchard, '本章 灌溉，讲得好', []],
    [orchard, '下一章灌溉什么时候出', []],
  ])('%#: $1', (catalogue, title, expected) => expect(located(catalogue, title)).toEqual(expected));
});

describe('a report’s title that begins with a chapter’s', () => {
  it.each<[typeof harbour, string, string[]]>([
    [harbour, 'Anchors - missing brace', ['3']],
    [harbour, 'Anchors: missing brace', ['3']],
    [harbour, 'part2/Anchors: missing brace', ['3']],
    [harbour, 'Knots – wrong picture', ['2']],
    [harbour, 'Weather / wrong table', ['6']],
    [harbour, 'Tides and Currents wrong table', ['4']],
    [orchard, '病虫害 图少一张', ['第2章']],
    [orchard, '嫁接：图少一张', ['第1章']],
    [orchard, '病虫害 / 图少一张', ['第2章']],
    [orchard, '病虫害-图少一张', ['第2章']],
    [orchard, '修剪技术 代码少一行', ['第5章']],
    [orchard, '采收与贮藏 错字', ['第4章']],
    // a sentence, or a longer name
    [harbour, 'Anchors are heavy', []],
    [harbour, 'Weather-proof cover?', []],
    [harbour, 'Sails and oars', []],
    [harbour, 'Charts/tables in the PDF are blurred', []],
    [orchard, '病虫害图鉴推荐', []],
    [orchard, '病虫害/杂草图鉴推荐', []],
  ])('%#: $1', (catalogue, title, expected) => expect(located(catalogue, title)).toEqual(expected));
});

describe('a file or an address with a chapter’s name', () => {
  it.each<[string, string, string[]]>([
    ['06.2-storm-tactics.Rmd: dead link', '', ['6.2']],
    ['02-knots.qmd', '', ['2']],
    ['05_sea.md: typo', '', []],
    ['A typo', 'https://boats.example/charts.html has no legend', ['5']],
    ['A typo', 'https://boats.example/docs/charts#legend has no legend', ['5']],
    // no page of the book
    ['A typo', 'See https://github.com/Knots/', []],
    ['A typo', 'See https://blog.example/Weather/', []],
    ['A typo', 'See https://blog.example/2024/Knots/', []],
    ['07-knots.md: typo', '', []],
    ['02-hitches.qmd: typo', '', []],
    ['03.2-storm-notes.Rmd: typo', '', []],
    ['A typo', 'by https://people.example/knots', []],
    ['2024-notes.md: typo', '', []],
    ['02-01-2024.md: typo', '', []],
    ['A typo', 'https://encyclopedia.example/wiki/Knots', []],
    ['A typo', 'https://shop.example/buy/charts', []],
    ['A typo', 'https://en.encyclopedia.example/wiki/Charts', []],
  ])('%s, %s', (title, body, expected) => expect(located(harbour, title, body)).toEqual(expected));
});
