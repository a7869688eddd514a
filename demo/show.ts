import pc from 'picocolors';
import { printTable } from '../src/cli/print/print-table.ts';
import type { Outcome } from './outcome.ts';

/** The outcomes as a table. A report with several labels has a row for each. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  return printTable(['title', 'labels', 'notice', 'evidence', 'seconds'], outcomes.flatMap(rows));
}

/** How many of them are discussions, in a sentence. */
export function discussionCount(outcomes: readonly Outcome[]): string {
  const discussions = outcomes.filter(({ kind }) => kind === 'discussion').length;
  return `${discussions} of these ${outcomes.length} were filed as discussions, the others as issues.`;
}

/** An acknowledgement as its reader sees it, without the hidden marker. */
export function shownAcknowledgement({ title, acknowledgement }: Outcome): string {
  const text = acknowledgement.replace(/\s*<!-- chapter-triage [\s\S]*-->\s*$/u, '');
  const quoted = text.split('\n').map((line) => `${pc.dim('│')} ${line}`.trimEnd());
  return [`The acknowledgement of “${title}”:`, '', ...quoted].join('\n');
}

function rows({ title, labels, notice, evidence, seconds }: Outcome): string[][] {
  const reasons = evidence.map(({ kind, text }) => `${kind}: ${text}`);
  const [label = '', ...otherLabels] = labels;
  // One label means one chapter, however many reasons. Several labels each have their own reasons.
  const [reason = '-', ...otherReasons] = otherLabels.length === 0 ? [reasons.join('; ') || '-'] : reasons;
  const first = [title, label, notice ?? '-', reason, seconds.toFixed(2)];
  return [first, ...otherLabels.map((other, index) => ['', other, '', otherReasons[index] ?? ''])];
}
