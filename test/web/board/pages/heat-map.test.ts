import { describe, expect, it } from 'vitest';
import { heatMap } from '../../../../src/web/board/pages/heat-map.ts';

const cell = (label: string | null, edition: string, open: number, closed = 0) => ({ label, edition, open, closed });

describe('heatMap', () => {
  it('has the hottest chapters first, what has none last, and editions as versions go', () => {
    const { rows, editions, all } = heatMap([
      cell('cold', 'v1.0.10', 1),
      cell(null, 'v1.0.9', 50),
      cell('hot', 'v1.0.9', 3, 5),
      cell('hot', 'v1.0.10', 2),
    ]);
    expect(rows.map(({ label }) => label)).toEqual(['hot', 'cold', null]);
    expect(editions).toEqual(['v1.0.9', 'v1.0.10']);
    expect(rows[0]?.cells.map(({ open, all: total }) => [open, total])).toEqual([
      [3, 8],
      [2, 2],
    ]);
    expect(all.all).toMatchObject({ open: 56, all: 61 });
  });

  it('is coldest where nothing is open and hottest where most is', () => {
    const { rows } = heatMap([cell('a', '1', 0, 9), cell('b', '1', 1), cell('c', '1', 1000)]);
    expect(rows.map(({ label, cells }) => [label, cells[0]?.level])).toEqual([
      ['c', 5],
      ['b', 1],
      ['a', 0],
    ]);
  });

  it('stays a page: the oldest editions and the coldest chapters are summed up', () => {
    const cells = Array.from({ length: 300 }, (_, chapter) =>
      Array.from({ length: 30 }, (_, edition) => cell(`c${chapter}`, `v${edition}`, chapter, 1)),
    ).flat();
    const { rows, rest, editions, all } = heatMap(cells);
    expect(editions).toEqual([null, ...Array.from({ length: 9 }, (_, index) => `v${21 + index}`)]);
    expect(rows).toHaveLength(40);
    expect(rest?.chapters).toBe(260);
    const total = [...rows, rest].reduce((sum, row) => sum + (row?.all.all ?? 0), 0);
    expect(total).toBe(all.all.all);
    expect(all.all.open).toBe(30 * ((299 * 300) / 2));
  });

  it('has no rows where there is nothing', () => {
    expect(heatMap([])).toMatchObject({ rows: [], rest: null, editions: [] });
  });
});
