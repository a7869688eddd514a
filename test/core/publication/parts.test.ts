import { expect, it } from 'vitest';
import { formOptions } from '../../../src/core/forms/form-options.ts';
import { chapterOf } from '../../../src/core/publication/chapter-of.ts';
import { compileObservatory, sourceFile } from './observatory.ts';

/** Contents, and the chapter of each of its lines. */
it.each([
  [
    'a part is called one',
    '第一部分 基础\n  1 器材\n    1.1 镜\n第二部分 实践\n  2 观测\n',
    ['基础', '器材', '器材', '实践', '观测'],
  ],
  ['a part holds numbered chapters', '基础篇\n  第一章 器材\n    1.1 镜\n', ['基础篇', '器材', '器材']],
  [
    'numbers go on from it: a chapter',
    '第一部分 概述\n  1.1 背景\n第二部分 实践\n  2.1 监控\n',
    ['概述', '概述', '实践', '实践'],
  ],
  ['a chapter with sections', '器材\n  1 镜\n  2 架\n', ['器材', '器材', '器材']],
])('labels of sections: %s', (_, contents, chapters) => {
  const catalogue = compiled(contents);
  const [edition] = catalogue.editions;

  expect(edition!.sections.map((section) => chapterOf(catalogue, section, edition!).name)).toEqual(chapters);
});

it('offers the chapters in the form, not the part that holds them', () => {
  expect(formOptions(compiled('基础篇\n  第一章 器材\n  第二章 观测\n')).chapter.slice(0, -1)).toEqual([
    '第一章 器材',
    '第二章 观测',
  ]);
});

function compiled(contents: string) {
  const file = sourceFile('contents/v1.0.txt', contents);
  return compileObservatory({ contents: [file], notices: [], moved: [], bySection: [] }).catalogue;
}
