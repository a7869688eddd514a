import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LocalGitHub } from '../local-github/local-github.ts';

/** How a run of the command ended. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs the command line in a process of its own; with `end` it gets this signal while that many writes are on their way. */
export async function runCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  github: LocalGitHub,
  end: { readonly signal: NodeJS.Signals; readonly atWrite: number } | null = null,
): Promise<Run> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...command], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let writes = 0;
  github.setRequestFault(({ method, body }) => {
    const isWrite = method !== 'GET' && (!body.includes('"query') || body.includes('mutation'));
    if (!end || !isWrite || ++writes !== end.atWrite) return null;
    child.kill(end.signal);
    // What was asked is done all the same, though nobody hears of it.
    return end.signal === 'SIGKILL' ? { kind: 'cut-after' } : null;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  github.setRequestFault(null);
  await github.settled();
  return { code, signal, output };
}
