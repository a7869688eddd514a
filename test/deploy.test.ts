import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { startFakeGitHub } from '../bench/fake-github.ts';
import { openedIssue, postSigned } from '../bench/webhook-load.ts';
import { readEnvironment } from '../src/config/environment/environment.ts';
import { inspectQueue } from '../src/jobs/on-demand/inspect-queue.ts';
import { type KillableServer, startKillableServer } from './durability/killable-server.ts';
import { createPlace } from './durability/place.ts';

const KNOWN = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
const docker = readFileSync('Dockerfile', 'utf8');
const image = Object.fromEntries(
  /^ENV (.*)$/m
    .exec(docker)![1]!
    .split(' ')
    .map((pair) => pair.split('=')),
);
const page = readFileSync('docs/deployment.md', 'utf8');
/** What the very first start needs, by the same page. */
const MEGABYTES = Number(/Give a container (\d+) MB/.exec(page)?.[1]);
/** The server ends within ten seconds of SIGTERM. */
const STOP_SECONDS = 10;

describe('the unit of systemd', () => {
  const lines = readFileSync('examples/deploy/chapter-triage.service', 'utf8').split('\n');
  const setting = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  const variables = Object.fromEntries(
    setting('Environment')
      .split(' ')
      .map((pair) => pair.split('=')),
  );

  it('starts what the package holds as npm start does', () => {
    const { scripts, name } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [, ...words] = setting('ExecStart').split(' ');
    const started = scripts.start.split(' ').filter((word: string) => word.startsWith('--max-'));
    expect(words).toEqual([...started, `/opt/chapter-triage/node_modules/${name}/dist/server.js`]);
  });

  it('sets variables that the server knows, and keeps its data where systemd lets it', () => {
    expect(Object.keys(variables).filter((key) => ![...KNOWN, 'NODE_ENV'].includes(key))).toEqual([]);
    expect(variables.DATA_DIR).toBe(`/var/lib/${setting('StateDirectory')}`);
    expect(setting('LoadCredential').split(':')[0]).toBe(basename(variables.PRIVATE_KEY_PATH ?? ''));
  });

  it('gives it the time and the memory that it needs', () => {
    expect(Number(setting('TimeoutStopSec'))).toBeGreaterThan(STOP_SECONDS);
    expect(setting('MemoryMax')).toBe(`${MEGABYTES}M`);
  });
});

describe('the manifest of Kubernetes', () => {
  const documents = parseAllDocuments(readFileSync('examples/deploy/kubernetes.yaml', 'utf8'));
  const [claim, deployment, service] = documents.map((document) => document.toJS({ maxAliasCount: 0 }));
  const { spec } = deployment.spec.template;
  const [server] = spec.containers;

  it('is what it says, piece by piece', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect([claim, deployment, service].map(({ kind }) => kind)).toEqual([
      'PersistentVolumeClaim',
      'Deployment',
      'Service',
    ]);
    expect(deployment.spec.selector.matchLabels).toEqual(deployment.spec.template.metadata.labels);
    expect(service.spec.selector).toEqual(deployment.spec.template.metadata.labels);
  });

  it('runs one process at a time on the volume, which is where the image keeps its data', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    const { name } = spec.volumes.find((volume: { persistentVolumeClaim?: { claimName: string } }) => {
      return volume.persistentVolumeClaim?.claimName === claim.metadata.name;
    });
    expect(server.volumeMounts).toContainEqual({ name, mountPath: image.DATA_DIR });
  });

  it('sends requests and probes to the port of the image', () => {
    expect(server.ports).toEqual([{ name: 'http', containerPort: Number(image.PORT) }]);
    const { startupProbe, livenessProbe, readinessProbe } = server;
    for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) expect(httpGet.port).toBe('http');
    expect(service.spec.ports).toMatchObject([{ targetPort: 'http' }]);
  });

  it('sets variables that the server knows, to values that it takes', () => {
    const set = server.env.map(({ name, value }: { name: string; value: string }) => [name, value]);
    expect(set.filter(([name]: [string]) => !KNOWN.includes(name))).toEqual([]);
    expect(() => readEnvironment(Object.fromEntries(set))).not.toThrow();
  });

  it('gives it the time and the memory that it needs, and no rights', () => {
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(STOP_SECONDS);
    expect(server.resources.limits.memory).toBe(`${MEGABYTES}Mi`);
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, fsGroup: spec.securityContext.runAsUser });
    expect(server.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('asks the server for pages that it has', async () => {
    const { server: running, close } = await started({});
    const paths = [server.startupProbe, server.livenessProbe, server.readinessProbe].map(({ httpGet }) => httpGet.path);
    const statuses = paths.map(async (path) => (await fetch(`http://127.0.0.1:${running.port}${path}`)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    await close();
  });
});

it('a copy of the data folder of a server that was stopped holds what waits', async () => {
  // Nobody is there, so that the looks wait.
  const { server, folder, close } = await started({ GITHUB_API_URL: 'http://127.0.0.1:9' });
  const address = `http://127.0.0.1:${server.port}/api/github/webhooks`;
  const statuses = await Promise.all([1, 2, 3].map(() => postSigned(address, openedIssue())));
  expect(statuses).toEqual([200, 200, 200]);
  await server.kill('SIGTERM');
  const restored = mkdtempSync(join(tmpdir(), 'restored-'));
  cpSync(folder, restored, { recursive: true });
  await close();

  const { jobs } = await inspectQueue({ DATA_DIR: restored });
  const looks = jobs.filter(({ queue }) => queue === 'look').map(({ count }) => count);
  expect(looks.reduce((sum, count) => sum + count, 0)).toBe(3);
  rmSync(restored, { recursive: true, maxRetries: 5 });
});

async function started(variables: Record<string, string>) {
  const gitHub = await startFakeGitHub();
  const place = await createPlace('pglite');
  const server: KillableServer = await startKillableServer({ ...gitHub.variables, ...place.variables, ...variables });
  const close = async () => {
    await server.kill('SIGTERM');
    await place.remove();
    gitHub.close();
  };
  return { server, folder: place.variables.DATA_DIR ?? '', close };
}
