import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/core/reply/check-report.ts';
import { changedPaths } from '../../../src/github/checks/changed-paths.ts';
import { showCheck } from '../../../src/github/checks/check-runs.ts';
import { recordedGitHub, recordGitHub } from '../recorded-github.ts';

recordGitHub();

const place = { owner: 'press', repo: 'book' };
const shown = '/repos/press/book/commits/abc/check-runs?check_name=chapter-triage&app_id=7&per_page=1';
const report: CheckReport = {
  conclusion: 'failure',
  title: '1 problem',
  summary: 'Until it is mended …',
  annotations: [{ path: '.github/chapter-triage.yml', line: 2, level: 'failure', message: 'unknown key `nam`' }],
};

describe('showCheck', () => {
  it('shows what is wrong at its line', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    scope.get(shown).reply(200, { check_runs: [] });
    scope.post('/repos/press/book/check-runs').reply(201, {});

    expect(await showCheck(octokit, place, 'abc', report, 7)).toBe('done');

    expect(conversation[1]).toMatchInlineSnapshot(
      `"POST /repos/press/book/check-runs {"name":"chapter-triage","head_sha":"abc","status":"completed","conclusion":"failure","output":{"title":"1 problem","summary":"Until it is mended …","annotations":[{"path":".github/chapter-triage.yml","start_line":2,"end_line":2,"annotation_level":"failure","message":"unknown key \`nam\`"}]}}"`,
    );
  });

  it('does not show the same again', async () => {
    const { octokit, scope } = recordedGitHub();
    const output = { title: '1 problem', annotations_count: 1 };
    scope.get(shown).reply(200, { check_runs: [{ conclusion: 'failure', output }] });

    expect(await showCheck(octokit, place, 'abc', report, 7)).toBe('unneeded');
  });
});

describe('changedPaths', () => {
  const compare = '/repos/press/book/compare/a...b?per_page=1';

  it('names the files that differ, by their old names too', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(compare).reply(200, { files: [{ filename: 'new.md', previous_filename: 'old.md' }, { filename: 'x' }] });
    expect(await changedPaths(octokit, place, 'a', 'b')).toEqual(['new.md', 'old.md', 'x']);
  });

  it('can not tell when there are too many, or nothing to compare with', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(compare).reply(200, { files: Array.from({ length: 300 }, () => ({ filename: 'x' })) });
    scope.get(compare).reply(404, {});
    expect(await changedPaths(octokit, place, 'a', 'b')).toBeNull();
    expect(await changedPaths(octokit, place, 'a', 'b')).toBeNull();
    expect(await changedPaths(octokit, place, null, 'b')).toBeNull();
  });
});
