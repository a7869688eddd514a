import type { Logger } from 'pino';
import { createLog } from '../config/environment/log.ts';
import { describeProblem, type Problem } from '../core/problem.ts';
import { type Repository, repositoryName } from '../core/repository.ts';

/** The log of a workflow run. */
export interface WorkflowLog {
  readonly log: Logger;
  /** True if an error was logged that a person must fix. Then the run must fail. */
  hasFailed(): boolean;
}

/** The fields of our log lines that matter to readers of a workflow run. */
interface Entry {
  readonly level: number;
  readonly msg: string;
  readonly problems?: readonly Problem[];
  readonly err?: { readonly message?: string };
  readonly [field: string]: unknown;
}

const WARN = 40;
const ERROR = 50;

/**
 * A logger that writes lines for people, and annotations for errors: a mistake in the configuration shows with file and
 * line. Each annotation is written once, however many subjects cause it.
 */
export function createWorkflowLog(repository: Repository, write: (line: string) => void): WorkflowLog {
  const written = new Set<string>();
  let failed = false;
  const annotate = (level: 'error' | 'warning', message: string, at = '') => {
    const line = `::${level}${at}::${escapeData(message)}`;
    failed ||= level === 'error';
    if (!written.has(line)) write(line);
    written.add(line);
  };
  const log = createLog('info', {
    write(line) {
      const entry = JSON.parse(line) as Entry;
      for (const problem of entry.problems ?? [])
        annotate('error', describeProblem(problem), placeOf(problem, repository));
      if (entry.level >= ERROR) annotate('error', sentence(entry));
      else if (entry.level >= WARN) annotate('warning', sentence(entry));
      else if (!entry.problems) write(sentence(entry));
    },
  });
  return { log, hasFailed: () => failed };
}

/** Begins with our message, so that no line can be taken for a workflow command. */
function sentence({ msg, level: _, time: __, err, problems: ___, ...rest }: Entry): string {
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [msg, ...fields, ...(err?.message === undefined ? [] : [JSON.stringify(err.message)])].join(' ');
}

/** Position of an annotation. Only files of this repository have one. */
function placeOf({ file, line }: Problem, repository: Repository): string {
  const prefix = `${repositoryName(repository)}:`;
  if (!file.startsWith(prefix)) return '';
  return ` file=${escapeProperty(file.slice(prefix.length))}${line === undefined ? '' : `,line=${line}`}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
