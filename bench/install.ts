import { execFile } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import { startFakeGitHub } from './fake-github.ts';
import { type Figure, percentile } from './figure.ts';
import { webhookUrl } from './stage.ts';
import { openedIssue, postSigned } from './webhook-load.ts';

const STARTS = 5;
/** What the Dockerfile installs and copies. */
const SHIPPED = ['package.json', 'package-lock.json', 'app.yml', 'src'];
const INSTALL = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/** What a production install weighs, and how soon after its start the server has kept a first webhook. */
export async function* measureInstall(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  for (const name of SHIPPED) cpSync(name, join(folder, name), { recursive: true });
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  await promisify(execFile)('npm', INSTALL, { cwd: folder, env: { ...process.env, PATH } });
  yield { name: 'install.size', value: megabytesOf(folder), unit: 'MB', most: 200 };

  const github = await startFakeGitHub();
  const script = join(folder, 'src/server.ts');
  const empty = mkdtempSync(join(tmpdir(), 'install-data-'));
  yield {
    name: 'install.first-start',
    value: await untilKept(script, { ...github.variables, DATA_DIR: empty }),
    unit: 'ms',
  };
  for (const kind of ['pglite', 'postgres'] satisfies DatabaseKind[]) {
    const place = await createPlace(kind);
    const times: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      times.push(await untilKept(script, { ...github.variables, ...place.variables }));
    }
    await place.remove();
    yield { name: `install.${kind}.start`, value: percentile(times, 0.5), unit: 'ms', most: 2_000 };
  }
  github.close();
  for (const path of [folder, empty]) rmSync(path, { recursive: true, maxRetries: 5 });
}

/** From the start of a server to its first 2xx to a webhook, in milliseconds. */
async function untilKept(script: string, variables: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now();
  const server = await startKillableServer(variables, script);
  const status = await postSigned(webhookUrl(server.port), openedIssue());
  const time = performance.now() - start;
  await server.kill('SIGTERM');
  if (status < 200 || status > 299) throw new Error(`the first webhook got ${status}`);
  return time;
}

function megabytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const bytes = files.map((name) => lstatSync(join(folder, name))).map((found) => (found.isFile() ? found.size : 0));
  return bytes.reduce((sum, size) => sum + size, 0) / 1_000_000;
}
