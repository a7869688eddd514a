import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { PublicationSources } from '../../../src/core/publication/sources/publication-sources.ts';
import type { SourceFile } from '../../../src/core/publication/sources/source-file.ts';

/** A file of a publication, as a shell would hand it in. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, name: (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, ''), text };
}

/** A notice with the front matter that we need. */
export function noticeFile(version: string, date: string, body: string): SourceFile {
  return sourceFile(
    `notices/obs-${version}.md`,
    `---\ntitle: "《观星手册》${version} 发布"\ndate: ${date}T09:00:00+08:00\nwp_version: ${version}\ndownload_link: "https://obs.example/Observatory-${version}.pdf"\n---\n\n${body}\n`,
  );
}

/** Invented: numbers restart in chapter 2, chapters move, the last two editions are known by their notices alone. */
export const observatory: PublicationSources = {
  name: '观星手册',
  language: 'zh-CN',
  contents: [
    sourceFile(
      'contents/v1.0.txt',
      `第一章 认识夜空 ........ 1
1.1 星座 ........ 2
1.2 行星 ........ 5
第二章 器材 ........ 9
1 望远镜 ........ 9
1.1 折射镜 ........ 10
1.2 反射镜 ........ 14
2 赤道仪 ........ 20
2.1 极轴校准 ........ 21
第三章 观测日志 ........ 30
附录一 术语 ........ 40
`,
    ),
    sourceFile(
      'contents/v1.1.txt',
      `第一章 认识夜空 ........ 1
1.1 星座 ........ 2
1.2 行星 ........ 5
1.3 流星雨 ........ 8
第二章 器材 ........ 11
1 天文望远镜 ........ 11
1.1 折射镜 ........ 12
1.2 反射镜 ........ 16
2 赤道仪 ........ 22
2.1 极轴校淮 ........ 23
2.3.1 远方天文台自动化实践
第三章 观测记录 ........ 36
`,
    ),
  ],
  notices: [
    noticeFile('v1.0', '2023-01-10', '第一版。\n\n- 修正了封面'),
    noticeFile('v1.1', '2023-06-10', '新增《流星雨》一节。'),
    noticeFile(
      'v1.2',
      '2024-01-10',
      '### 2.3.2 山顶天文台远程观测实践\n\n一段话，提到 9.9 这个数字和折射镜。\n\n- 第二章第 2 节〈赤道仪〉：更新 “远方天文台” 案例',
    ),
    noticeFile(
      'v2.0',
      '2024-09-10',
      '### 新增第四章「深空摄影」\n\n- 新增第四章「深空摄影」：包含 “叠加处理”“降噪处理”\n- 章节结构调整：将原第三章 观测记录 并入第一章。',
    ),
  ],
  text: [],
  noticeUrl: 'https://obs.example/notice/{name}/',
  moved: [{ from: '观测日志', to: '观测记录' }],
  bySection: ['器材'],
};

/** The publication compiled, some of its sources replaced. */
export function compileObservatory(changes: Partial<PublicationSources> = {}) {
  return compileCatalogue({ ...observatory, ...changes });
}
