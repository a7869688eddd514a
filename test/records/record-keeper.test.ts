import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { Job } from '../../src/queue/queue.ts';
import { createRecordKeeper } from '../../src/records/record-keeper.ts';
import { sampleRecord } from './sample-record.ts';

const record = sampleRecord(1);
const job: Job = { installationId: 7, subject: record.subject };

describe('a keeper of records', () => {
  it('counts a repository as private while nobody can tell', async () => {
    const put = vi.fn(async () => {});
    const parts = { records: { put, forget: async () => {} }, log: createLog('silent') };
    createRecordKeeper({ ...parts, isPrivate: async () => Promise.reject(new Error('down')) })(job, record);
    createRecordKeeper({ ...parts, isPrivate: async () => false })(job, record);
    await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(2));
    expect(put.mock.calls.map((call) => call.at(2)).toSorted()).toEqual([false, true]);
  });

  it('tells once that it can not keep them, and once that it can again', async () => {
    const lines: string[] = [];
    let works = false;
    let calls = 0;
    const forget = async () => {
      calls += 1;
      if (!works) throw new Error('relation does not exist');
    };
    const keep = createRecordKeeper({
      records: { put: async () => {}, forget },
      isPrivate: async () => false,
      log: createLog('info', { write: (line) => void lines.push(line) }),
    });
    for (const state of [false, false, true, true, false]) {
      works = state;
      const before = calls;
      keep(job, null);
      await vi.waitFor(() => expect(calls).toBe(before + 1));
      await new Promise(setImmediate);
    }
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([50, 30, 50]);
  });
});
