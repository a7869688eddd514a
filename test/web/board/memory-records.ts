import type { HeatCell, KeptRecord, RecordReader } from '../../../src/core/record/kept-record.ts';
import { MARKS, type Mark, marksOf } from '../../../src/core/record/marks.ts';
import type { RecordFilter, RecordOrder } from '../../../src/core/record/record-query.ts';
import { fold } from '../../../src/core/text/fold.ts';

/** The records that the board reads, from a list in memory. */
export function memoryRecords(kept: readonly KeptRecord[]): RecordReader {
  const of = (name: string) => kept.filter(({ subject }) => nameOf(subject).toLowerCase() === name);
  const repositoryOf = ({ subject, publication, isPrivate, labelPrefix, unsureLabel }: KeptRecord) => {
    const displayName = nameOf(subject);
    return { repository: displayName.toLowerCase(), displayName, publication, isPrivate, labelPrefix, unsureLabel };
  };
  return {
    async repositories() {
      const byName = Map.groupBy(kept, ({ subject }) => nameOf(subject).toLowerCase());
      return [...byName.values()].map((records) => {
        const [first] = records as [KeptRecord];
        const open = records.filter(({ state }) => state === 'open');
        const unsure = open.filter(({ isUnsure }) => isUnsure).length;
        return { ...repositoryOf(first), open: open.length, unsure, lookedAt: first.lookedAt };
      });
    },
    async repository(name) {
      const [first] = of(name);
      return first ? repositoryOf(first) : null;
    },
    async open(name) {
      const open = of(name).filter(({ state }) => state === 'open');
      const cells = new Map<string, HeatCell>();
      for (const { labels, edition, place } of open) {
        for (const label of labels.length > 0 ? labels : [null]) {
          const key = JSON.stringify([label, edition]);
          const cell = cells.get(key) ?? { label, edition, open: 0, place: Number.MAX_SAFE_INTEGER };
          const isFirst = label === (labels[0] ?? null);
          const least = isFirst ? Math.min(cell.place, place ?? 2 ** 31 - 1) : cell.place;
          cells.set(key, { ...cell, open: cell.open + 1, place: least });
        }
      }
      const numberOf = (mark: Mark) => open.filter((record) => marksOf(record).includes(mark)).length;
      const marked = Object.fromEntries(MARKS.map((mark) => [mark, numberOf(mark)])) as Record<Mark, number>;
      return { all: open.length, marked, heat: [...cells.values()] };
    },
    async *standing(name) {
      yield* of(name).filter(({ state, standsIn }) => state === 'open' && standsIn.length > 0);
    },
    async months(name, from) {
      const months = Map.groupBy(of(name), ({ createdAt }) => createdAt?.slice(0, 7) ?? '');
      return [...months]
        .filter(([month]) => month >= from)
        .map(([month, records]) => ({
          month,
          subjects: records.length,
          placed: records.filter((record) => marksOf(record).includes('placed')).length,
          corrected: records.filter((record) => marksOf(record).includes('corrected')).length,
        }))
        .toSorted((a, b) => a.month.localeCompare(b.month));
    },
    async list(name, { filter, order, after, limit }) {
      const sorted = of(name)
        .filter((record) => isWanted(record, filter))
        .toSorted((a, b) => compare(a, b, order));
      const at = ({ createdAt, lookedAt, place }: KeptRecord) =>
        order === 'contents'
          ? String(place ?? 2 ** 31 - 1)
          : order === 'looked'
            ? lookedAt
            : (createdAt ?? '-infinity');
      const start = after === null ? 0 : 1 + sorted.findIndex(({ subject }) => isSame(subject, after));
      const records = sorted.slice(start, start + limit);
      const last = records.at(-1);
      const hasMore = sorted.length > start + limit;
      return {
        records,
        next: hasMore && last ? { at: at(last), kind: last.subject.kind, number: last.subject.number } : null,
      };
    },
    async *all(name) {
      yield* of(name);
    },
  };
}

function isWanted(record: KeptRecord, filter: RecordFilter): boolean {
  const { words, number, label, edition, state, kind, marks, from, before } = filter;
  const created = record.createdAt ?? '';
  const text = fold(record.title);
  return (
    (state === null || record.state === state) &&
    (kind === null || record.subject.kind === kind) &&
    (label === null || record.labels.includes(label)) &&
    (edition === null || record.edition === edition) &&
    marks.every((mark) => marksOf(record).includes(mark)) &&
    (from === null || (created !== '' && Date.parse(created) >= Date.parse(from))) &&
    (before === null || created === '' || Date.parse(created) < Date.parse(before)) &&
    (words.every((word) => text.includes(word)) || record.subject.number === number)
  );
}

function compare(a: KeptRecord, b: KeptRecord, order: RecordOrder): number {
  const filed = ({ createdAt }: KeptRecord) => (createdAt === null ? -Infinity : Date.parse(createdAt));
  const number = {
    newest: filed,
    oldest: filed,
    looked: filed,
    contents: ({ place }: KeptRecord) => place ?? Infinity,
  }[order];
  const looked = order === 'looked' ? a.lookedAt.localeCompare(b.lookedAt) : 0;
  const [x, y] = order === 'looked' ? [looked, 0] : [number(a), number(b)];
  const up =
    (x < y ? -1 : x > y ? 1 : 0) || a.subject.kind.localeCompare(b.subject.kind) || a.subject.number - b.subject.number;
  return order === 'newest' || order === 'looked' ? -up : up;
}

function isSame(subject: KeptRecord['subject'], key: { readonly kind: string; readonly number: number }): boolean {
  return subject.kind === key.kind && subject.number === key.number;
}

function nameOf({ owner, repo }: { readonly owner: string; readonly repo: string }): string {
  return `${owner}/${repo}`;
}
