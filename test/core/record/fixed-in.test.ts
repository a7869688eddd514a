import { describe, expect, it } from 'vitest';
import { fixedIn, isMarkedFixed } from '../../../src/core/record/fixed-in.ts';

const editions = ['v1.0', 'v1.0.4', 'v1.1', 'book-v2.0', '2024-05'].map((version) => ({ version }));
const changes = [
  { version: 'v1.0.4', date: '2024-05-20T10:00:00+08:00' },
  { version: 'v1.1', date: '2024-09-30' },
];

describe('a subject', () => {
  it.each([
    ['issue', 'open', null, [], false],
    ['issue', 'closed', 'completed', [], true],
    ['issue', 'closed', null, [], true],
    ['issue', 'closed', 'not_planned', [], false],
    ['issue', 'closed', 'duplicate', [], false],
    ['issue', 'open', 'reopened', ['fixed'], true],
    ['issue', 'closed', 'not_planned', ['Fixed '], true],
    ['discussion', 'closed', 'resolved', [], true],
    ['discussion', 'closed', 'outdated', [], false],
    ['discussion', 'closed', null, [], false],
  ] as const)('%s that is %s (%s) with labels %j was put right: %s', (kind, state, stateReason, labels, expected) => {
    expect(isMarkedFixed(kind, { state, stateReason }, labels, ['fixed'])).toBe(expected);
  });
});

describe('the edition in which something was put right', () => {
  it('is the oldest version that can have it, whenever a newer one came out', () => {
    const patched = [
      { version: 'v1.0.1', date: '2024-06-01' },
      { version: 'v2.0', date: '2024-01-01' },
    ];
    const closed = (day: string) => fixedIn(null, patched, day, [{ version: 'v1.0' }, ...patched]);
    expect([closed('2023-12-01'), closed('2024-03-01'), closed('2024-07-01')]).toEqual(['v1.0.1', 'v1.0.1', null]);
  });

  it.each([
    ['its milestone names it', 'v1.1', '2024-01-01T00:00:00Z', 'v1.1'],
    ['its milestone names it among words', 'For 1.0.4 (summer)', null, 'v1.0.4'],
    ['its milestone is full width', 'Ｖ１．１', null, 'v1.1'],
    ['its milestone spells it without the prefix of its tag', 'V2.0', null, 'book-v2.0'],
    ['its milestone names one still to come', 'v1.2', '2024-01-01T00:00:00Z', null],
    ['its milestone names two', 'v1.0.4 and v1.1', null, null],
    ['its milestone is of another kind', 'Backlog', '2024-06-01T00:00:00Z', 'v1.1'],
    ['it was closed before the first change', null, '2024-01-01T00:00:00Z', 'v1.0.4'],
    ['it was closed on the day', null, '2024-05-20T23:00:00Z', 'v1.0.4'],
    ['it was closed after a change', null, '2024-05-21T00:00:00Z', 'v1.1'],
    ['it was closed after all changes', null, '2025-01-01T00:00:00Z', null],
    ['nobody knows when it was closed', null, null, 'v1.0.4'],
  ])('where %s', (_, milestone, day, expected) => {
    expect(fixedIn(milestone, changes, day, editions)).toBe(expected);
  });
});
