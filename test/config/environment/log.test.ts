import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/config/environment/log.ts';

const OUR_COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe('createLog', () => {
  it('keeps of an error what tells its cause, and no token, signature or text of people', () => {
    const request = { headers: { authorization: 'token hunter2' } };
    const event = { payload: 'hunter2', signature: 'hunter2' };
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', request });
    const error = Object.assign(new Error('GitHub is down', { cause }), { status: 502, request, event });

    const all = Object.assign(new AggregateError([error], 'several'), { event });

    expect(written(error)).toMatchObject({
      err: { message: 'GitHub is down', status: 502, cause: { message: 'socket hang up', code: 'ECONNRESET' } },
    });
    expect(written(all)).toMatchObject({ err: { errors: [{ message: 'GitHub is down' }] } });
    expect(JSON.stringify([written(error), written(all)])).not.toContain('hunter2');
  });

  it('keeps of what pg-boss tells of an error its message and stack', () => {
    const copy = { message: 'the disk is full', stack: 'at insert', code: 'ENOSPC', queue: 'look' };
    expect(written(copy)).toMatchObject({
      err: { type: 'Error', message: 'the disk is full', stack: 'at insert', code: 'ENOSPC' },
    });
  });

  it('ends with causes that go round in a circle', () => {
    const error = new Error('around');
    error.cause = error;
    expect(written(error)).toMatchObject({ err: { message: 'around' } });
  });

  it('writes text for people to a terminal, still without tokens', async () => {
    const terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
    const log = createLog('info', terminal);
    log.info({ repository: 'press/book', path: 'C:\\u001b' }, 'sweep');
    const err = new Error('GitHub is down\u001b[2J\r[20:00:00] \u009b2J\u202e\n[20:00:00] INFO: forged');
    log.error({ err: Object.assign(err, { request: { token: 'hunter2' } }) }, 'failed');

    const shown = String(terminal.read()).replaceAll(OUR_COLOURS, '');
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(shown).not.toMatch(/^\[20:00:00\] INFO: forged/m);

    expect(shown).toMatch(
      /^\[\d\d:\d\d:\d\d\] INFO: sweep \{"repository":"press\/book","path":"C:\\u001b"\}\n\[.*ERROR: failed/,
    );
    expect(shown).toContain('GitHub is down');
    expect(shown).not.toContain('hunter2');
  });
});

function written(error: object): unknown {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  // Both ways in which errors are logged, ours and Probot's.
  log.error({ err: error }, 'failed');
  if (error instanceof Error) log.child({ name: 'probot' }).error(error);
  const [ours, theirs = ours] = lines.map((line) => JSON.parse(line));
  expect(theirs.err).toEqual(ours.err);
  return ours;
}
