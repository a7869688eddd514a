import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** For what must happen, however slow the machine is: only a test that hangs takes so long. */
const PATIENCE = 300_000;

/** Tests that start processes and databases or change what the whole process shares, so each has a process of its own. */
const ALONE = [
  'test/*.test.ts',
  'test/{action,durability,e2e,store}/**/*.test.ts',
  'test/cli/queue.test.ts',
  'test/jobs/{backfill,sweep}/**/*.test.ts',
  'test/web/*.test.ts',
  'test/web/board/{browser,server}.test.ts',
  'test/github/client/paced-octokit.test.ts',
];

/** The longest first, since the last one to end decides when all are done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const ranked = await super.sort(files);
    return ranked.toSorted((one, other) => rank(one.moduleId) - rank(other.moduleId));
  }
}

const LONGEST = [
  '/test/conversations/conversations',
  '/test/durability/processes',
  '/test/durability/postgres-restart',
  '/test/jobs/backfill/killed',
  '/test/store/queue/open-queue',
  '/test/durability/',
  '/test/regular-expressions',
  '/test/container.test.ts',
  '/test/jobs/',
  '/test/server.test.ts',
  '/test/web/board/browser',
];

function rank(path: string): number {
  const index = LONGEST.findIndex((part) => path.includes(part));
  return index === -1 ? LONGEST.length : index;
}

export default defineConfig({
  test: {
    setupFiles: ['test/fixed-seed.ts'],
    env: {
      // Otherwise what is printed would depend on the terminal, and on CI in the environment.
      NO_COLOR: '1',
      // Some hundred processes are started, and to load the same modules takes each a second of a core without it.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/chapter-triage-tests/compiled'),
    },
    // More than there are cores: many of these tests wait for processes, databases and each other's answers.
    maxWorkers: availableParallelism() + 3,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE / 3, interval: 10 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
    ],
  },
});
