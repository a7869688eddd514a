import { composedTable } from './composed-table.ts';
import type { SetName } from './gold.ts';
import { booksBelow, calibrationLine, offersLine, readersTable } from './readers-tables.ts';
import type { Answer } from './run.ts';
import type { Table } from './table.ts';

/** A heading with what stands below it: lines and tables. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly (string | Table)[];
}

const READERS: readonly SetName[] = ['Chinese books', 'English books'];
const BY_CHAPTER: readonly SetName[] = [...READERS, 'made-up', 'your reports'];

/** Reports as readers write them: all sets, then each mark of the books' reports and of those made up. */
export function readersParts(answers: readonly Answer[]): Part[] {
  const all = answers.filter(({ set }) => BY_CHAPTER.includes(set));
  const groups: [string, Answer[]][] = [
    ['Readers’ reports', all.filter(({ set }) => READERS.includes(set))],
    ['Made-up reports, one difficulty each', all.filter(({ set }) => set === 'made-up')],
    ['Your reports', all.filter(({ set }) => set === 'your reports')],
  ];
  return groups.filter(([, some]) => some.length > 0).map(([heading, some]) => ({ heading, blocks: blocksOf(some) }));
}

function blocksOf(answers: readonly Answer[]): (string | Table)[] {
  const bySet = new Set(answers.map(({ set }) => set)).size > 1 ? [readersTable(answers, 'set')] : [];
  const others = (['language', 'kind', 'book'] as const).map((key) => readersTable(answers, key));
  return [...bySet, ...others, booksBelow(answers), offersLine(answers), calibrationLine(answers)];
}

/** Composed reports: all books together, each book, the white paper and the project's own sets. */
export function composedParts(answers: readonly Answer[]): Part[] {
  const composed = answers.filter(({ set }) => set === 'composed');
  const all =
    composed.length > 0 ? [{ heading: 'All composed reports on books', blocks: [composedTable(composed)] }] : [];
  const rest = answers.filter(({ set }) => !BY_CHAPTER.includes(set));
  const each = [...Map.groupBy(rest, ({ book }) => book)];
  return [...all, ...each.map(([heading, some]) => ({ heading, blocks: [composedTable(some)] }))];
}
