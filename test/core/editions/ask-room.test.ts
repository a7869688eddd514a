import fc from 'fast-check';
import '../../fixed-seed.ts';
import { describe, expect, it } from 'vitest';
import { type AskLog, noQuestions, takeRoom } from '../../../src/core/editions/ask-room.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

describe('takeRoom', () => {
  it('spreads a day’s questions: a quarter at once, the next six hours later', () => {
    const { waits } = ask(8, ['a', 'b', 'c', 'd'], 0);
    expect(waits).toEqual([0, 0, 6 * HOUR, 9 * HOUR]);
  });

  it('keeps room for whoever had it, however often it comes back', () => {
    const { log } = ask(1, ['a'], 0);
    expect(takeRoom(log, 'a', 1, 5 * HOUR)).toEqual({ log: { ...log, turn: 0 }, wait: 0 });
    expect(takeRoom(log, 'b', 1, 5 * HOUR).wait).toBe(19 * HOUR);
  });

  it('keeps the turn of a question that comes back before it, so that nobody else waits longer', () => {
    const first = ask(8, ['a', 'b', 'c'], 0);
    let log = first.log;
    for (let minute = 1; minute <= 70; minute++) {
      const again = takeRoom(log, 'c', 8, minute * 60_000);
      expect(again.wait).toBe(6 * HOUR - minute * 60_000);
      log = again.log;
    }
    expect(takeRoom(log, 'd', 8, 2 * HOUR).wait).toBe(7 * HOUR);
    expect(takeRoom(log, 'c', 8, 6 * HOUR).wait).toBe(0);
  });

  it('gives no turns beyond three days, so that few are kept however many wait', () => {
    const names = Array.from({ length: 500 }, (_, index) => `q${index}`);
    const { log, waits } = ask(20, names, 0);
    expect(waits.at(-1)).toBe(3 * DAY);
    expect(Object.keys(log.turns).length).toBeLessThanOrEqual(60);
    const [, next] = ask(20, ['x', 'y'], 2 * DAY, log).waits;
    expect(next).toBe(0);
  });

  it('never lets more through in 24 hours than it may, and everybody in the end', () => {
    const visits = fc.array(fc.record({ subject: fc.nat(9), after: fc.nat(10 * HOUR) }), { maxLength: 80 });
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 9 }), (all, perDay) => {
        let [log, now]: [AskLog, number] = [noQuestions, 0];
        const through: { subject: number; at: number }[] = [];
        for (const { subject, after } of all) {
          now += after;
          const taken = takeRoom(log, String(subject), perDay, now);
          const isNew = !(String(subject) in log.asked) || (log.asked[subject] ?? 0) <= now - DAY;
          if (taken.wait === 0 && isNew) through.push({ subject, at: now });
          if (taken.wait > 0) expect(takeRoom(taken.log, String(subject), perDay, now + 3 * DAY).wait).toBe(0);
          log = taken.log;
        }
        for (const { at } of through) {
          expect(through.filter((one) => one.at > at - DAY && one.at <= at).length).toBeLessThanOrEqual(perDay);
        }
      }),
    );
  });
});

function ask(perDay: number, subjects: readonly string[], now: number, before: AskLog = noQuestions) {
  let log = before;
  const waits = subjects.map((subject) => {
    const taken = takeRoom(log, subject, perDay, now);
    log = taken.log;
    return taken.wait;
  });
  return { log, waits };
}
