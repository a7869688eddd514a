import { randomBytes } from 'node:crypto';
import { serverVariables } from '../test/durability/server-variables.ts';
import { handbookRepositories } from '../test/e2e/handbook.ts';
import type { LocalGitHub } from '../test/local-github/local-github.ts';
import { startLocalGitHub } from '../test/local-github/start-local-github.ts';

export const BOOK = 'press/book';
/** Threads have the same. */
process.env.BENCH_SECRET ??= randomBytes(20).toString('hex');
export const SECRET = process.env.BENCH_SECRET;

/** No pace of ours: what is measured is the machine. */
export const UNLIMITED = { WRITES_PER_SECOND: '100000', WRITES_PER_HOUR: '100000000', WRITE_BURST: '100000' };

/** A local GitHub with a publication, and the variables of a server that works with it. */
export async function startGitHub(): Promise<{ github: LocalGitHub; variables: Record<string, string> }> {
  const github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
  const variables = {
    ...UNLIMITED,
    ...serverVariables(github, SECRET),
  };
  return { github, variables };
}

export function webhookUrl(port: number): string {
  return `http://127.0.0.1:${port}/api/github/webhooks`;
}
