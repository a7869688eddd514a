import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanReferences } from '../../../src/core/numbers/scan-references.ts';
import { fold } from '../../../src/core/text/fold.ts';

/** "c3>s5" is chapter 3, section 5; "p" a part, "a" an appendix, "." a number that says where it is; * marked by a word. */
function scan(text: string): string {
  const units = { part: 'p', chapter: 'c', section: 's', appendix: 'a', any: '.', book: 'b' };
  return scanReferences(fold(text))
    .map(
      ({ steps, marked }) =>
        steps.map(({ unit, parts }) => units[unit] + parts.join('.')).join('>') + (marked ? '*' : ''),
    )
    .join(' ');
}

describe('places', () => {
  it.each<[string, string]>([
    // bare
    ['5.3.1 的图太小', '.5.3.1'],
    ['第二张图在（5.3.1）', '.5.3.1'],
    ['５．３．１ 看不清', '.5.3.1'],
    ['看到5.3.1、5.3.2', '.5.3.1 .5.3.2'],
    ['5.3.1/5.3.2 重复', '.5.3.1 .5.3.2'],
    ['2.1-2.2 contain errors', '.2.1 .2.2'],
    ['3.3.1-3.3.3', '.3.3.1 .3.3.2 .3.3.3'],
    ['v1.1-1.3', ''],
    ['延迟 3.3-3.5倍', ''],
    ['2024-1.2', ''],
    ['《4.3.1 变更》', '.4.3.1'],
    ['案例 4.3.1 的图', '.4.3.1'],
    ['格式：5.3.1', '.5.3.1'],
    ['See 2.1.3, please', '.2.1.3'],
    ['in 4.1.', '.4.1'],
    ['Ctrip (4.3.2)', '.4.3.2'],
    ['Paper-v1.0.6.pdf 5.3.8', '.5.3.8'],
    ['pdf 5.3.8', '.5.3.8'],
    ['4。3。2 的图', '.4.3.2'],
    ['看到 3。2 的时候', ''],
    ['3。2节的图', 's3.2*'],
    ['附录B的电话', 'ab*'],
    ['附录A第三列', 'aa*'],
    ['appendix-A/code.md', 'aa*'],
    ['chpater 3', 'c3*'],
    ['chap 5 sec 4', 'c5>s4*'],
    ['ch.3 sec.2', 'c3>s2*'],
    ['in 5 sec 3 of them', ''],
    ['Sect.3.3', 's3.3*'],
    ['三章五节', 'c3>s5*'],
    ['第三章（五）', 'c3>s5*'],
    ["it's 4.3.1", '.4.3.1'],
    ["Debian's 4.3", ''],
    // amounts, days and errors
    ['4.1 cm', ''],
    ['5.2 degrees', ''],
    ['4.3 stars', ''],
    ['5.4 折', ''],
    ['5.4 折线图', '.5.4'],
    ['4.1 楼', ''],
    ['3.1 厘米', ''],
    ['ordered on 3.4., still not here', ''],
    ['the note on 3.4.', '.3.4'],
    ['fails with error 4.1: EACCES', ''],
    // words behind that only look like units
    ['1.1.1 分布式设计', '.1.1.1'],
    ['4.2 日常巡检', '.4.2'],
    ['5.3.1 个人觉得长', '.5.3.1'],
    ['4.1 人员安排', '.4.1'],
    ['5.3.1 天线太短', '.5.3.1'],
    ['2.1 点评太短', '.2.1'],
    ['3.1 版式乱了', '.3.1'],
    ['4.4 元数据', '.4.4'],
    ['5.2 周期', '.5.2'],
    ['2.2 页面截断', '.2.2'],
    // Chinese
    ['第三章', 'c3*'],
    ['第 3 章', 'c3*'],
    ['第３章', 'c3*'],
    ['第03章', 'c3*'],
    ['第十二章', 'c12*'],
    ['第二十章', 'c20*'],
    ['第Ⅲ章', 'c3*'],
    ['第 IV 章', 'c4*'],
    ['第三篇', 'p3*'],
    ['第三课', 'c3*'],
    ['第三章节', 'c3*'],
    ['3章', 'c3*'],
    ['第5节', 's5*'],
    ['第5.3节', 's5.3*'],
    ['第 5.3.1 小节', 's5.3.1*'],
    ['5.3.1节', 's5.3.1*'],
    ['第5-3节', 's5.3*'],
    ['章节 6', 'c6*'],
    ['章节：5.3', '.5.3*'],
    ['附录A', 'aa*'],
    ['附录 B.2', 'ab.2*'],
    ['附录二', 'a附2*'],
    // English
    ['chapter 3', 'c3*'],
    ['Chapters 3', 'c3*'],
    ['Chapter Three', 'c3*'],
    ['chapter twenty-one', 'c21*'],
    ['chapter IV', 'c4*'],
    ['ch. 3', 'c3*'],
    ['Ch.III', 'c3*'],
    ['ch04-02', '.4.2*'],
    ['Chapter1.5', '.1.5*'],
    ['lesson 3', 'c3*'],
    ['Part Two', 'p2*'],
    ['the third chapter', 'c3*'],
    ['the 3rd chapter', 'c3*'],
    ['twenty-first chapter', 'c21*'],
    ['§4.3', 's4.3*'],
    ['§ 4', 's4*'],
    ['Section 2.3', 's2.3*'],
    ['sec. 4', 's4*'],
    ['subsection 2.3.1', 's2.3.1*'],
    ['Appendix B', 'ab*'],
    ['Appendix A3', 'aa.3*'],
    ['Appendix A.3', 'aa.3*'],
    // with signs between
    ['Chapter: 5', 'c5*'],
    ['Chapter #5', 'c5*'],
    ['Chapter number 5', 'c5*'],
    ['Chapter No. 5', 'c5*'],
    ['Chapter:chapter03', 'c3*'],
    ['Chapter [3]', 'c3*'],
    ['chapter_5.md', 'c5*'],
    ['chapter-05', 'c5*'],
    ['Section: 5.3', 's5.3*'],
    ['in this chapter: 5 typos', ''],
    ['Chapter: 5 typos', ''],
    ['Chapter 4 - 2 typos', 'c4*'],
    ['Ch04 - 02', '.4.2*'],
    ['ch04 – 02', '.4.2*'],
    ['ch 4-02', '.4.2*'],
    ['P163 7.12', '.7.12'],
    ['p. 163, 7.12', '.7.12'],
    // one sign
    ['第Ⅴ章', 'c5*'],
    ['Chapter Ⅴ', 'c5*'],
    ['Part Ⅱ', 'p2*'],
    // other languages
    ['Kapitel 3', 'c3*'],
    ['im 3. Kapitel', 'c3*'],
    ['Abschnitt 4.2', 's4.2*'],
    ['chapitre 3', 'c3*'],
    ['le 3e chapitre', 'c3*'],
    ['capítulo 3', 'c3*'],
    ['3º capítulo', 'c3*'],
    ['sección 4.2', 's4.2*'],
    ['seção 4.2', 's4.2*'],
    ['hoofdstuk 3', 'c3*'],
    ['capitolo 3', 'c3*'],
    ['w rozdziale 3', 'c3*'],
    ['제3장', 'c3*'],
    ['제 3 장', 'c3*'],
    ['제2절', 's2*'],
    ['第3章 第2節', 'c3>s2*'],
    ['第二部', 'p2*'],
    ['第二部电影', ''],
    ['第二部分', 'p2*'],
    ['section A.2', 'sa.2*'],
  ])('%s', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['第三章第5节', 'c3>s5*'],
    ['第三章 第 5 节', 'c3>s5*'],
    ['第三章的5.3.1', 'c3>.5.3.1*'],
    ['第三章：5.3.1', 'c3>.5.3.1*'],
    ['第三章 > 5.3.1', 'c3>.5.3.1*'],
    ['第3章5.3节', 'c3>s5.3*'],
    ['第五章第 5.4 节', 'c5>s5.4*'],
    ['第三章第1节第2小节', 'c3>s1>s2*'],
    ['第三章第五节的 5.4.9', 'c3>s5>.5.4.9*'],
    ['chapter 4, section 2', 'c4>s2*'],
    ['chapter 4 section 4.2', 'c4>s4.2*'],
    ['section 2 of chapter 17', 'c17>s2*'],
    ['sections 2 and 3 of chapter 17', 'c17>s2* c17>s3*'],
    ['the second section of the third chapter', 'c3>s2*'],
    ['Chapter 4 is fine. The second section is not', 'c4*'],
    ['the second section', ''],
    ['chapter 5 section 3 and 4', 'c5>s3* c5>s4*'],
    ['第3章第2、3节', 'c3>s2* c3>s3*'],
    ['第二部分', 'p2*'],
    ['第四章，第五章', 'c4* c5*'],
    ['Part 2, chapter 4, section 2', 'p2>c4>s2*'],
    ['chapter 4 of part two', 'p2>c4*'],
    ['第二篇第3章', 'p2>c3*'],
    ['chapter 4 part 2', 'c4* p2*'],
    ['Part I', 'p1*'],
    ["the part I'd change", ''],
    ['倒数第二节', ''],
    ['第5节第6章', 's5* c6*'],
    ['chapter 2.1 of book 4', 'b4>.2.1*'],
    ['Book2, Chapter 5', 'b2>c5*'],
    ['volume 2, part 1, chapter 3', 'b2>p1>c3*'],
    ['ch04-01-flue-sec2-damper.toml', '.4.1>s2*'],
    ['docs/chapter4/section2.md', 'c4>s2*'],
    ['chapter3/chapter5', 'c3* c5*'],
    ['九章《日志》', 'c9*'],
    ['一章《日志》', ''],
  ])('joins a path: %s', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['chapter 4 and 5', 'c4* c5*'],
    ['chapters 2, 3 and 5', 'c2* c3* c5*'],
    ['Chapters 2-4', 'c2* c3* c4*'],
    ['sections 2.1 to 2.4', 's2.1* s2.2* s2.3* s2.4*'],
    ['§5.3–5.5', 's5.3* s5.4* s5.5*'],
    ['第3、5节', 's3* s5*'],
    ['第三、四章', 'c3* c4*'],
    ['一、二章', 'c1* c2*'],
    ['第3~5章', 'c3* c4* c5*'],
    ['3.2 到 3.4 节', 's3.2* s3.3* s3.4*'],
    ['3.2节和4.1节', 's3.2* s4.1*'],
    ['5.3.1 至 5.3.3', '.5.3.1 .5.3.2 .5.3.3'],
    ['从第2节到第4节', 's2* s3* s4*'],
    ['第3节和5个图', 's3*'],
    ['第3节、6 个错字', 's3*'],
    ['第一，第5节有错', 's5*'],
    ['第3/5章', 'c3* c5*'],
    ['docs/chapter1~3', 'c1* c2* c3*'],
  ])('reads a list: %s', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });
});

