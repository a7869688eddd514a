import { describe, expect, it } from 'vitest';
import { heatMap } from '../../../../src/web/board/pages/heat-map.ts';

const cell = (label: string | null, edition: string, open: number, place = 0) => ({ label, edition, open, place });

describe('heatMap', () => {
  it('has chapters in the order of the contents, what has none last, and editions as versions go', () => {
    const { rows, editions, all } = heatMap([
      cell('second', 'v1.0.10', 9, 7),
      cell(null, 'v1.0.9', 50, Number.MAX_SAFE_INTEGER),
      cell('first', 'v1.0.9', 3, 2),
      cell('first', 'v1.0.10', 2, 8),
    ]);
    expect(rows.map(({ label }) => label)).toEqual(['first', 'second', null]);
    expect(editions).toEqual(['v1.0.9', 'v1.0.10']);
    expect(rows[0]?.cells.map(({ open }) => open)).toEqual([3, 2]);
    expect(all.all.open).toBe(64);
  });

  it('is coldest where least is open and hottest where most is', () => {
    const { rows } = heatMap([cell('a', '1', 1), cell('a', '2', 0), cell('b', '1', 30), cell('c', '1', 1000)]);
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ level }) => level)])).toEqual([
      ['a', 1, 0],
      ['b', 3, 0],
      ['c', 5, 0],
    ]);
  });

  it.each([1, 45, 53, 601])('is at the last level where %i are the most', (most) => {
    expect(heatMap([cell('a', '1', most)]).rows[0]?.cells[0]?.level).toBe(5);
  });

  it('stays a page: the oldest editions and the coldest chapters are summed up', () => {
    const cells = Array.from({ length: 300 }, (_, chapter) =>
      Array.from({ length: 30 }, (_, edition) => cell(`c${chapter}`, `v${edition}`, chapter)),
    ).flat();
    const { rows, rest, editions, all } = heatMap(cells);
    expect(editions).toEqual([null, ...Array.from({ length: 9 }, (_, index) => `v${21 + index}`)]);
    expect(rows).toHaveLength(40);
    expect(rows.map(({ label }) => label)).toContain('c299');
    expect(rest?.chapters).toBe(260);
    expect(rest?.cells.map(({ level }) => level)).toEqual(editions.map(() => 5));
    const total = [...rows, rest].reduce((sum, row) => sum + (row?.all.open ?? 0), 0);
    expect(total).toBe(all.all.open);
    expect(all.all.open).toBe(30 * ((299 * 300) / 2));
  });

  it('has no rows where there is nothing', () => {
    expect(heatMap([])).toMatchObject({ rows: [], rest: null, editions: [] });
  });
});
