import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockPlan } from '../../src/backfill/plan-lock.ts';

let folder: string;
let plan: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-lock-'));
  plan = join(folder, 'plan.json');
  writeFileSync(plan, '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a plan', () => {
  it('is held by one, until it is released, and leaves nothing', () => {
    const lock = lockPlan(plan);
    expect(() => lockPlan(plan)).toThrow(`another process (${process.pid}) is doing this plan (wait for it or stop it`);
    lock.release();
    lockPlan(plan).release();
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  it.each([
    ['a process that is gone', '4194304 1'],
    ['an older process with the number of ours', `${process.pid} 1`],
    ['nobody', ''],
  ])('is taken over from %s', (_, mark) => {
    writeFileSync(`${plan}.lock`, mark);
    const lock = lockPlan(plan);
    expect(() => lockPlan(plan)).toThrow(/is doing this plan/);
    lock.release();
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  it.each([false, true])('goes to one of many processes that want it at once; left behind: %s', async (isLeft) => {
    if (isLeft) writeFileSync(`${plan}.lock`, '4194304 1');
    const module = pathToFileURL(join(import.meta.dirname, '../../src/backfill/plan-lock.ts')).href;
    // Whoever has it keeps it until it is killed, so that the next finds it left behind.
    const script = `
      const { lockPlan } = await import(${JSON.stringify(module)});
      while (Date.now() < Number(process.argv[2]));
      try { lockPlan(process.argv[1]); console.log('mine'); setInterval(() => {}, 1000); } catch (error) { console.log(error.message); }`;
    const start = String(Date.now() + 1500);
    const told = Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, plan, start], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [text] = (await once(child.stdout, 'data')) as [Buffer];
      return { child, text: text.toString() };
    });
    const all = await Promise.all(told);
    const winners = all.filter(({ text }) => text === 'mine\n');
    expect(winners).toHaveLength(1);
    for (const { child, text } of all) {
      if (text !== 'mine\n') expect(text).toMatch(/another process \(\d+\) is doing this plan/);
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      child.kill('SIGKILL');
      await ended;
    }
    lockPlan(plan).release();
  });
});