describe('the word that a contents puts before its numbers', () => {
  it.each<[string, string[], string[]]>([
    ['条款 7 和条款9', ['条款'], ['7', '9']],
    ['Recipe 12: too much salt', ['recipe'], ['12']],
    ['recipes 3 and 4', ['recipe'], ['3', '4']],
    ['Item #7', ['item'], ['7']],
    ['第3天的练习', ['天'], ['3']],
    ['第3天的练习', [], []],
    ['Recipe 12', [], []],
  ])('%s (%s)', (text, own, expected) => {
    const words = own.map((word) => ({ word, unit: 'chapter' as const }));
    expect(scanReferences(fold(text), words).map(({ steps }) => steps[0]?.parts.join('.'))).toEqual(expected);
  });
});

describe('what is no place', () => {
  it.each([
    // versions
    'RFC 5424 section 5.3',
    'ISO 27001 附录 A',
    'Kubernetes 1.28.3',
    'Argo CD 2.4.3',
    'JDK1.8',
    'python3.8',
    'CC BY-ND 4.0',
    'v1.0.4',
    '版本 1.0.6',
    '版本：5.3.1',
    '1.0.6 版',
    'version 2.4',
    '升级到 5.3.1',
    '内核 5.3.1',
    '5.0.1',
    '0.5.1',
    '4.3.x',
    '4.3+',
    '>=4.3',
    '≥4.3',
    // dates, times, addresses
    '2024.3.12',
    '2024-03-12',
    '12:30',
    '5.03',
    '今天就是 4.3',
    '日期：4.3',
    '4.3 号之前',
    '4.3日',
    '192.168.5.30',
    'ip 4.3.2.1',
    // amounts
    '快了 3.2 倍',
    '99.95%',
    '4.3 GB',
    '大约 3.2',
    '3.2 万元',
    '$4.2',
    '¥4.2',
    '5.4 个 9',
    '耗时 3.2 秒',
    '4.1 KB/s',
    '1.5 times faster',
    // figures, tables, issues, pages
    '图 5.7',
    '图5.3.1',
    '表 3.2',
    '公式(3.2)',
    'Figure 5.7',
    'Table 4.1',
    'Listing 3.2',
    '#43',
    '#4.3',
    '第97页',
    'page 34',
    // counts and other words
    '共 3 章',
    '前三章',
    '这 3 节',
    '全部章节',
    '按章下载',
    '章节 3 处错误',
    '第1节课',
    '第5节点',
    '3节点集群',
    '第一次',
    '第一回合',
    'in this chapter I found',
    'in this section a comma is missing',
    'in every section, e.g. here',
    'tech 5',
    'after 5 sec 3 retries',
    'part of the book',
    'the whole chapter',
    'three chapters',
    'the next chapter',
    'mention 5 sections',
  ])('%s', (text) => {
    expect(scan(text)).toBe('');
  });

  it('lets a number that is a date stay one', () => {
    expect(scan('说 4.3 号之前答复，今天就是 4.3 了，4.3 还没人理')).toBe('');
    expect(scan('升级到 2.1.3 后，2.1.3 崩溃；看 5.3.1')).toBe('.5.3.1');
    expect(scan('从 Python 3.8 到 3.11')).toBe('');
  });

  it('reads a section beside an edition', () => {
    expect(scan('1.0.5 版本 5.3.6 的图')).toContain('.5.3.6');
    expect(scan('v1.0.5 的 5.3.6')).toBe('.5.3.6');
  });
});

