import { Option } from 'commander';

/** Options shared by commands. */
export const config = new Option(
  '--config <file>',
  'the configuration, such as .github/chapter-triage.yml',
).makeOptionMandatory();
export const root = new Option('--root <folder>', 'where paths in the configuration begin').default('.');

/** The last lines of a command's help. */
export function example(command: string): string {
  return `\nExample:\n  ${command}`;
}
