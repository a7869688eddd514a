import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backfill } from '../../src/cli/backfill.ts';
import { errata } from '../../src/cli/errata.ts';
import { explain } from '../../src/cli/explain.ts';

let status: number;
let server: Server;
let port: number;
beforeEach(async () => {
  server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"No"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const silent = { progress: () => {}, warn: () => {} };
const commands: readonly [string, (variables: Record<string, string>) => Promise<unknown>][] = [
  ['errata', (variables) => errata('a/b', { format: 'markdown' }, variables, silent)],
  ['explain', (variables) => explain('https://github.com/a/b/issues/1', variables)],
  [
    'backfill',
    (variables) =>
      backfill('a/b', { kind: 'all', state: 'all', root: '.' }, variables, {
        ...silent,
        signal: new AbortController().signal,
      }),
  ],
];

describe.each(commands)('%s', (_, run) => {
  it.each([401, 403, 404, 500, 502])('says in one sentence that GitHub answers %i', async (answer) => {
    status = answer;
    await expect(run(variablesOf('http'))).rejects.toMatchObject({ name: 'UserError', problems: { length: 1 } });
  });

  it('says that nobody listens there', async () => {
    server.close();
    await expect(run(variablesOf('http'))).rejects.toThrow(/GitHub cannot be reached: .*ECONNREFUSED/);
  });

  it('says that the server speaks no TLS', async () => {
    await expect(run(variablesOf('https'))).rejects.toThrow(/GitHub cannot be reached: .*SSL/);
  });

  function variablesOf(protocol: string): Record<string, string> {
    return { GITHUB_API_URL: `${protocol}://127.0.0.1:${port}`, GITHUB_TOKEN: 'x' };
  }
});
