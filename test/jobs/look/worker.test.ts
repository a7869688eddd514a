import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/config/environment/log.ts';
import type { Action } from '../../../src/core/action.ts';
import { UserError } from '../../../src/core/problem.ts';
import { nothing } from '../../../src/core/subject/decision.ts';
import { createWorker, type Installation } from '../../../src/jobs/look/worker.ts';
import type { Job } from '../../../src/store/queue/queue.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';

type Github = Installation<string, string>;

const job: Job = { installationId: 7, subject: { owner: 'sre', repo: 'feedback', kind: 'issue', number: 5 } };
const actions: Action[] = [
  { type: 'add-labels', labels: ['章节: 故障应急'] },
  { type: 'create-comment', body: 'Thank you.' },
];
const record = sampleRecord(5);
const failing = async () => Promise.reject(new Error('GitHub is down'));
const invalid = new UserError([{ file: '.github/chapter-triage.yml', line: 3, message: 'is not a key' }]);

describe('createWorker', () => {
  it('reads, decides, and applies in order', async () => {
    const { look, story, lines } = setUp({});

    await look(job);

    expect(story).toEqual([
      'installation 7',
      'publicationOf sre/feedback',
      'read 5',
      'decide snapshot publication',
      'apply to snapshot: add-labels,create-comment',
    ]);
    expect(lines()).toMatchObject([
      { subject: 'sre/feedback#5', outcome: 'changed', actions: ['add-labels', 'create-comment'], ms: 100 },
    ]);
  });

  it.each<[string, Partial<Github>, readonly unknown[]]>([
    ['keeps what it found', { decide: async () => ({ ...nothing, actions: [], record }) }, [record]],
    ['forgets what is no feedback', { decide: async () => ({ ...nothing, actions: [], record: null }) }, [null]],
    ['forgets what is gone', { read: async () => null }, [null]],
    ['keeps what it knows when nothing is told', { decide: async () => ({ ...nothing, actions: [] }) }, []],
    [
      'keeps nothing of what could not be written',
      { decide: async () => ({ ...nothing, actions, record }), apply: failing },
      [],
    ],
  ])('%s', async (_, github, expected) => {
    const { look, kept } = setUp(github);
    await look(job).catch(() => {});
    expect(kept).toEqual(expected);
  });

  it.each<[string, Partial<Github>, string]>([
    ['nothing is due', { decide: async () => ({ ...nothing, actions: [] }) }, 'unchanged'],
    ['the subject is gone', { read: async () => null }, 'gone'],
    ['the repository has no configuration', { publicationOf: async () => null }, 'unconfigured'],
    [
      'the configuration or a source is invalid',
      { publicationOf: async () => Promise.reject(invalid) },
      'misconfigured',
    ],
  ])('writes nothing when %s', async (_, github, outcome) => {
    const { look, story, lines } = setUp(github);

    await look(job);

    expect(story.filter((step) => /^apply .*: ./.test(step))).toEqual([]);
    expect(lines()).toMatchObject([{ level: 30, outcome, actions: [], ms: 100 }]);
  });

  it('reads nothing more of a repository without a configuration', async () => {
    const { look, story } = setUp({ publicationOf: async () => null });
    await look(job);
    expect(story).toEqual(['installation 7']);
  });

  it('names what is wrong with the configuration', async () => {
    const { look, lines } = setUp({ publicationOf: async () => Promise.reject(invalid) });
    await look(job);
    expect(lines()).toMatchObject([{ problems: [{ file: '.github/chapter-triage.yml', line: 3 }] }]);
  });

  it.each([
    ['delayed', 30, 120],
    ['paused', 50, 3600],
  ] as const)('hands the job back until later when it is %s', async (reason, level, seconds) => {
    const { look, story, lines } = setUp({
      decide: async () => ({ ...nothing, actions: [], later: { reason, seconds } }),
    });

    await expect(look(job)).rejects.toMatchObject({ name: 'LookLater', seconds });

    expect(story.filter((step) => step.startsWith('apply'))).toEqual([]);
    expect(lines()).toMatchObject([{ level, outcome: reason, subject: 'sre/feedback#5' }]);
  });

  it('throws any other error for the queue to try again, and applies nothing after it', async () => {
    const down = Object.assign(new Error('GitHub is down'), { status: 502 });
    const { look, story, lines } = setUp({
      apply: async () => {
        story.push('apply');
        throw down;
      },
    });

    await expect(look(job)).rejects.toBe(down);

    expect(story.filter((step) => step.startsWith('apply'))).toEqual(['apply']);
    expect(lines()).toMatchObject([
      { level: 50, subject: 'sre/feedback#5', outcome: 'failed', err: { message: 'GitHub is down', status: 502 } },
    ]);
  });
});

function setUp(replaced: Partial<Github>) {
  const story: string[] = [];
  const written: string[] = [];
  const step = <T>(text: string, result: T): T => {
    story.push(text);
    return result;
  };
  const github: Github = {
    publicationOf: async ({ owner, repo }) => step(`publicationOf ${owner}/${repo}`, 'publication'),
    read: async ({ number }) => step(`read ${number}`, 'snapshot'),
    decide: async (_, snapshot, publication) => step(`decide ${snapshot} ${publication}`, { ...nothing, actions }),
    apply: async (_, snapshot, done) => step(`apply to ${snapshot}: ${done.map(({ type }) => type)}`, undefined),
    ...replaced,
  };
  const kept: unknown[] = [];
  const times = [1000, 1100];
  const look = createWorker({
    installation: async (id) => step(`installation ${id}`, github),
    log: createLog('info', { write: (line) => void written.push(line) }),
    now: () => times.shift() ?? Number.NaN,
    keep: async (_, found) => void kept.push(found),
  });
  return { look, story, kept, lines: () => written.map((line): unknown => JSON.parse(line)) };
}
