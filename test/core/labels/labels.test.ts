import { describe, expect, it } from 'vitest';
import { chapterLabels, labelName, unsureLabel } from '../../../src/core/labels/labels.ts';
import { describeProblem } from '../../../src/core/problem.ts';
import { compileObservatory, sourceFile } from '../publication/observatory.ts';

const policy = { prefix: '章节: ', unsure: '章节待定' };

describe('labelName', () => {
  it.each<[string, string, string]>([
    ['章节: ', '故障应急', '章节: 故障应急'],
    ['', '故障应急', '故障应急'],
    ['', '星'.repeat(50), '星'.repeat(50)],
    ['', '星'.repeat(51), `${'星'.repeat(49)}…`],
    ['', '🔭'.repeat(50), '🔭'.repeat(50)],
    ['', '🔭'.repeat(51), `${'🔭'.repeat(49)}…`],
    ['章节: ', 'a'.repeat(60), `章节: ${'a'.repeat(45)}…`],
  ])('%s + %s', (prefix, title, expected) => {
    const name = labelName(title, { prefix });
    expect(name).toBe(expected);
    expect([...name].length).toBeLessThanOrEqual(50);
  });

  it('cuts no character in two', () => {
    expect(labelName(`${'a'.repeat(48)}🔭🔭`, { prefix: '' }).isWellFormed()).toBe(true);
  });
});

describe('chapterLabels', () => {
  const { catalogue } = compileObservatory();

  it('has one for each chapter of the newest edition, split where the configuration says so', () => {
    expect(chapterLabels(catalogue, policy).map(({ name, description }) => `${name} (${description})`)).toEqual([
      '章节: 认识夜空 (观星手册: 第一章 认识夜空)',
      '章节: 器材 (观星手册: 第二章 器材)',
      '章节: 天文望远镜 (观星手册: 1 天文望远镜)',
      '章节: 赤道仪 (观星手册: 2 赤道仪)',
      '章节: 深空摄影 (观星手册: 第四章 深空摄影)',
    ]);
  });

  it('gives colours that GitHub takes, different for neighbours', () => {
    const colors = chapterLabels(catalogue, policy).map(({ color }) => color);
    for (const [index, color] of colors.entries()) {
      expect(color).toMatch(/^[0-9a-f]{6}$/);
      expect(color).not.toBe(colors[index + 1]);
    }
  });

  it('keeps names apart that a cut would make the same: by number, otherwise by the end of the title', () => {
    const head = 'Everything that an observer of the night sky should know of';
    const names = (text: string) => {
      const contents = [sourceFile('c/v1.txt', text)];
      const { catalogue: long, problems } = compileObservatory({
        ...{ contents, notices: [], moved: [], bySection: [], labelPrefix: policy.prefix },
      });
      return [...chapterLabels(long, policy).map(({ name }) => name), ...problems.map(describeProblem)];
    };
    expect(names(`1 ${head} mirrors .... 5\n2 ${head} mounts .... 9\n`)).toEqual([
      '章节: 1 Everything that an observer of the night sk…',
      '章节: 2 Everything that an observer of the night sk…',
      `c/v1.txt:2: its shortened label would be that of "${head} mirrors", so it is made from "2 ${head} mounts" (shorten the titles, or labels.prefix)`,
    ]);
    const [one, other] = names(`- [${head} mirrors](a.md)\n- [${head} mounts](b.md)\n`);
    expect([one, other]).toEqual([
      '章节: Everything that an obse…should know of mirrors',
      '章节: Everything that an obse… should know of mounts',
    ]);
  });

  it('leaves out what nobody sees, and what GitHub takes in no description', () => {
    const contents = [sourceFile('c/v1.txt', '1 Bee\u200Btles 🐛 of 𠮷野 .... 5\n')];
    const { catalogue: signs } = compileObservatory({ contents, notices: [], moved: [], bySection: [] });
    expect(chapterLabels({ ...signs, name: 'Book 🔭' }, policy)).toMatchObject([
      { name: '章节: Beetles 🐛 of 𠮷野', description: 'Book : 1 Beetles of □野' },
    ]);
  });

  it('keeps descriptions within 100 characters', () => {
    const contents = [sourceFile('c/v1.txt', `第一章 ${'星'.repeat(150)}`)];
    const long = compileObservatory({ contents, notices: [], moved: [], bySection: [] });
    for (const { description } of chapterLabels(long.catalogue, policy)) {
      expect([...description].length).toBeLessThanOrEqual(100);
      expect(description.endsWith('…')).toBe(true);
    }
  });

  it('has one for what could not be placed, in the publication’s language', () => {
    expect(unsureLabel(catalogue, policy)).toMatchObject({
      name: '章节待定',
      description: '观星手册：尚未确定章节的反馈',
    });
    const english = unsureLabel({ ...catalogue, language: 'en' }, { ...policy, unsure: 'u'.repeat(60) });
    expect(english.description).toContain('not known yet');
    expect([...english.name].length).toBe(50);
  });
});
