import { createServer } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { KEEPER, seedTokens } from './accounts.ts';

export interface EmulatorSeed {
  readonly baseUrl: string;
  readonly inboxUrl: string;
  readonly app: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly permissions: Readonly<Record<string, string>>;
    readonly privateKey?: string;
  };
  readonly installations: readonly { readonly id: number; readonly owner: string }[];
  readonly owners: readonly string[];
  readonly maintainers: readonly string[];
  readonly readers: readonly string[];
}

export interface StartedEmulator {
  readonly port: number;
  readonly privateKey: string;
  close(): Promise<void>;
}

/** Starts `emulate`'s GitHub on a free port, with organisations, people, the app and its installation. */
export async function startEmulator(seed: EmulatorSeed): Promise<StartedEmulator> {
  const { port, emulator } = await onFreePort((port) =>
    createEmulator({ service: 'github', port, baseUrl: seed.baseUrl, seed: githubSeed(seed) }),
  );
  const generated = emulator.generatedSecrets.find((secret) => secret.kind === 'github.app_private_key')?.value;
  return { port, privateKey: seed.app.privateKey ?? generated ?? '', close: () => emulator.close() };
}

function githubSeed(seed: EmulatorSeed) {
  const { app } = seed;
  const logins = [KEEPER, ...seed.maintainers, ...seed.readers];
  const members = [KEEPER, ...seed.maintainers].map((login) => ({ login, role: 'admin' }));
  return {
    tokens: seedTokens(logins),
    github: {
      users: logins.map((login) => ({ login, name: login })),
      orgs: seed.owners.map((login) => ({ login, members })),
      apps: [
        {
          app_id: app.id,
          slug: app.slug,
          name: app.name,
          permissions: app.permissions,
          ...(app.privateKey === undefined ? {} : { private_key: app.privateKey }),
          events: ['*'],
          webhook_url: seed.inboxUrl,
          installations: seed.installations.map(({ id, owner }) => ({ installation_id: id, account: owner })),
        },
      ],
    },
  } satisfies Parameters<typeof createEmulator>[0]['seed'] & object;
}

/** The emulator does not tell its port, so a free one is found first. Another process may take it in between. */
async function onFreePort(
  start: (port: number) => Promise<Emulator>,
  attempts = 3,
): Promise<{ port: number; emulator: Emulator }> {
  const port = await freePort();
  try {
    return { port, emulator: await start(port) };
  } catch (error) {
    if (attempts === 1 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return onFreePort(start, attempts - 1);
  }
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const server = createServer().listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
