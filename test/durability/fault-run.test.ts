import { describe, expect, it } from 'vitest';
import { runFaultTest } from './fault-run.ts';

/** 500 of them take some minutes: `npm run fault-test`. */
const SUBJECTS = 12;

describe('while three of ten requests to GitHub fail', () => {
  it('every report ends right, once, within the limits', async () => {
    const { subjects, ...harm } = await runFaultTest({ subjects: SUBJECTS, seconds: 240 });

    expect(subjects).toBe(SUBJECTS);
    expect(harm).toEqual({ lost: 0, doubled: 0, wrong: 0, overLimit: 0 });
  });
});
