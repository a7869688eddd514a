import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { bareEnvironment } from '../../bare-environment.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import { isWrite, logEntry } from '../../local-github/request-log.ts';
import { writesOf } from './writes-of.ts';

/** How a run of the command ended. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly seconds: number;
  /** The most memory that it took, in MB; 0 where the system does not tell. */
  readonly memory: number;
  /** What it wrote at GitHub, as `writesOf` spells it. */
  readonly writes: readonly string[];
}

/** When a run gets a signal, and how long each of its writes takes. */
interface End {
  readonly signal: NodeJS.Signals;
  readonly atWrite: number;
  readonly delayMs?: number;
}

/** Runs the command line in a process of its own; with `end` it gets this signal while that many writes are on their way. */
export async function runCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  github: LocalGitHub,
  end: End | null = null,
): Promise<Run> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...command], {
    env: bareEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const start = performance.now();
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid));
  }, 50);
  let output = '';
  // With an encoding, a sign that two chunks share stays whole.
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const writes: string[] = [];
  let count = 0;
  github.setRequestFault((request) => {
    if (!isWrite(logEntry(request))) return null;
    writes.push(...writesOf(request));
    if (!end) return null;
    count += 1;
    if (count !== end.atWrite) return end.delayMs === undefined ? null : { kind: 'delay', ms: end.delayMs };
    child.kill(end.signal);
    // What was asked is done all the same, though nobody hears of it.
    return end.signal === 'SIGKILL' ? { kind: 'cut-after' } : null;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  github.setRequestFault(null);
  await github.settled();
  return { code, signal, output, seconds, memory, writes };
}

/** What Linux calls the high-water mark of a process. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
