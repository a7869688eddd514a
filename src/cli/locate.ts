import * as z from 'zod';
import { type Located, located } from '../core/located.ts';
import { describeProblem } from '../core/problem.ts';
import type { Catalogue } from '../core/publication/catalogue.ts';
import { type TriagePolicy, triage } from '../core/triage.ts';
import type { Triage } from '../core/triage-result.ts';
import { printTable } from './print/print-table.ts';

const ReportLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  body: z.string().nullish(),
  createdAt: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], 'must be a day or a time, such as 2024-05-01')
    .nullish(),
});

/** A line that cannot be answered. `error` is the reason; `id` is set if the line has one. */
export interface Unlocated {
  readonly id: string | number | null;
  readonly error: string;
}

/** Answers one line of NDJSON `{id, title, body, createdAt?}`. Never throws because of its content. */
export function locateLine(
  line: string,
  number: number,
  catalogue: Catalogue,
  policy: TriagePolicy,
): Located | Unlocated {
  const read = readLine(line, number);
  if ('error' in read) return read;
  const { id, title, body, createdAt } = read;
  return located(id, triage({ title, body: body ?? '', createdAt: createdAt ?? null }, catalogue, policy));
}

function readLine(line: string, number: number): z.output<typeof ReportLine> | Unlocated {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return {
      id: null,
      error: `line ${number} is not JSON; each line must be one object {id, title, body, createdAt?}`,
    };
  }
  const parsed = ReportLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
  const problems = parsed.error.issues.map(({ path, message }) =>
    describeProblem({ file: 'reports', line: number, key: path.join('.') || 'line', message }),
  );
  return { id: id.success ? id.data.id : null, error: problems.join('; ') };
}

/** The answers as a table. */
export function locatedTable(answers: readonly (Located | Unlocated)[]): string {
  return printTable(
    ['id', 'labels', 'section', 'notice', 'sure', 'because'],
    answers.map((answer) => ('error' in answer ? [String(answer.id ?? '?'), answer.error] : row(answer))),
  );
}

function row({ id, labels, locations, notice, abstained, candidates }: Located): string[] {
  const [first] = locations as Triage['locations'];
  const offered = (candidates as Triage['candidates']).map(({ label }) => `${label}?`);
  return [
    String(id),
    labels.join(', ') || (abstained ? offered.join(' ') : '-'),
    first ? [first.number, first.title].filter(Boolean).join(' ') : '',
    notice ?? '',
    first ? first.confidence.toFixed(2) : '',
    first ? first.evidence.map(({ kind, text }) => `${kind} ${text}`).join('; ') : '',
  ];
}
