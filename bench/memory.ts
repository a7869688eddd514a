import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type KillableServer, startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import type { FakeGitHub } from './fake-github.ts';
import { UNLIMITED } from './stage.ts';

/** A server on a database of its own, with a GitHub that answers at once, for measuring what it takes of memory. */
export async function startMeasured(kind: DatabaseKind, github: FakeGitHub): Promise<Measured> {
  const place = await createPlace(kind);
  const server = await startKillableServer({ ...UNLIMITED, ...place.variables, ...github.variables });
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
