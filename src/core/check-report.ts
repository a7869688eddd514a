import type { Catalogue } from './catalogue/catalogue.ts';
import { chaptersOf } from './catalogue/chapter-of.ts';
import { codeSpan } from './escape-markdown.ts';
import type { Problem } from './problem.ts';

/** What a check of a commit's configuration tells. `summary` is Markdown. */
export interface CheckReport {
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** A remark at a line of a file of the commit. */
interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'failure' | 'warning';
  readonly message: string;
}

/** GitHub takes no more at once, and nobody mends more at once. */
const MOST_ANNOTATIONS = 50;
const MOST_ELSEWHERE = 20;

/** A configuration that can't be used: what is wrong and where. */
export function failedCheck(problems: readonly Problem[], files: ReadonlySet<string>): CheckReport {
  const title = count(problems.length, 'problem');
  return {
    conclusion: 'failure',
    title,
    summary: summary('Until it is mended, the last configuration that was right stays in force.', problems, files),
    annotations: annotate(problems, files, 'failure'),
  };
}

/** A configuration that works: what came of it, and the lines that could not be read. `unread`: sources left out. */
export function passedCheck(
  catalogue: Catalogue,
  problems: readonly Problem[],
  files: ReadonlySet<string>,
  unread: readonly string[],
): CheckReport {
  const { editions } = catalogue;
  const newest = editions.at(-1);
  const counts = [
    count(editions.length, 'edition'),
    count(newest ? chaptersOf(catalogue, newest).length : 0, 'chapter'),
    count(editions.filter(({ notice }) => notice !== null).length, 'notice'),
  ].join(', ');
  const left = unread.map((name) => `${codeSpan(name, 120)} is read only when this is on the default branch.`);
  return {
    conclusion: problems.length === 0 ? 'success' : 'neutral',
    title: problems.length === 0 ? `All well: ${counts}` : `${counts}; ${count(problems.length, 'remark')}`,
    summary: [summary(`${counts}.`, problems, files), ...left].join('\n\n'),
    annotations: annotate(problems, files, 'warning'),
  };
}

function annotate(problems: readonly Problem[], files: ReadonlySet<string>, level: Annotation['level']): Annotation[] {
  return problems
    .filter(({ file }) => files.has(file))
    .slice(0, MOST_ANNOTATIONS)
    .map((problem) => ({ path: problem.file, line: problem.line ?? 1, level, message: say(problem) }));
}

/** With what can't be shown at a line: problems of files elsewhere, and how many more there are. */
function summary(first: string, problems: readonly Problem[], files: ReadonlySet<string>): string {
  const elsewhere = problems.filter(({ file }) => !files.has(file));
  const lines = elsewhere.slice(0, MOST_ELSEWHERE).map((problem) => {
    const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
    return `- ${codeSpan(`${place}: ${say(problem)}`, 400)}`;
  });
  const more = Math.max(0, problems.length - elsewhere.length - MOST_ANNOTATIONS, elsewhere.length - MOST_ELSEWHERE);
  return [first, lines.join('\n'), more > 0 ? `And ${more} more.` : ''].filter((part) => part !== '').join('\n\n');
}

function say({ key, message, remedy }: Problem): string {
  const what = key === undefined ? message : `${key}: ${message}`;
  return remedy === undefined ? what : `${what} (${remedy})`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
