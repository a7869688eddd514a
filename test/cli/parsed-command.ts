import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const NPM_OWN = ['ci', 'cit', 'install', 'start', 'test'];

/**
 * The words of a command as the program takes them, without running it: `chapter-triage …`, or an npm script. Rejects
 * what the program would refuse: a command, option, choice or number of arguments that it does not know.
 */
export async function parsedCommand(line: string): Promise<readonly string[]> {
  const [name, ...words] =
    line
      .replace(/^(?:\S+=\S+ )+/, '')
      .replace(/^npx (?=chapter-triage )/, '')
      .match(/"[^"]*"|\S+/g) ?? [];
  if (name === 'npm') return npmWords(words);
  if (name !== 'chapter-triage') throw new Error(`no command of ours: ${line}`);
  const program = createProgram();
  if (words.every((word) => /^[a-z]+$/.test(word))) return bareName(program, words);
  const taken: string[] = [];
  eachCommand(program, (command) => {
    command.exitOverride().configureOutput({ writeErr: () => {} });
    if (command.commands.length === 0) command.action(() => void taken.push(command.name()));
  });
  await program.parseAsync(words, { from: 'user' });
  return taken;
}

/** A text may name a command without its arguments. */
function bareName(program: Command, words: readonly string[]): readonly string[] {
  let command: Command | undefined = program;
  for (const word of words) command = command?.commands.find((inner) => inner.name() === word);
  if (!command) throw new Error(`no command: ${words.join(' ')}`);
  return [command.name()];
}

function npmWords(words: readonly string[]): readonly string[] {
  const [verb = '', name = ''] = words.filter((word) => !word.startsWith('-'));
  if (verb === 'run' ? !(name in scripts) : !NPM_OWN.includes(verb)) throw new Error(`no script: ${words.join(' ')}`);
  return [verb, name];
}

function eachCommand(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const inner of command.commands) eachCommand(inner, change);
}
