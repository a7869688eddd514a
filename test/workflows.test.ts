import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Job {
  readonly permissions?: Record<string, string>;
  readonly steps: Step[];
}

const workflows = globSync('.github/workflows/*.yml');

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const { permissions, jobs } = parse(text) as { permissions: Record<string, string>; jobs: Record<string, Job> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('names actions by their commit', () => {
    const used = [...text.matchAll(/^\s*-? *uses: *(.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d/);
  });

  it('grants by default no more than to read the sources, and keeps no credentials beside them', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  it('writes no expression into a shell command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

it('the same version of an action is the same commit everywhere', () => {
  const commits = new Map<string, Set<string>>();
  for (const path of [...workflows, 'action.yml']) {
    for (const [, action = '', commit = ''] of readFileSync(path, 'utf8').matchAll(/uses: ([\w-]+\/[\w-]+).*@(\S+)/g))
      commits.set(action, (commits.get(action) ?? new Set()).add(commit));
  }
  expect([...commits].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe('a release', () => {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as { jobs: Record<string, Job> };

  it('gives each job what it does, and no job more', () => {
    expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
      build: { contents: 'read' },
      image: { contents: 'read', packages: 'write' },
      package: { 'id-token': 'write' },
      tags: { packages: 'write', 'id-token': 'write', attestations: 'write' },
      release: { contents: 'write' },
    });
  });

  it('installs and runs packages in no job that may publish, but to build the image', () => {
    const { build, image, ...publishing } = jobs;
    for (const { steps } of Object.values(publishing)) {
      expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([]);
      for (const { run = '' } of steps) expect(run).not.toMatch(/npm (?:ci|install|run)/);
    }
  });
});

it('no file names an owner of this repository, so that a fork has nothing to change', () => {
  const files = globSync(['*.{md,yml,yaml,json}', '{.github,docs,examples,scripts,src}/**/*.{md,yml,ts}']);
  const named = /(?:github\.com\/|ghcr\.io\/|uses: )[\w.-]+\/chapter-triage\b.*/g;
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((path) => readFileSync(path, 'utf8').match(named) ?? [])).toEqual([]);
});
