import { describe, expect, it } from 'vitest';
import { runCrashTest } from './crash-run.ts';

describe('a server that is killed under load', () => {
  // More kills take minutes: `npm run crash-test`.
  it.each(['pglite', 'postgres'] as const)('loses nothing and answers nobody twice, on %s', async (database) => {
    const { accepted, ...harm } = await runCrashTest({ kills: 2, database });

    expect(accepted).toBeGreaterThan(0);
    expect(harm).toEqual({ lost: 0, doubled: 0, wrong: 0 });
  });
});
