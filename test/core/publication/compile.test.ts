import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanReferences } from '../../../src/core/numbers/scan-references.ts';
import { describeProblem, UserError } from '../../../src/core/problem.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { chapterOf, chaptersOf } from '../../../src/core/publication/chapter-of.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { Edition } from '../../../src/core/publication/edition.ts';
import { findNumber } from '../../../src/core/publication/find-number.ts';
import { liveSection } from '../../../src/core/publication/live-section.ts';
import type { Section } from '../../../src/core/publication/section.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { compileObservatory, noticeFile, observatory, sourceFile } from './observatory.ts';

const { catalogue, problems } = compileObservatory();

function edition(version: string, of: Catalogue = catalogue): Edition {
  const found = of.editions.find((one) => one.version === version);
  if (!found) throw new Error(`no edition ${version}`);
  return found;
}

function section(version: string, title: string, of: Catalogue = catalogue): Section {
  const found = edition(version, of).sections.find((one) => one.title === title);
  if (!found) throw new Error(`no section ${title} in ${version}`);
  return found;
}

function lines({ sections }: Edition): string[] {
  return sections.map(({ depth, number, title, page }) =>
    `${'  '.repeat(depth)}${number?.printed ?? ''} ${title} ${page ?? ''}`.trimEnd(),
  );
}

function named(version: string): string[] {
  const names = [...(edition(version).notice?.names ?? [])];
  return names.map((family) => catalogue.families.get(family)?.[0]?.title ?? '');
}

describe('editions', () => {
  it('compiles without a problem, oldest first', () => {
    expect(problems).toEqual([]);
    expect(catalogue.editions.map(({ version, date }) => `${version} ${date}`)).toEqual([
      'v1.0 2023-01-10',
      'v1.1 2023-06-10',
      'v1.2 2024-01-10',
      'v2.0 2024-09-10',
    ]);
  });

  it('carries an edition forward where only its notice is known', () => {
    expect(lines(edition('v1.2'))).toEqual([
      '第一章 认识夜空 1',
      '  1.1 星座 2',
      '  1.2 行星 5',
      '  1.3 流星雨 8',
      '第二章 器材 11',
      '  1 天文望远镜 11',
      '    1.1 折射镜 12',
      '    1.2 反射镜 16',
      '  2 赤道仪',
      '    2.1 极轴校淮',
      '    2.3.1 远方天文台自动化实践',
      '    2.3.2 山顶天文台远程观测实践',
      '第三章 观测记录',
    ]);
    expect(lines(edition('v2.0')).filter((line) => !line.startsWith(' '))).toEqual([
      '第一章 认识夜空',
      '第二章 器材',
      '第四章 深空摄影',
    ]);
  });

  it('keeps what each notice names, and nothing that it only mentions', () => {
    expect(named('v1.0')).toEqual([]);
    expect(named('v1.1')).toEqual(['流星雨']);
    expect(named('v1.2').toSorted()).toEqual(['山顶天文台远程观测实践', '赤道仪', '远方天文台自动化实践'].toSorted());
    expect(named('v2.0')).toEqual(expect.arrayContaining(['深空摄影', '叠加处理', '降噪处理', '认识夜空']));
  });

  it('gives notices their public address', () => {
    expect(edition('v1.2').notice?.url).toBe('https://obs.example/notice/obs-v1.2/');
    expect(edition('v1.2').notice?.downloadLink).toBe('https://obs.example/Observatory-v1.2.pdf');
  });

  it.each<[string, Partial<typeof observatory>, string[]]>([
    ['notices alone', { contents: [], moved: [], bySection: [] }, ['v1.0', 'v1.1', 'v1.2', 'v2.0']],
    ['contents alone', { notices: [] }, ['v1.0', 'v1.1']],
    [
      'versions of two digits',
      {
        contents: ['v1.10', 'v1.9', 'v1.2'].map((name) =>
          sourceFile(`c/${name}.txt`, '1 器材\n2 观测日志\n3 观测记录'),
        ),
        notices: [],
      },
      ['v1.2', 'v1.9', 'v1.10'],
    ],
    [
      'dates for versions',
      {
        contents: ['2024-01-01', '2023-05-05'].map((name) =>
          sourceFile(`c/${name}.txt`, '1 器材\n2 观测日志\n3 观测记录'),
        ),
        notices: [],
      },
      ['2023-05-05', '2024-01-01'],
    ],
  ])('orders %s', (_name, changes, versions) => {
    const compiled = compileObservatory(changes);
    expect(compiled.catalogue.editions.map(({ version }) => version)).toEqual(versions);
    expect(compiled.problems).toEqual([]);
  });

  it('compiles many editions', () => {
    const contents = Array.from({ length: 60 }, (_, index) =>
      sourceFile(`c/v1.${index}.txt`, '第一章 器材\n1.1 镜\n1.2 架\n第二章 观测日志\n第三章 观测记录'),
    );
    const { catalogue: many } = compileObservatory({ contents, notices: [] });
    expect(many.editions).toHaveLength(60);
    expect(many.families.size).toBe(5);
  });
});

