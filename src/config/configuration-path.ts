import type { Problem } from '../core/problem.ts';

/** Path of the configuration in a repository. No other is read. */
export const CONFIGURATION_PATH = '.github/chapter-triage.yml';

const NEAR = /^chapter[-_. ]?triage\.(?:ya?ml|json|toml)(?:\.[a-z]{1,4})?$/iu;

/** The files that look like the configuration, but have another name, so that nobody reads them. */
export function misnamedConfigurations(paths: readonly string[]): Problem[] {
  const misnamed = paths.filter((path) => {
    const name = path.split(/[/\\]/u).at(-1) ?? '';
    return NEAR.test(name) && name !== 'chapter-triage.yml';
  });
  return misnamed.map((file) => ({
    file,
    line: 1,
    message: `is not read: the configuration is ${CONFIGURATION_PATH}`,
    remedy: `rename it to ${CONFIGURATION_PATH}`,
  }));
}
