import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrataOptions, errata } from '../../src/cli/errata.ts';
import { Errata } from '../../src/core/errata/errata.ts';
import { UserError } from '../../src/core/problem.ts';
import { shownByErrata, shownByHtml, shownByMarkdown } from '../core/errata/errata-tables.ts';
import { runCommand } from '../jobs/backfill/run-command.ts';
import { BOOK, startTracker, type Tracker } from '../jobs/backfill/tracker.ts';

let tracker: Tracker;
const warnings: string[] = [];
const made = (options: Partial<ErrataOptions> = {}, env = tracker.personal) => {
  const notes = { progress: () => {}, warn: (note: string) => void warnings.push(note) };
  return errata(BOOK, { format: 'json', ...options }, env, notes);
};
const parsed = async (options: Partial<ErrataOptions> = {}, env = tracker.personal) =>
  Errata.parse(JSON.parse(await made(options, env)));

describe('the errata of a tracker with 300 subjects', () => {
  beforeAll(async () => {
    tracker = await startTracker(300, { labelledEvery: 10, label: 'chapter: Introduction' });
    const { github } = tracker;
    await github.editIssue(BOOK, 1, { state: 'closed', state_reason: 'completed', as: 'maintainer' });
    await github.editIssue(BOOK, 2, { state: 'closed', state_reason: 'not_planned', as: 'maintainer' });
    const body = 'It says “teh | paging”, which should be “the paging”.';
    await github.editIssue(BOOK, 3, { title: '<b>Typo</b> | in 2.1 @octocat', body, as: 'reader' });
    github.closeDiscussion(BOOK, 5, 'RESOLVED', '2024-07-01T00:00:00Z');
    await github.settled();
    github.clearRequests();
  });
  afterAll(() => tracker.close());

  it('is the same in Markdown, JSON and HTML, from four requests for the subjects, and writes nothing', async () => {
    const json = await parsed();
    expect(tracker.github.requests.filter(({ path }) => /\/issues\?|graphql/.test(path))).toHaveLength(4);
    expect(tracker.github.writes).toEqual([]);

    const shown = shownByErrata(json, 'en');
    expect(shownByMarkdown(await made({ format: 'markdown' }))).toEqual(shown);
    expect(shownByHtml(await made({ format: 'html' }))).toEqual(shown);
    expect(await made({ format: 'html' })).toBe(await made({ format: 'html' }));
  });

  it('shows what is wrong and what is right, where a report says so', async () => {
    const reports = (await parsed()).chapters.flatMap(({ entries }) => entries.flatMap((entry) => entry.reports));
    expect(reports.find(({ name }) => name === `${BOOK}#3`)?.errata).toEqual([
      { error: 'teh | paging', correction: 'the paging', within: null },
    ]);
  });

  it('counts each subject once, where people or evidence put it, and says in which edition it was fixed', async () => {
    const { totals, chapters } = await parsed();
    expect(totals).toEqual({ reports: 300, open: 297, fixed: 2, closed: 1 });
    expect(chapters.map(({ title }) => title)).toEqual(['Introduction', 'Alerting', 'Deployment', null]);
    expect(chapters.reduce((sum, chapter) => sum + chapter.totals.reports, 0)).toBe(300);
    const alerting = chapters[1]?.entries.filter(({ state }) => state === 'fixed');
    // The second was closed today, after the newest edition, so that none is known to hold what was done.
    expect(alerting?.map(({ fixedIn, reports }) => [fixedIn, reports.map(({ name }) => name)])).toEqual([
      ['v1.2', [`${BOOK}/discussions/5`]],
      [null, [`${BOOK}#1`]],
    ]);
  });

  it('is read by the app as well', async () => {
    expect(await parsed({}, tracker.env)).toEqual(await parsed());
  });

  it('is written to a file in a process of its own, in the language that is asked for', async () => {
    const file = tracker.file('errata.html');
    const command = ['errata', BOOK, '--format', 'html', '--output', file, '--language', 'zh-CN'];
    const run = await runCommand(command, tracker.personal, tracker.github);
    expect([run.code, run.output]).toEqual([0, `Wrote ${file}: 300 reports, 297 open, 2 fixed.\n`]);
    expect(readFileSync(file, 'utf8')).toContain('<html lang="zh-CN">');
  });

  it('is that of one edition if that is asked for, and names the editions otherwise', async () => {
    const { edition, totals, chapters } = await parsed({ edition: '1.2' });
    expect([edition, totals.closed]).toEqual(['v1.2', 0]);
    expect(chapters.flatMap(({ page }) => page ?? [])).not.toEqual([]);
    await expect(parsed({ edition: 'v9' })).rejects.toThrow(
      /--edition: no edition is called "v9" \(name one of .*v1\.2/,
    );
  });

  it.each<[string, string, RegExp]>([
    ['a repository without a configuration', 'press/plain', /has no .github/],
    ['what is no repository', 'press', /write it as owner\/name/],
  ])('refuses %s', async (_, name, message) => {
    const notes = { progress: () => {}, warn: () => {} };
    await expect(errata(name, { format: 'json' }, tracker.personal, notes)).rejects.toThrow(message);
  });

  it('says which file cannot be written', async () => {
    const output = tracker.file('missing/errata.md');
    await expect(made({ output })).rejects.toThrow(/errata\.md: cannot be written \(ENOENT\)/);
    await expect(made({ output })).rejects.toThrow(UserError);
  });

  it('knows what a maintainer said by a comment, from what the reply of the app remembers', async () => {
    const { github } = tracker;
    const word = { word: 'erratum', labelled: null, by: 'maintainer', at: '2024-06-02T00:00:00Z' };
    const fixed = { version: 'v1.2', by: 'maintainer', at: '2024-06-02T00:00:00Z' };
    const duplicate = { number: 6, by: 'maintainer', at: '2024-06-02T00:00:00Z' };
    const reply = (corrections: object) =>
      `Filed.\n\n<!-- chapter-triage ${JSON.stringify({ v: 1, labels: [], declined: [], byPeople: [], corrections })} -->`;
    await github.comment(BOOK, 6, reply({ judgement: word, fixed }), github.botLogin);
    await github.comment(BOOK, 7, reply({ judgement: word }), 'reader');
    await github.commentOnDiscussion(BOOK, 10, reply({ duplicate }), github.botLogin);
    const file = tracker.file('errata.csv');
    for (const env of [tracker.personal, tracker.env]) {
      const { leftOut, chapters } = await parsed({ credits: true }, env);
      const judged = chapters.flatMap(({ entries }) => entries.filter(({ judgement }) => judgement !== null));
      expect(leftOut).toEqual({ rejected: 0, duplicates: 1 });
      expect(
        judged.map(({ fixedIn, reports }) => [fixedIn, ...reports.map(({ name, reporter }) => [name, reporter])]),
      ).toEqual([['v1.2', [`${BOOK}#6`, 'reader']]]);
      expect(
        (await parsed({}, env)).chapters.flatMap(({ entries }) =>
          entries.flatMap(({ reports }) => reports.flatMap((one) => one.reporter ?? [])),
        ),
      ).toEqual([]);
    }
    await made({ format: 'csv', output: file, credits: true });
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\uFEFFchapter,page,(?:.*\r\n)*.*,erratum,fixed,v1\.2,,,,press\/book#6,[^\r\n]*,reader,[^\r\n]*\r\n/,
    );
    expect(await made({ format: 'csv' })).toMatch(/^chapter,[^\r]*$/);
  });

  it('leaves the titles of a private repository out unless they are asked for', async () => {
    const body = JSON.stringify({ private: true });
    tracker.github.setRequestFault(({ path }) =>
      path === '/repos/press/book'
        ? { kind: 'status', status: 200, headers: { 'content-type': 'application/json' }, body }
        : null,
    );
    const titlesOf = async (options: Partial<ErrataOptions>) =>
      (await parsed(options)).chapters.flatMap(({ entries }) =>
        entries.flatMap(({ reports }) => reports.map(({ title, errata: [first] }) => title ?? first?.error ?? null)),
      );
    expect(new Set(await titlesOf({}))).toEqual(new Set([null]));
    expect(warnings.join('\n')).toContain('--titles');
    expect(await titlesOf({ titles: true })).toContain('Typo in 2.1');
    tracker.github.setRequestFault(null);
  });
});
