import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../src/cli/check.ts';
import { readFolder } from '../src/cli/folder/read-folder.ts';
import { chapterLabels } from '../src/core/labels/labels.ts';
import type { Catalogue } from '../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../src/core/publication/compile.ts';
import { triage } from '../src/core/triage.ts';

const example = join(import.meta.dirname, '../examples/sre-whitepaper');
const file = join(example, 'chapter-triage.yml');
/** The notices as they were published; they may not be copied into this repository, so only some machines have them. */
const published = join(import.meta.dirname, '../../shared/data/sre-whitepaper');
const { configuration, sources } = readFolder(file, example);

describe('the example of the SRE white paper', () => {
  it('has no problem that `check` would name', () => {
    expect(checkFolder(file, example)).toEqual({
      problems: [],
      notes: [],
      counts: '7 editions, 15 chapters, 7 notices',
    });
  });

  it('labels chapters 1 and 2, and the sections of chapters 3 and 4', () => {
    const { catalogue } = compileCatalogue(sources);

    expect(chapterLabels(catalogue, configuration.labels).map(({ name }) => name)).toEqual([
      '章节: SRE整体介绍',
      '章节: SRE的基础',
      '章节: SRE的职能',
      '章节: 可靠性架构设计',
      '章节: 研发保障',
      '章节: 入网控制',
      '章节: 变更管理',
      '章节: 故障应急',
      '章节: 上线后持续优化工作',
      '章节: 平台工程',
      '章节: SRE进阶',
      '章节: SRE团队的生存与持续发展',
      '章节: SRE团队的综合算力调度',
      '章节: SRE团队的数据与AI场景',
      '章节: SRE团队的基础监控与应用观测',
    ]);
  });

  it.each([
    ['v1.0.1 的 3.4.2 步骤缺了', '章节: 变更管理', 'v1.0.1'],
    ['v1.0.1 第三章', '章节: SRE的职能', 'v1.0.1'],
    ['v1.0.5 第二章的组织架构图', '章节: SRE整体介绍', 'v1.0.5'],
    ['v1.0.1 的 3.6.7 例子过时', '章节: 故障应急', 'v1.0.1'],
    ['v1.0.1 的 3.6.6 缺演练步骤', '章节: 故障应急', 'v1.0.1'],
  ])('follows what moved: %s', (title, label, notice) => {
    const { catalogue } = compileCatalogue(sources);
    const found = triage({ title, body: '', createdAt: '2026-04-01T08:00:00Z' }, catalogue, configuration.labels);

    expect(found.labels).toEqual([label]);
    expect(found.notice?.version).toBe(notice);
  });

  it.skipIf(!existsSync(published))(
    'says the same as the published notices (skipped where those are not at hand)',
    () => {
      const [example, original] = [sources, { ...sources, contents: read('contents'), notices: read('notices') }].map(
        (each) => compileCatalogue(each).catalogue,
      );

      expect(factsOf(example!)).toEqual(factsOf(original!));
    },
  );
});

function read(folder: string) {
  const names = readdirSync(join(published, folder)).sort();
  return names.map((name) => {
    const path = join(published, folder, name);
    return { path, name: name.replace(/\.[^.]+$/, ''), text: readFileSync(path, 'utf8') };
  });
}

/** All that triage goes by. Sections of one family are told by a number that is the same for the same sections. */
function factsOf({ editions, moves, bySection }: Catalogue) {
  return {
    editions: editions.map(({ version, date, sections, notice }) => ({
      version,
      date,
      sections: sections.map(({ number, title, page, family, absolute }) => ({
        number: number?.printed,
        title: title.replaceAll(/\s+/gu, ' '),
        page,
        family,
        absolute: absolute.join('.'),
      })),
      notice: notice && {
        date: notice.date,
        url: notice.url,
        downloadLink: notice.downloadLink,
        names: [...notice.names].toSorted((a, b) => a - b),
      },
    })),
    moves,
    bySection,
  };
}
