import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import type { Ask } from './init-settings.ts';

/** Asks on the terminal, one question at a time, with the proposal shown; an empty answer takes it. */
export const askOnTerminal: Ask = async (question, proposal) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(`${question} ${pc.dim(`[${proposal.trimEnd()}]`)} `);
  } finally {
    terminal.close();
  }
};
