#!/usr/bin/env node
import { UserError } from '../core/problem.ts';
import { unansweredProblem } from '../jobs/on-demand/readable.ts';
import { problemLine, warn } from './print/print.ts';
import { style } from './print/style.ts';
import { createProgram } from './program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  const unanswered = unansweredProblem(error);
  const problems = error instanceof UserError ? error.problems : unanswered && [unanswered];
  for (const problem of problems ?? []) warn(style.red(problemLine(problem)));
  if (problems === null) warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
