import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EVENTS } from '../src/events.ts';
import { MUTATIONS } from '../src/github/graphql/write-document.ts';

interface AppManifest {
  readonly default_events: readonly string[];
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>;
}

const text = readFileSync('app.yml', 'utf8');
const manifest = parse(text) as AppManifest;

/** The permission that GitHub's documentation names for each endpoint; null where any will do. */
const ENDPOINTS: Readonly<Record<string, readonly [string, 'read' | 'write'] | null>> = {
  'GET /app': null,
  'POST /app-manifests/{code}/conversions': null,
  'GET /app/installations': null,
  'GET /app/installations/{installation_id}': null,
  'GET /installation/repositories': null,
  'GET /repos/{owner}/{repo}/installation': null,
  'GET /user': null,
  'POST /graphql': null,
  'GET /repos/{owner}/{repo}': ['metadata', 'read'],
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ['metadata', 'read'],
  'GET /repos/{owner}/{repo}/contents/{path}': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/git/ref/{ref}': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/compare/{basehead}': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/commits': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/releases': ['contents', 'read'],
  'GET /repos/{owner}/{repo}/labels': ['issues', 'read'],
  'GET /repos/{owner}/{repo}/labels/{name}': ['issues', 'read'],
  'POST /repos/{owner}/{repo}/labels': ['issues', 'write'],
  'PATCH /repos/{owner}/{repo}/labels/{name}': ['issues', 'write'],
  'GET /repos/{owner}/{repo}/issues': ['issues', 'read'],
  'GET /repos/{owner}/{repo}/issues/{issue_number}': ['issues', 'read'],
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': ['issues', 'read'],
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': ['issues', 'read'],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ['issues', 'write'],
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ['issues', 'write'],
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': ['issues', 'write'],
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': ['issues', 'write'],
  'GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions': ['issues', 'read'],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': ['issues', 'write'],
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': ['issues', 'write'],
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': ['checks', 'read'],
  'POST /repos/{owner}/{repo}/check-runs': ['checks', 'write'],
};

const ofMutations: readonly (readonly [string, 'read' | 'write'])[] = Object.keys(MUTATIONS).map((name) =>
  name === 'createLabel' || name === 'updateLabel' ? ['issues', 'write'] : ['discussions', 'write'],
);

const called = sourceFiles('src').flatMap((file) =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/'((?:GET|POST|PUT|PATCH|DELETE) \/[^']*)'/g),
    ([, route = '']) => route,
  ),
);

describe('app.yml', () => {
  it('subscribes to the events that are handled, and to no other', () => {
    const names = EVENTS.flatMap(({ events }) => events);
    // GitHub tells every app where it is installed, and takes no subscription to that.
    const handled = new Set(
      names.flatMap((name) => name.split('.')[0] ?? []).filter((name) => !name.startsWith('installation')),
    );
    expect([...manifest.default_events].toSorted()).toEqual([...handled].toSorted());
  });

  it('asks for the permissions of the endpoints that are called, and for no other', () => {
    // Events about pull requests need one though no endpoint does.
    const needed = new Map<string, 'read' | 'write'>([['pull_requests', 'read']]);
    const perEndpoint = called.map((route) => {
      expect(ENDPOINTS, `which permission does ${route} need?`).toHaveProperty([route]);
      return ENDPOINTS[route] ?? null;
    });
    for (const [name, level] of [...perEndpoint.filter((one) => one !== null), ...ofMutations]) {
      if (needed.get(name) !== 'write') needed.set(name, level);
    }
    expect(manifest.default_permissions).toEqual(Object.fromEntries(needed));
  });

  it('says of each event and permission why it is needed', () => {
    const lines = text.split('\n');
    const entries = lines.flatMap((line, index) => (/^ {2}[-\w]/.test(line) ? [index] : []));
    for (const index of entries) expect(lines[index - 1]).toMatch(/^ {2}# \S/);
    expect(entries).toHaveLength(manifest.default_events.length + Object.keys(manifest.default_permissions).length);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
