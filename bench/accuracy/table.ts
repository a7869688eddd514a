import { wilson } from './intervals.ts';

/** A table to print on a terminal or to write as Markdown. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The first column is text, all others are figures. */
export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** "129 = 96.3 % (91.6–98.4)": how many, their share of all, and its 95 % interval. */
export function shareWithInterval(count: number, all: number): string {
  if (all === 0) return '';
  return `${count} = ${percent(count / all)} % (${wilson(count, all).map(percent).join('–')})`;
}

/** In percent, with one decimal; empty if there is nothing to tell. */
export function percent(share: number | null): string {
  return share === null ? '' : (share * 100).toFixed(1);
}

/** The share of those that hold; null without any. */
export function share(all: readonly boolean[]): number | null {
  return all.length === 0 ? null : all.filter(Boolean).length / all.length;
}
