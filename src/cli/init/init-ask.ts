import { createInterface } from 'node:readline/promises';
import { printable, style } from '../print/style.ts';
import type { Ask } from './init-settings.ts';

/** Asks one question at a time on the terminal, with a default. An empty answer takes the default. */
export const askOnTerminal: Ask = async (question, proposal) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(printable(`${question} ${style.dim(`[${proposal.trimEnd()}]`)} `));
  } finally {
    terminal.close();
  }
};
