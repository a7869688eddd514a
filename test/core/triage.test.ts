import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triage } from '../../src/core/triage.ts';
import { compileObservatory } from './publication/observatory.ts';

const { catalogue } = compileObservatory();
const policy = { prefix: '章节: ' };

function read(title: string, body = '', createdAt: string | null = '2024-03-01T00:00:00Z') {
  const { labels, locations, abstained, candidates, notice, namedEdition } = triage(
    { title, body, createdAt },
    catalogue,
    policy,
  );
  return {
    labels: labels.map((label) => label.replace(policy.prefix, '')),
    sections: locations.map(({ number, title: name }) => `${number} ${name}`),
    abstained,
    candidates: candidates.map(({ label }) => label.replace(policy.prefix, '')),
    notice: notice?.version,
    namedEdition,
  };
}

describe('a report', () => {
  it.each<[string, string, string[], string[]]>([
    ['第二章 1.1 的图', '', ['天文望远镜'], ['1.1 折射镜']],
    ['2.3.2 缺图例', '', ['赤道仪'], ['2.3.2 山顶天文台远程观测实践']],
    ['错字', '《流星雨》里有错字', ['认识夜空'], ['1.3 流星雨']],
    ['图不清楚', 'v1.1 第 23 页的图不清楚', ['赤道仪'], ['2.1 极轴校淮']],
    ['错了', '不是第一章，是第二章第2节', ['赤道仪'], ['2 赤道仪']],
    ['[反馈]', '### 章节\n\n第一章\n\n### 问题描述\n\n缺图', ['认识夜空'], ['第一章 认识夜空']],
    ['Two places', '- 1.3: typo\n- 2.3.1: typo', ['认识夜空', '赤道仪'], ['1.3 流星雨', '2.3.1 远方天文台自动化实践']],
  ])('%s %s', (title, body, labels, sections) => {
    const got = read(title, body);
    expect(got.labels.toSorted()).toEqual(labels.toSorted());
    expect(got.sections.toSorted()).toEqual(sections.toSorted());
    expect(got.abstained).toBe(false);
  });

  it('offers the candidates where a number means two chapters', () => {
    const got = read('§1.1 有错字');
    expect(got).toMatchObject({ labels: [], abstained: true });
    expect(got.candidates.toSorted()).toEqual(['天文望远镜', '认识夜空'].toSorted());
  });

  it('is judged by what existed when it was filed, and labelled as of then', () => {
    expect(read('第三章 有错字', '', '2023-02-01T00:00:00Z')).toMatchObject({ labels: ['观测记录'], notice: 'v1.0' });
    expect(read('v1.0 第三章 有错字', '', '2024-10-01T00:00:00Z')).toMatchObject({
      labels: ['认识夜空'],
      notice: 'v1.0',
    });
    expect(read('第四章 有错字', '', '2023-07-01T00:00:00Z').labels).toEqual([]);
    expect(read('第四章 有错字', '', null)).toMatchObject({ labels: ['深空摄影'], notice: 'v2.0' });
  });
});

describe('any report', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ...[
        '第一章',
        '1.1',
        '第二章第2节',
        '《流星雨》',
        '不是 1.3',
        'v1.1',
        '第 23 页',
        '> 引用\n',
        '### 章节\n\n',
        '\n\n',
        '```\n',
        '- ',
      ],
      ...[
        'https://obs.example/notice/obs-v1.2/',
        '[x](y.pdf#page=3)',
        '<!--',
        '-->',
        '“远方天文台”',
        '折射镜那一节',
        'chapter 2',
        '共 300 页',
      ],
    ),
  );
  const text = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(' '));
  const day = fc.constantFrom(null, '2020-01-01T00:00:00Z', '2023-08-01T00:00:00Z', '2030-01-01T00:00:00Z', 'never');

  it('has a triage, the same each time, whose parts agree', () => {
    fc.assert(
      fc.property(text, text, day, (title, body, createdAt) => {
        const report = { title, body, createdAt };
        const got = triage(report, catalogue, policy);
        expect(triage(report, catalogue, policy)).toEqual(got);
        expect(new Set(got.labels)).toEqual(new Set(got.locations.map(({ label }) => label)));
        expect(new Set(got.labels).size).toBe(got.labels.length);
        if (got.abstained) expect(got.labels).toEqual([]);
        for (const { confidence } of [...got.locations, ...got.candidates]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a report about more chapters than may be labelled', () => {
  const body = '- 1.3: typo\n- 2.3.1: typo';
  const of = (most?: number) =>
    triage({ title: 'Typos', body, createdAt: null }, catalogue, { prefix: '', ...(most && { most }) });

  it('gets a label for each as long as there are not too many', () => {
    expect(of().labels).toHaveLength(2);
    expect(of(2).labels).toHaveLength(2);
  });

  it('gets none, but offers', () => {
    expect(of(1)).toMatchObject({ labels: [], locations: [], abstained: true });
    expect(of(1).candidates).toHaveLength(2);
  });
});
