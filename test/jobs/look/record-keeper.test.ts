import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/config/environment/log.ts';
import { createRecordKeeper } from '../../../src/jobs/look/record-keeper.ts';
import type { Job } from '../../../src/store/queue/queue.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';

const record = sampleRecord(1);
const job: Job = { installationId: 7, subject: record.subject };

describe('a keeper of records', () => {
  it('counts a repository as private while nobody can tell', async () => {
    const put = vi.fn(async () => {});
    const parts = { records: { put, forget: async () => {} }, log: createLog('silent') };
    await createRecordKeeper({ ...parts, isPrivate: async () => Promise.reject(new Error('down')) })(job, record);
    await createRecordKeeper({ ...parts, isPrivate: async () => false })(job, record);
    expect(put.mock.calls.map((call) => call.at(2))).toEqual([true, false]);
  });

  it('tells once that it can not keep them, and once that it can again', async () => {
    const lines: string[] = [];
    let works = false;
    const forget = async () => {
      if (!works) throw new Error('relation does not exist');
    };
    const keep = createRecordKeeper({
      records: { put: async () => {}, forget },
      isPrivate: async () => false,
      log: createLog('info', { write: (line) => void lines.push(line) }),
    });
    for (const state of [false, false, true, true, false]) {
      works = state;
      await keep(job, null);
    }
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([50, 30, 50]);
  });
});
