import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { triage } from '../../../src/core/triage.ts';
import { smallCatalogue } from '../publication/small-catalogue.ts';
import { bees, sailing } from './roles/small-books.ts';

/** Numbers of the top-level chapters whose labels a report gets. */
function chapters(book: Catalogue, title: string, body = ''): number[] {
  const tops = (book.editions[0]?.sections ?? []).filter(({ parent }) => parent === null);
  const { labels } = triage({ title, body, createdAt: null }, book, { prefix: '' });
  return labels.map((label) => tops.findIndex((section) => section.title === label) + 1).toSorted();
}

const paper = smallCatalogue(
  'Harbour Safety Paper',
  'en',
  `- Preface ........ ix
- [Summary](harbour-safety-paper.md#summary)
  - [Lights](harbour-safety-paper.md#lights)
  - [Moorings](harbour-safety-paper.md#moorings)
- [Lights](harbour-safety-paper.md#lights-1)
  - [Buoys](harbour-safety-paper.md#buoys)
- [Moorings](harbour-safety-paper.md#moorings-1)
- [Outlook](harbour-safety-paper.md#outlook)
`,
  'contents/v1.md',
);

describe('a place in the words of readers', () => {
  it.each<[string, string, number[]]>([
    // one of two is beside the one that is meant
    ['Scope', 'The bit about Holding Ground says 5 to 1. Is that for the other case (ch 5)?', [6]],
    ['Contradiction', 'By 3.1 it is 10 m, in 6.1 it is 12 m. The mistake is in 6.1.', [6]],
    ['Nothing on ice', 'It is not even mentioned in 3.1.', [3]],
    ['Read chapters 1 through 5 on the train', 'Lovely.', []],
    // what stands on a page, and what a title in brackets says
    ['Page head', 'Pages 122 to 125 still have "Sound Signals" at the top', [7]],
    ['Page 122', 'in the section "Varnish" a comma is lost', [7]],
    ['chapter 3 (Emergencies): whistle', 'one blast, not two', [5]],
    ['chapter 3 emergencies', 'what to do in a storm', [3]],
    // words that deny, and words that do not
    ['Typo in 3.1', '"whether" instead of "weather"', [3]],
    ['Missing word', 'Under Holding Ground the chain is not named', [6]],
    ['Warning', 'The section on antifouling should carry one', [7]],
    ['Anchoring, second paragraph', '"teh"', [6]],
    ['chpater 6: typo', '', [6]],
    ['6.1 photo', 'Sorry, I meant 7.1. Titles cannot be edited.', [7]],
    ['Typo in chapter 6, sorry, chapter 7', '"vernish"', [7]],
    ['code/lamp-part1.py', 'does not run', []],
    ['typos', '3.1: "teh" / ch5: "adn"; ch 6: "ankor"', [3, 5, 6]],
    ['Lights', 'Please move the table of 4.1 to 7.1', [4]],
    ['All chapters', 'Captions are in three fonts, e.g. in chapters 2 and 7', []],
  ])('%s: %s', (title, body, expected) => expect(chapters(sailing, title, body)).toEqual(expected));

  it.each<[string, string, number[]]>([
    ['矛盾', '按 3.1 的说法九月才开始，可是 5.1 的表里八月就有了，我觉得错的是 5.1', [5]],
    ['P.82～83', '页眉都印成了“病虫害防治”', [5]],
    ['搜索不好用', '搜“转地放蜂”出来的第一条是别的网站', []],
    ['螺丝', '第六章……不对，是第七章，长度写错了', [7]],
    ['回复楼上', '你说的是第五章吧？我问的是第七章', [7]],
    ['全书', '标题字号都不一样，比如第3章和第5章', []],
    ['目录', '左侧书签点第3章会跳到第4章', []],
    ['两处', '①3.1 的图反了 ②P122 少一行', [3, 7]],
    ['4。2节的图', '', [4]],
    // a section is no chapter
    ['第5节的图', '看不清', []],
    ['错别字', '### 章节\n\n应该是讲越冬管理那章吧，具体哪节忘了\n\n### 内容\n\n“保温”写成“保湿”', [3]],
  ])('%s: %s', (title, body, expected) => expect(chapters(bees, title, body)).toEqual(expected));
});

describe('a paper in one file, whose chapters have titles that sections of others have', () => {
  it.each<[string, string, number[]]>([
    ['Typo in the Lights section', '', [3]],
    ['Wording', 'In Lights it is "quay side", in Moorings "quayside".', [3, 4]],
    ['Moorings in the Summary', 'A comma is missing in "Moorings" of the "Summary".', [2]],
    // the file and the paper's own name tell no chapter
    ['Update harbour-safety-paper.md', 'Formatting of the tables', []],
    ['Corrections to the "HARBOUR SAFETY PAPER"', 'Two commas behind "data" in Buoys.', [3]],
    // the pages of a preface are no part of its title
    ['Preface: wrong year', '', [1]],
  ])('%s: %s', (title, body, expected) => expect(chapters(paper, title, body)).toEqual(expected));
});
