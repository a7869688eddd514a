import { describe, expect, it } from 'vitest';
import { createFairPriority } from '../../../src/store/queue/fair-priority.ts';

describe('createFairPriority', () => {
  it('lowers what one installation asks for in a flood, never what others ask for', () => {
    const priorityOf = createFairPriority(() => 0);
    const flood = Array.from({ length: 5_000 }, () => priorityOf(1));

    expect(flood.slice(0, 16)).toEqual(Array(16).fill(0).map(Math.abs));
    expect(flood.every((priority, index) => index === 0 || priority <= (flood[index - 1] ?? 0))).toBe(true);
    expect(flood.at(-1)).toBeLessThan(-7);
    expect(priorityOf(2)).toBe(0);
  });

  it('forgets a flood in the time that it takes to work it off', () => {
    let now = 0;
    const priorityOf = createFairPriority(() => now);
    for (let count = 0; count < 100; count += 1) priorityOf(1);

    now = 50_000;
    expect(priorityOf(1)).toBe(-2);
    now = 200_000;
    expect(priorityOf(1)).toBe(0);
  });
});
