import type { HeatCell, KeptRecord, RecordReader } from '../../../src/core/record/kept-record.ts';

/** The records that the board reads, from a list in memory. */
export function memoryRecords(kept: readonly KeptRecord[]): RecordReader {
  const of = (name: string) => kept.filter(({ subject }) => nameOf(subject).toLowerCase() === name);
  return {
    async repositories() {
      const byName = Map.groupBy(kept, ({ subject }) => nameOf(subject).toLowerCase());
      return [...byName].map(([repository, records]) => {
        const [first] = records as [KeptRecord];
        const open = records.filter(({ state }) => state === 'open');
        return {
          repository,
          displayName: nameOf(first.subject),
          publication: first.publication,
          isPrivate: first.isPrivate,
          subjects: records.length,
          open: open.length,
          unsure: open.filter(({ isUnsure }) => isUnsure).length,
          lookedAt: first.lookedAt,
        };
      });
    },
    async heat(name) {
      const cells = new Map<string, HeatCell>();
      for (const { labels, edition, state } of of(name)) {
        for (const label of labels.length > 0 ? labels : [null]) {
          const key = JSON.stringify([label, edition]);
          const cell = cells.get(key) ?? { label, edition, open: 0, closed: 0 };
          const isOpen = state === 'open';
          cells.set(key, { ...cell, open: cell.open + Number(isOpen), closed: cell.closed + Number(!isOpen) });
        }
      }
      return [...cells.values()];
    },
    standing: async (name) => of(name).filter(({ state, today }) => state === 'open' && today === 'there'),
    async unsure(name, limit) {
      return of(name)
        .filter(({ isUnsure, state }) => isUnsure && state === 'open')
        .slice(0, limit);
    },
    recent: async (name, limit) => of(name).slice(0, limit),
    async corrections(name) {
      const months = Map.groupBy(of(name), ({ createdAt }) => createdAt?.slice(0, 7) ?? '');
      return [...months]
        .map(([month, records]) => ({
          month,
          subjects: records.length,
          placed: records.filter(({ locations }) => locations.length > 0).length,
          corrected: records.filter(({ correction }) => correction !== null).length,
        }))
        .toSorted((a, b) => a.month.localeCompare(b.month));
    },
    async *all(name) {
      yield* of(name);
    },
  };
}

function nameOf({ owner, repo }: { readonly owner: string; readonly repo: string }): string {
  return `${owner}/${repo}`;
}