describe('lineage', () => {
  it.each<[string, string, string, string]>([
    ['a title that stays', 'v1.0', '折射镜', '折射镜'],
    ['a place whose sections stay', 'v1.0', '望远镜', '天文望远镜'],
    ['a title misspelt at the same place', 'v1.0', '极轴校准', '极轴校淮'],
  ])('follows %s', (_name, version, from, to) => {
    expect(section(version, from).family).toBe(section('v1.1', to).family);
  });

  it.each<[string, string]>([
    ['观测日志', '观测记录'],
    ['术语', '流星雨'],
    ['极轴校准', '远方天文台自动化实践'],
  ])('does not take %s for %s', (from, to) => {
    expect(section('v1.0', from).family).not.toBe(section('v1.1', to).family);
  });

  it('does not take a new chapter for the one whose number it got', () => {
    const contents = [
      sourceFile('c/v1.txt', '第一章 星\n第二章 镜\n2.1 架'),
      sourceFile('c/v2.txt', '第一章 星\n第二章 云\n2.1 雨'),
    ];
    const { catalogue: two } = compileObservatory({ contents, notices: [], moved: [], bySection: [] });
    expect(section('v1', '镜', two).family).not.toBe(section('v2', '云', two).family);
    expect(section('v1', '架', two).family).not.toBe(section('v2', '雨', two).family);
  });

  it('leaves titles that stand twice to their parents', () => {
    const text = '第一章 甲组\n1.1 小结\n第二章 乙组\n2.1 小结';
    const contents = ['v1', 'v2'].map((name) => sourceFile(`c/${name}.txt`, text));
    const { catalogue: two } = compileObservatory({ contents, notices: [], moved: [], bySection: [] });
    const [first, second] = ['v1', 'v2'].map((version) =>
      edition(version, two)
        .sections.filter(({ title }) => title === '小结')
        .map(({ family }) => family),
    );
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
  });

  it('lets a section live on where it was moved, by configuration or notice', () => {
    const newest = edition('v2.0');
    expect(liveSection(catalogue, section('v1.0', '观测日志'), edition('v1.1'))?.title).toBe('观测记录');
    expect(liveSection(catalogue, section('v1.0', '观测日志'), newest)?.title).toBe('认识夜空');
    expect(liveSection(catalogue, section('v1.1', '观测记录'), edition('v1.2'))?.title).toBe('观测记录');
  });

  it('names the chapter, split where the configuration says so, and keeps what is gone where it was', () => {
    const newest = edition('v2.0');
    const chapter = (version: string, title: string) => chapterOf(catalogue, section(version, title), newest).title;
    expect(chapter('v1.0', '折射镜')).toBe('天文望远镜');
    expect(chapter('v1.0', '器材')).toBe('器材');
    expect(chapter('v1.0', '星座')).toBe('认识夜空');
    expect(chapter('v2.0', '降噪处理')).toBe('深空摄影');
    expect(chapter('v1.0', '术语')).toBe('术语');
    expect(chaptersOf(catalogue, newest).map(({ title }) => title)).toEqual([
      '认识夜空',
      '器材',
      '天文望远镜',
      '赤道仪',
      '深空摄影',
    ]);
  });
});

describe('look-up of a number', () => {
  function find(version: string, words: string): string[] {
    return scanReferences(fold(words)).flatMap(({ steps, marked }) =>
      findNumber(edition(version).sections, steps, marked).map(({ number, title }) => `${number?.printed} ${title}`),
    );
  }

  it.each<[string, string, string[]]>([
    ['v1.0', '1.1', ['1.1 星座', '1.1 折射镜']],
    ['v1.0', '第一章 1.1', ['1.1 星座']],
    ['v1.0', '第二章 1.1', ['1.1 折射镜']],
    ['v1.0', '第二章第1节', ['1 望远镜']],
    ['v1.0', '第二章第1节第2小节', ['1.2 反射镜']],
    ['v1.0', '第二章', ['第二章 器材']],
    ['v1.0', '第2节', ['2 赤道仪']],
    ['v1.0', '2.1', ['2.1 极轴校准']],
    ['v1.0', '2.1.2', ['1.2 反射镜']],
    ['v1.0', '2.2.1', ['2.1 极轴校准']],
    ['v1.0', '2.1.7', ['2.1 极轴校准']],
    ['v1.0', '附录一', ['附录一 术语']],
    ['v1.0', '附录A', []],
    ['v1.0', '第九章', []],
    ['v1.0', '9.9.9', []],
    ['v1.1', '2.3', ['2 赤道仪']],
    ['v1.1', '2.3.1', ['2.3.1 远方天文台自动化实践']],
    ['v1.1', '第二章第2节 2.3.1', ['2.3.1 远方天文台自动化实践']],
    ['v2.0', '4.2', ['4.2 降噪处理']],
    ['v2.0', '第四章第2节', ['4.2 降噪处理']],
    ['v2.0', '4.2.7', ['4.2 降噪处理']],
    ['v1.2', '第四章', []],
  ])('%s: %s', (version, words, expected) => {
    expect(find(version, words)).toEqual(expected);
  });

  it('does not let a number go on twice: 5.4 in chapter 5 is not 5.5.4', () => {
    const contents = [sourceFile('c/v1.txt', '第三章 职责\n5 值守\n5.4 演练\n5.5.4 案例')];
    const { catalogue: one } = compileObservatory({ contents, notices: [], moved: [], bySection: [] });
    const [reference] = scanReferences(fold('第五章第 5.4 节'));
    const found = findNumber(edition('v1', one).sections, reference?.steps ?? [], true);
    expect(found.map(({ title }) => title)).toEqual(['演练']);
  });
});

