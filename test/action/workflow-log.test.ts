import { describe, expect, it } from 'vitest';
import { createWorkflowLog } from '../../src/action/workflow-log.ts';

const repository = { owner: 'press', repo: 'book' };
const problem = { file: 'press/book:.github/chapter-triage.yml', line: 4, message: 'is wrong' };

describe('the log of a workflow run', () => {
  it('writes a line for people, and does not fail for it', () => {
    expect(told(({ log }) => log.info({ subject: 'press/book#1', outcome: 'changed' }, 'look'))).toEqual({
      lines: ['look subject="press/book#1" outcome="changed"'],
      failed: false,
    });
  });

  it('shows a problem at its place, once', () => {
    const { lines, failed } = told(({ log }) => {
      log.info({ problems: [problem] }, 'configuration is invalid');
      log.info({ problems: [problem] }, 'look');
    });
    expect(lines).toEqual([expect.stringMatching(/^::error file=\.github\/chapter-triage\.yml,line=4::.*is wrong$/)]);
    expect(failed).toBe(true);
  });

  it('gives a problem of another repository no place', () => {
    const { lines } = told(({ log }) => log.info({ problems: [{ ...problem, file: 'press/.github:a.yml' }] }, 'look'));
    expect(lines).toEqual(['::error::press/.github:a.yml:4: is wrong']);
  });

  it('lets no text give commands to the runner', () => {
    const hostile = '\n::add-mask::x\r\n::error file=a,line=1::%0A';
    const { lines } = told(({ log }) => {
      log.info({ title: hostile }, 'look');
      log.warn({ title: hostile }, 'look');
      log.error({ err: new Error(hostile) }, 'look');
      log.info({ problems: [{ file: `press/book:a,line=9::${hostile}`, message: hostile }] }, 'look');
    });
    const commands = lines
      .join('\n')
      .split(/[\r\n]/)
      .filter((line) => line.trimStart().startsWith('::'));
    expect(commands.map((line) => line.split('::')[1])).toEqual([
      'warning',
      'error',
      expect.stringMatching(/^error file=[^:,]+$/),
    ]);
  });
});

function told(act: (log: ReturnType<typeof createWorkflowLog>) => void) {
  const lines: string[] = [];
  const log = createWorkflowLog(repository, (line) => void lines.push(line));
  act(log);
  return { lines, failed: log.hasFailed() };
}
