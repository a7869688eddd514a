import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diff } from '../../src/cli/diff.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';

const top = mkdtempSync(join(tmpdir(), 'chapter-triage-diff-'));
const folder = join(top, 'book', '.github');
const config = join(folder, 'chapter-triage.yml');
const reports = join(top, 'reports.jsonl');
const git = (...command: string[]) =>
  execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...command], {
    stdio: 'ignore',
  });
const commit = () => {
  git('add', '.');
  git('commit', '-q', '-m', 'x');
};

beforeAll(() => {
  mkdirSync(join(folder, '目录'), { recursive: true });
  writeFileSync(config, 'publication:\n  name: Handbook\n  contents: { path: .github/目录 }\n');
  writeFileSync(join(folder, '目录/v1.0.txt'), '1 Alerting\n1.1 Paging\n2 Deployment\n2.1 Rollback\n');
  const lines = [
    { id: 'a', title: 'Typo in 2.1', body: 'The rollback section has a typo.' },
    { id: 7, title: 'Paging is unclear', body: 'See 1.1.', createdAt: '2024-01-01T00:00:00Z' },
    { id: 'c', title: 'Hello', body: 'Thank you for this book!' },
  ];
  writeFileSync(reports, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
  git('init', '-q', '-b', 'main');
  commit();
  writeFileSync(
    join(folder, '目录/v1.0.txt'),
    '1 Alerting\n1.1 Paging\n2 Shipping Software\n2.1 Rolling Forward\n3 Emergencies\n3.1 Rollback\n',
  );
});
afterAll(() => rmSync(top, { recursive: true }));

describe('what a changed catalogue changes', () => {
  const options = { config, root: join(top, 'book'), base: 'main', reports };

  it('is told by report, and counted', async () => {
    const before = snapshot();
    expect(stripVTControlCharacters(await diff(undefined, options, {}))).toMatchInlineSnapshot(`
      "id  title        before               after
      a   Typo in 2.1  chapter: Deployment  → chapter: Shipping Software

      1 of 3 reports would get other labels than by main:
        1 chapter: Deployment → chapter: Shipping Software"
    `);
    expect(snapshot()).toEqual(before);
  });

  it('is told as JSON', async () => {
    expect(JSON.parse(await diff(undefined, { ...options, json: true }, {}))).toMatchObject({
      base: 'main',
      reports: 3,
      changed: 1,
      changes: [{ id: 'a', before: ['chapter: Deployment'] }],
    });
  });

  it('is nothing where nothing changed', async () => {
    git('stash', '-q', '-u');
    try {
      expect(stripVTControlCharacters(await diff(undefined, options, {}))).toBe(
        'None of 3 reports would get another label than by main.',
      );
    } finally {
      git('stash', 'pop', '-q');
    }
  });

  it('can be another prefix: that is configuration, not contents', async () => {
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, `${text}labels: { prefix: "ch: ", unsure: open }\n`);
    const found = JSON.parse(await diff(undefined, { ...options, json: true }, {}));
    writeFileSync(config, text);
    expect(found.changes.map(({ after }: { after: string[] }) => after)).toEqual([
      ['ch: Shipping Software'],
      ['ch: Alerting'],
      ['open'],
    ]);
  });

  it('can be how sure a finding must be', async () => {
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, `${text}confidence: { explicit: 1, topic: 1 }\n`);
    const found = JSON.parse(await diff(undefined, { ...options, json: true }, {}));
    writeFileSync(config, text);
    expect(found.changes.map(({ after }: { after: string[] }) => after)).toEqual([
      ['chapter: unsure'],
      ['chapter: unsure'],
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['a revision that is none', { base: 'gone' }, /gone: is no revision/],
    ['a revision that is an option', { base: '--output=x' }, /is no revision/],
    ['reports that are none', { reports: config }, /chapter-triage.yml:1: is no report/],
    ['no reports', { reports: undefined }, /there are no reports/],
  ])('is refused for %s', async (_, changed, message) => {
    await expect(diff(undefined, { ...options, ...changed } as typeof options, {})).rejects.toThrow(message);
  });

  it('is told of a repository, which is only read, a hundred subjects a request', async () => {
    const github = await startLocalGitHub({ owner: 'press', repositories: [{ name: 'book' }] });
    try {
      for (let index = 0; index < 120; index++) {
        await github.openIssue('press/book', {
          title: `Typo in ${index % 2 ? '2.1' : '1.1'}`,
          body: 'x',
          as: 'reader',
        });
      }
      await github.openDiscussion('press/book', { title: 'Rollback', body: 'Section 2.1 is wrong', as: 'reader' });
      await github.openIssue('press/book', { title: 'Typo in 2.1', body: 'x', as: github.botLogin });
      github.clearRequests();

      const { reports: _, ...rest } = options;
      const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.tokenOf('reader') };
      const found = JSON.parse(await diff('press/book', { ...rest, json: true }, env));

      expect([found.reports, found.changed]).toEqual([121, 61]);
      expect(found.changes.at(-1)).toMatchObject({ id: 'discussions/121' });
      expect(github.requests.filter(({ method }) => method !== 'HEAD')).toHaveLength(3);
      expect(github.writes).toEqual([]);
      await expect(diff('press/gone', rest, env)).rejects.toThrow(/GitHub answers 404/);
    } finally {
      await github.close();
    }
  });
});

function snapshot(): string[] {
  return readdirSync(join(top, 'book'), { recursive: true, encoding: 'utf8' }).sort();
}
