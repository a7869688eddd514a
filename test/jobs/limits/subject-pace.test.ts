import { expect, it } from 'vitest';
import { createSubjectPace } from '../../../src/jobs/limits/subject-pace.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';

const subject = { owner: 'press', repo: 'book', kind: 'issue', number: 5 } as const;

function setUp() {
  let now = 0;
  const pace = createSubjectPace(() => now);
  /** Whether it may be looked at so many seconds later. */
  const looks = (seconds: number, one: Parameters<typeof pace>[0] = subject) => {
    now += seconds * 1000;
    try {
      pace(one);
      return true;
    } catch (error) {
      if (error instanceof LookLater) return false;
      throw error;
    }
  };
  return looks;
}

it('lets a look through at once, and those of a reader’s second thoughts', () => {
  const looks = setUp();
  expect([0, 5, 10, 10, 20, 20].map((seconds) => looks(seconds))).toEqual(Array(6).fill(true));
});

it('makes few looks of 500 edits, and one soon after the last', () => {
  const looks = setUp();
  const all = Array.from({ length: 500 }, () => looks(0.2)).filter(Boolean);
  expect(all.length).toBeLessThanOrEqual(12);
  expect(looks(30)).toBe(true);
});

it('holds one subject only, by whatever case its name is written in', () => {
  const looks = setUp();
  while (looks(0));
  expect(looks(0, { ...subject, owner: 'Press' })).toBe(false);
  expect(looks(0, { ...subject, number: 6 })).toBe(true);
});
