import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type KillableServer, startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import type { FakeGitHub } from './fake-github.ts';
import { SECRET, UNLIMITED } from './stage.ts';

/** A server on a database of its own, with a GitHub that answers at once, for measuring what it takes of memory. */
export async function startMeasured(kind: DatabaseKind, github: FakeGitHub): Promise<Measured> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const place = await createPlace(kind);
  const server = await startKillableServer({
    ...UNLIMITED,
    ...place.variables,
    APP_ID: '1',
    PRIVATE_KEY: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: github.url,
    PORT: '0',
  });
  return {
    port: server.port,
    residentMegabytes: () => residentMegabytes(server),
    peakMegabytes: () => peakMegabytes(server),
    async stop() {
      await server.kill('SIGTERM');
      await place.remove();
    },
  };
}

interface Measured {
  readonly port: number;
  residentMegabytes(): number;
  /** The most that it ever took; only Linux keeps it. */
  peakMegabytes(): number;
  stop(): Promise<void>;
}

export function residentMegabytes({ pid }: Pick<KillableServer, 'pid'>): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;
}

function peakMegabytes({ pid }: KillableServer): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