describe('problems', () => {
  it('names each with its file and line or key, and goes on with the rest', () => {
    const compiled = compileObservatory({
      contents: [
        sourceFile('contents/v1.0.txt', '第一章 器材\n=====\n1.1 镜'),
        sourceFile('contents/V1.0.txt', '第一章 别的'),
        sourceFile('contents/v1.1.txt', '\n'),
      ],
      notices: [
        noticeFile('v1.0', '2023-01-10', '文字'),
        { ...noticeFile('v1.0', '2023-02-10', '文字'), path: 'notices/again.md' },
        sourceFile('notices/bare.md', '# 没有'),
        sourceFile('notices/bad.md', '---\ntitle: a: b\n---\n'),
        noticeFile('v1.2', '2024-01-10', '### 1.2 架'),
      ],
      moved: [{ from: '没有甲', to: '没有乙' }],
      bySection: ['器材', '没有丙'],
    });
    expect(
      compiled.problems.map((problem) => describeProblem(problem).replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)$/, '')),
    ).toEqual([
      'contents/v1.0.txt:2: this line has no title',
      'contents/V1.0.txt:1: version V1.0 is also in contents/v1.0.txt; this file is ignored',
      'contents/v1.1.txt: no entry of a table of contents found',
      'notices/again.md:1: version v1.0 is also in notices/obs-v1.0.md; this file is ignored',
      'notices/bare.md:1: a notice begins with front matter',
      'notices/bad.md:2: the front matter is not valid YAML: Nested mappings are not allowed in compact mappings',
      'chapter-triage.yml: publication.moved.没有甲: no edition has a section titled "没有甲"',
      'chapter-triage.yml: publication.moved.没有乙: no edition has a section titled "没有乙"',
      'chapter-triage.yml: labels.by-section.没有丙: no edition has a section titled "没有丙"',
    ]);
    expect(lines(edition('v1.2', compiled.catalogue))).toEqual(['第一章 器材', '  1.1 镜', '  1.2 架']);
    expect(compiled.catalogue.bySection.size).toBe(1);
  });

  it('throws them all when no edition is left', () => {
    const contents = [sourceFile('contents/v1.txt', '-----')];
    expect(() => compileObservatory({ contents, notices: [] })).toThrow(UserError);
    expect(() => compileObservatory({ contents, notices: [] })).toThrow(/v1\.txt:1.*\n.*publication/s);
  });
});

describe('any sources', () => {
  const words = fc.constantFrom(
    ...[
      '第一章 星',
      '第二章 镜',
      '1 甲',
      '1.1 乙',
      '2.3.1 丙',
      '小结',
      '附录A 表',
      '- [A](a.md)',
      '  - [1.1 B](b.md)',
      '### 1.2 丁',
    ],
    ...[
      '新增第四章「云」：包含 “雨”“雪”',
      '将原第二章 镜 并入第一章。',
      '第二章第1节《戊》',
      '“甲” 更新',
      '\uFEFF',
      '1.1 ..... 3',
    ],
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 })
    .map((all) => all.join('\n'));

  it('compile, or give a UserError; families of an edition are unique and parents come first', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (contents, notices) => {
        const compiled = attempt({
          contents: contents.map((one, index) => sourceFile(`c/v1.${index}.${index % 2 ? 'md' : 'txt'}`, one)),
          notices: notices.map((one, index) => noticeFile(`v1.${index + 2}`, `2024-01-0${index + 1}`, one)),
        });
        for (const { sections } of compiled?.editions ?? []) {
          expect(new Set(sections.map(({ family }) => family)).size).toBe(sections.length);
          for (const [index, one] of sections.entries()) {
            expect(one.index).toBe(index);
            if (one.parent) expect(sections[one.parent.index]).toBe(one.parent);
            if (one.parent) expect(one.parent.index).toBeLessThan(index);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  function attempt(changes: Partial<typeof observatory>): Catalogue | null {
    try {
      return compileCatalogue({ ...observatory, ...changes }).catalogue;
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      return null;
    }
  }
});
