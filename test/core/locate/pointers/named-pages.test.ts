import { describe, expect, it } from 'vitest';
import { namedPages } from '../../../../src/core/locate/pointers/named-pages.ts';
import { fold } from '../../../../src/core/text/fold.ts';

function pages(text: string): number[] {
  return namedPages(fold(text)).map(({ page }) => page);
}

describe('pages', () => {
  it.each<[string, number[]]>([
    ['第97页', [97]],
    ['第九十八页的表', [98]],
    ['第 41-42 页', [41]],
    ['第41页到第42页', [41, 42]],
    ['98-99页', [98]],
    ['第 41/230 页', [41]],
    ['41页的图', [41]],
    ['见 20 页的图', [20]],
    ['翻到 20 页', [20]],
    ['页码 69，少一字', [69]],
    ['页码：69', [69]],
    ['P66', [66]],
    ['p. 6', [6]],
    ['p 34', [34]],
    ['pp. 34-36', [34]],
    ['pg 69: loose end', [69]],
    ['Page: 30', [30]],
    ['pages 7 and 8', [7]],
    ['在62页最上面', [62]],
    ['第五章P71有错', [71]],
    ['我看的版本P64', [64]],
    ['新书88页', [88]],
    ['P318 图', [318]],
    ['page number 61', [61]],
    ['Page number: [61]', [61]],
    ['page no. 61', [61]],
    ['page #61', [61]],
    ['Page61', [61]],
    ['Seite 61', [61]],
    ['auf S. 61', [61]],
    ['en la página 61', [61]],
    ['op blz. 61', [61]],
    ['na stronie 61', [61]],
    ['61ページ', [61]],
    ['61쪽', [61]],
    ['頁碼：61', [61]],
    ['P99 附近的图', [99]],
    // grades, percentiles, and pages that are counted
    ['P1 故障', []],
    ['P6 同学', []],
    ['告警 P1、P2、P3', []],
    ['P99 延迟太高', []],
    ['the p95 latency', []],
    ['响应时间 P90', []],
    ['1080p', []],
    ['共 300 页', []],
    ['共300页', []],
    ['才看20页', []],
    ['加了12页', []],
    ['20 页的精简版', []],
    ['20 页 PDF', []],
    ['出个 20 页', []],
    ['每天看 20 页', []],
    ['打了 41 页', []],
    ['前 20 页', []],
    ['3 页面', []],
    ['http2 41.5 页', []],
  ])('%s', (text, expected) => {
    expect(pages(text)).toEqual(expected);
  });
});
