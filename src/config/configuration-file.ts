import type { Problem } from '../core/problem.ts';

/** Path of the configuration in a repository, and its folder. No other is read. */
export const CONFIGURATION_FOLDER = '.github';
export const CONFIGURATION_PATH = `${CONFIGURATION_FOLDER}/chapter-triage.yml`;

/** The name of the configuration in problems of the compiler, wherever the file is. */
const NAME = 'chapter-triage.yml';

const NEAR = /^chapter[-_. ]?triage\.(?:ya?ml|json|toml)(?:\.[a-z]{1,4})?$/iu;

/** Files that look like the configuration, but have a name that is not read. */
export function misnamedConfigurations(paths: readonly string[]): Problem[] {
  const misnamed = paths.filter((path) => {
    const name = path.split(/[/\\]/u).at(-1) ?? '';
    return NEAR.test(name) && name !== NAME;
  });
  return misnamed.map((file) => ({
    file,
    line: 1,
    message: `is ignored: the configuration is ${CONFIGURATION_PATH}`,
    remedy: `rename it to ${CONFIGURATION_PATH}`,
  }));
}

/** A problem that the compiler found in the configuration, with its file and line; others as they are. */
export function inConfiguration(problem: Problem, file: string, text: string): Problem {
  if (problem.file !== NAME && problem.file !== file) return problem;
  if (problem.line !== undefined || problem.key === undefined) return { ...problem, file };
  return { ...problem, file, ...lineOf(text, problem.key.split('.').at(-1) ?? '') };
}

/** The first line of a text with these words. */
export function lineOf(text: string, words: string): { line?: number } {
  const index = text.split('\n').findIndex((line) => line.includes(words));
  return index === -1 ? {} : { line: index + 1 };
}
