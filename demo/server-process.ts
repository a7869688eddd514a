import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bareEnvironment } from '../test/bare-environment.ts';

const SERVER = join(import.meta.dirname, '../src/server.ts');

/** A line of the server's log. */
interface LogLine {
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** `src/server.ts` in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  /** Everything that it has logged. */
  readonly lines: readonly LogLine[];
  /** Resolves with the exit code when the process ends. Null if it was killed. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop and resolves as `ended` does. */
  stop(): Promise<number | null>;
}

/**
 * Starts the server with only these variables. Resolves when it accepts webhooks. Its log and standard error are added
 * to `logFile`. If the server ends before it is ready, throws with its last output.
 */
export async function startServer(
  variables: Readonly<Record<string, string>>,
  logFile: string,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [SERVER], {
    env: bareEnvironment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // The server must end with this process, in every case.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const lines: LogLine[] = [];
  const ready = Promise.withResolvers<number>();
  const file = createWriteStream(logFile, { flags: 'a' });
  child.stderr.pipe(file, { end: false });
  createInterface({ input: child.stdout }).on('line', (text) => {
    file.write(`${text}\n`);
    const line = readLine(text);
    lines.push(line);
    if (line.msg === 'ready') ready.resolve(Number(line.port));
  });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    process.off('exit', kill);
    file.end();
    ready.reject(new Error(`the server ended with code ${code} before it was ready`));
    return code ?? null;
  });
  return { port: await ready.promise, lines, ended, stop: () => stop(child, ended) };
}

function readLine(text: string): LogLine {
  try {
    return JSON.parse(text);
  } catch {
    return { msg: text };
  }
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
