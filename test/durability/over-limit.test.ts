import { describe, expect, it } from 'vitest';
import { overLimit } from './over-limit.ts';

const limits = { perSecond: 2, burst: 3, underWay: 1 };
const at = (...times: number[]) => times.map((time) => ({ at: time, graphql: null }));

describe('overLimit', () => {
  it.each([
    ['nothing', at(), 0],
    ['a burst', at(0, 0, 0, 0), 0],
    ['a burst and then a steady pace', at(0, 0, 0, 0, 500, 1000, 1500, 2000), 0],
    ['a write too many at once', at(0, 0, 0, 0, 0), 1],
    ['two bursts', at(0, 0, 0, 0, 500, 500, 500, 500), 3],
    ['a pace that is a little too quick, for long', at(...Array.from({ length: 100 }, (_, n) => n * 400)), 17],
  ])('%s', (_, writes, expected) => {
    expect(overLimit(writes, limits)).toBe(expected);
  });

  it('counts each mutation of a document', () => {
    const graphql = {
      operation: 'mutation' as const,
      name: null,
      fields: ['addLabelsToLabelable', 'addDiscussionComment'],
    };
    expect(overLimit([...at(0, 0, 0), { at: 0, graphql }], limits)).toBe(1);
  });
});
