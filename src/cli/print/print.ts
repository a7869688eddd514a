import { describeProblem, type Problem } from '../../core/problem.ts';
import { plain } from './plain.ts';
import { printable, style } from './style.ts';

/** Prints a result: the only way to standard output. */
export function print(text: string): void {
  console.log(printable(text));
}

/** Tells something beside the result: the only way to standard error. */
export function warn(text: string): void {
  console.error(printable(text));
}

/** A problem on one line, whatever the names in it. */
export function problemLine(problem: Problem): string {
  return plain(describeProblem(problem));
}

/** Tells problems that stop nothing. */
export function warnOf(problems: readonly Problem[]): void {
  for (const problem of problems) warn(style.yellow(problemLine(problem)));
}
