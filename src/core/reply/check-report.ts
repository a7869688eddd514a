import { counted } from '../languages/counted.ts';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.ts';
import type { Problem } from '../problem.ts';
import type { PublicationSummary } from '../publication/publication-summary.ts';

/** The result of checking a commit's configuration. `summary` is Markdown. */
export interface CheckReport {
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** A remark on a line of a file in the commit. */
interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'failure' | 'warning';
  readonly message: string;
}

/** GitHub accepts no more at once. */
const MAX_ANNOTATIONS = 50;
const MAX_ELSEWHERE = 20;

/** For a configuration that cannot be used: what is wrong, and where. */
export function failedCheck(problems: readonly Problem[], files: ReadonlySet<string>): CheckReport {
  const title = counted(problems.length, 'problem');
  return {
    conclusion: 'failure',
    title,
    summary: summary('The last valid configuration stays in force until this is fixed.', problems, files),
    annotations: annotate(problems, files, 'failure'),
  };
}

/**
 * For a valid configuration: what it gives, and the lines that could not be read. `unread` has the sources left out.
 */
export function passedCheck(
  { counts, publishedLater }: PublicationSummary,
  problems: readonly Problem[],
  files: ReadonlySet<string>,
  unread: readonly string[],
): CheckReport {
  const notes = publishedLater.map((note) => escapeMarkdown(note));
  const left = unread.map((name) => `${codeSpan(name, 120)} is read only when this is on the default branch.`);
  return {
    conclusion: problems.length === 0 ? 'success' : 'neutral',
    title: problems.length === 0 ? `No problems: ${counts}` : `${counts}; ${counted(problems.length, 'remark')}`,
    summary: [summary(`${counts}.`, problems, files), ...notes, ...left].join('\n\n'),
    annotations: annotate(problems, files, 'warning'),
  };
}

function annotate(problems: readonly Problem[], files: ReadonlySet<string>, level: Annotation['level']): Annotation[] {
  return problems
    .filter(({ file }) => files.has(file))
    .slice(0, MAX_ANNOTATIONS)
    .map((problem) => ({ path: problem.file, line: problem.line ?? 1, level, message: say(problem) }));
}

/** Lists what cannot be shown at a line: problems in files elsewhere, and how many more there are. */
function summary(first: string, problems: readonly Problem[], files: ReadonlySet<string>): string {
  const elsewhere = problems.filter(({ file }) => !files.has(file));
  const lines = elsewhere.slice(0, MAX_ELSEWHERE).map((problem) => {
    const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
    return `- ${codeSpan(`${place}: ${say(problem)}`, 400)}`;
  });
  const more = Math.max(0, problems.length - elsewhere.length - MAX_ANNOTATIONS, elsewhere.length - MAX_ELSEWHERE);
  return [first, lines.join('\n'), more > 0 ? `And ${more} more.` : ''].filter((part) => part !== '').join('\n\n');
}

function say({ key, message, remedy }: Problem): string {
  const what = key === undefined ? message : `${key}: ${message}`;
  return remedy === undefined ? what : `${what} (${remedy})`;
}
