import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...words: string[]) => execFileSync(process.execPath, ['src/cli/main.ts', ...words], { encoding: 'utf8' });

it('keeps the forms of our own documentation in step with its contents', () => {
  expect(run('init', '--check')).toContain('up to date');
});

it('finds nothing wrong with the configuration of our own documentation', () => {
  expect(run('check', '--config', '.github/chapter-triage.yml', '--root', '.')).toContain('one living edition');
});

it('places a report that is filed through that form', () => {
  const answers =
    '### Chapter / 章节\n\nDeployment\n\n### What is wrong or missing? / 问题描述\n\nA figure is missing.\n';
  const report = JSON.stringify({ id: 1, title: 'Feedback', body: answers });
  const located = execFileSync(
    process.execPath,
    ['src/cli/main.ts', 'locate', '--config', '.github/chapter-triage.yml', '--reports', '-'],
    { encoding: 'utf8', input: report },
  );
  expect(JSON.parse(located).labels).toEqual(['docs: Deployment']);
});
