import { readCommands } from '../../src/core/commands/read-commands.ts';
import { compileCatalogue } from '../../src/core/publication/compile.ts';
import { triage } from '../../src/core/triage.ts';
import { hostileTexts } from '../../test/core/hostile-text.ts';
import { type Figure, percentile } from '../figure.ts';
import { largestBook } from '../locate.ts';
import attacks from './attacks.json' with { type: 'json' };

/** GitHub takes no longer text. */
const LENGTH = 65_536;
const MAX_MS = 50;
/** Sources are compiled in a thread of their own, which ends after so long. */
const MAX_COMPILE_MS = 10_000;

/** Repeated, these are slow to read, or full of what may be a place. */
const PIECES = [
  '1',
  '.',
  '1.',
  '第',
  '第三章',
  '第5节 ',
  '[',
  '[a](',
  '“',
  '“神经网络的”',
  '"a b c d" ',
  '> ',
  '*',
  '`',
  '5.3.1 ',
  'section 5.3 ',
  '不是5.3 ',
  '第97页',
  'https://a.b/c ',
  'a|b\n-|-\n',
  '《概率》',
  '- a\n  - b\n',
  'chapter 4 and 5, ',
  '第3.4节“损失函数”中的5.3.1 ',
  '> 神经网络的训练\n\n',
  '1.1.',
  'chapter ',
  '(',
  '- a\n',
  '- 第3章\n',
  '## 第三章\n\n',
  '### Chapter\n\n3\n\n',
  '**章节:** 3\n\n',
  '[第三章](https://a.b/c) ',
  '第三章→第五章 ',
  '3.2 到 3.4 节 ',
  '图 3.1 ',
  '神经网络那一章 ',
  'of the book ',
  '模型, ',
  '模型 x\n',
  'ch03-1.md ',
];

/** What recheck found against expressions of ours that took polynomial time: what begins a text, is repeated, and ends it. */
const ATTACKS = attacks as [head: string, repeated: string, tail: string][];

/**
 * Texts that are made to be slow, as long as GitHub takes them: the slowest as a report, as a comment with a command, and
 * as a contents. Each takes the median of its runs, in time of the processor: a machine that has other work finds the same.
 */
export async function* measureSlowTexts(): AsyncGenerator<Figure> {
  const sources = largestBook()?.sources;
  if (!sources) return;
  const { catalogue } = compileCatalogue(sources);
  const small = { ...sources, notices: [], text: [], moved: [], bySection: [] };
  const texts = [
    ...[...PIECES, ...hostileTexts].map((piece) => grown('', piece, '')),
    grown('https://a.b/', 'a/', ''),
    ...ATTACKS.map((attack) => grown(...attack)),
  ];
  const slowest = (runs: number, read: (text: string) => unknown) =>
    Math.max(...texts.map((text) => medianOf(runs, () => read(text))));

  const report = (body: string) =>
    triage({ title: body.slice(0, 256), body, createdAt: null }, catalogue, { prefix: '' });
  const contents = (text: string) =>
    compileCatalogue({ ...small, contents: [...small.contents, { path: 'v99.md', name: 'v99', text }] });
  yield { name: 'hostile.text.report', value: slowest(5, report), unit: 'ms', most: MAX_MS };
  yield {
    name: 'hostile.text.comment',
    value: slowest(5, (body) => readCommands(`/chapter ${body}`)),
    unit: 'ms',
    most: MAX_MS,
  };
  yield { name: 'hostile.text.contents', value: slowest(1, contents), unit: 'ms', most: MAX_COMPILE_MS };
}

function grown(head: string, repeated: string, tail: string): string {
  const room = LENGTH - head.length - tail.length;
  return head + repeated.repeat(Math.ceil(room / repeated.length)).slice(0, room) + tail;
}

function medianOf(runs: number, run: () => unknown): number {
  const took = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return percentile(took, 0.5);
}
