/** Something that a person can fix: where it is, what is wrong, what to do. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly key?: string;
  readonly message: string;
  readonly remedy?: string;
}

/** A person's mistake, shown to the person who can fix it. All other errors are ours: logged and retried. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.problems = problems;
  }
}

/** `file:line:column: key: message (remedy)`, with the parts that are known. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const key = problem.key === undefined ? '' : `${problem.key}: `;
  const remedy = problem.remedy === undefined ? '' : ` (${problem.remedy})`;
  return `${place}: ${key}${problem.message}${remedy}`;
}