describe('any text', () => {
  it('names 200 bare numbers at most', () => {
    expect(scanReferences('5.3.1; '.repeat(300))).toHaveLength(200);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '第',
      '三',
      '3',
      '.',
      '-',
      '~',
      '章',
      '节',
      '小节',
      '、',
      '和',
      '到',
      ' of ',
      'chapter ',
      'section ',
      '§',
      '附录',
      'a',
      'iv',
      ' ',
      '5.3.1',
      '2-4',
      'third chapter',
      '部分',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('gives ranges in order that do not overlap, but for what a range covers', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw);
        let end = 0;
        let start = -1;
        for (const reference of scanReferences(folded)) {
          expect(reference.end).toBeGreaterThan(reference.start);
          expect(reference.end).toBeLessThanOrEqual(folded.length);
          expect(reference.steps.length).toBeGreaterThan(0);
          // What lies between the ends of a range begins where the range does.
          if (reference.start === start) continue;
          expect(reference.start).toBeGreaterThanOrEqual(end);
          start = reference.start;
          end = reference.end;
        }
      }),
    );
  });

  it.each<[string, string]>([
    ['chapters', '第三章'.repeat(20_000)],
    ['numerals', '一'.repeat(60_000)],
    ['lists', '第1、'.repeat(20_000)],
    ['digits', '1.'.repeat(30_000)],
    ['spaces', `第${' '.repeat(60_000)}章`],
    ['chapter and space', `chapter${' '.repeat(60_000)}`],
    ['letters', 'i'.repeat(60_000)],
    ['and', 'section 1 and '.repeat(5000)],
  ])('scans 60 KB of %s', (_name, raw) => {
    expect(() => scanReferences(fold(raw))).not.toThrow();
  });
});
