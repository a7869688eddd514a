import type { Command } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { parsedCommand } from './parsed-command.ts';

const commands = leaves(createProgram());

describe.each(commands)('%s --help', (_, command) => {
  const shown = helpOf(command);

  it('fits 80 columns', () => {
    expect(shown.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('ends with an example that the program takes', async () => {
    const [, example = ''] = /\nExample:\n {2}(.+)\n$/.exec(shown) ?? [];
    expect(await parsedCommand(example)).toEqual([command.commands.length === 0 ? command.name() : expect.anything()]);
  });
});

function helpOf(command: Command): string {
  let shown = '';
  command.configureOutput({ writeOut: (text) => (shown += text), getOutHelpWidth: () => 80 });
  command.outputHelp();
  return shown;
}

function leaves(command: Command, path = command.name()): [string, Command][] {
  return [[path, command], ...command.commands.flatMap((inner) => leaves(inner, `${path} ${inner.name()}`))];
}
