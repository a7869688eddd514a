import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../bare-environment.ts';

const SERVER = fileURLToPath(new URL('../../src/server.ts', import.meta.url));

/** The bounds on memory that `npm start` gives it. */
const FLAGS = startCommand().filter((word) => word.startsWith('--max-'));

/** The real server as a process of its own, to be stopped at any moment. */
export interface KillableServer {
  readonly pid: number;
  readonly port: number;
  /** What it logs, parsed; the last thousand lines. */
  readonly lines: readonly Record<string, unknown>[];
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Resolves when it is ready. Throws with what it said when it ends before. `script` is the server's by default. */
export async function startKillableServer(
  variables: Readonly<Record<string, string>>,
  script = SERVER,
): Promise<KillableServer> {
  const env = bareEnvironment(variables);
  const flags = script.endsWith('server.ts') ? FLAGS : [];
  const child = spawn(process.execPath, [...flags, script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    process.off('exit', endWithUs);
    return code ?? null;
  });

  const lines: Record<string, unknown>[] = [];
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-5_000);
  });
  const ready = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = parse(text);
    lines.push(line);
    if (lines.length > 1_000) lines.shift();
    if (line.msg === 'ready') ready.resolve(Number(line.port));
  });
  void ended.then((code) => ready.reject(new Error(`the server ended with ${code}: ${said}`)));
  return {
    pid: child.pid ?? 0,
    port: await ready.promise,
    lines,
    async kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

function startCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ');
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { msg: text };
  }
}
