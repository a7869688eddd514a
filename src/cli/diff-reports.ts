import * as z from 'zod';
import { UserError } from '../core/problem.ts';
import type { Ignored } from '../core/subject/is-ignored.ts';
import { isIgnored } from '../core/subject/is-ignored.ts';
import { repositoryOf } from '../core/subject/repository.ts';
import { isStatus, type Octokit } from '../github/client/octokit.ts';
import { listDiscussions, listIssues } from '../github/subjects/list-subjects.ts';
import type { NamedReport } from './diff-labels.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  body: z.string().nullish(),
  createdAt: z.iso.datetime({ offset: true }).nullish(),
});

/** The reports of NDJSON `{id, title, body, createdAt?}`. Throws a UserError that names the lines which are none. */
export function reportsOf(text: string, file: string): NamedReport[] {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const read = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ number, parsed: parse(line) }));
  const bad = read.filter(({ parsed }) => parsed === null);
  if (bad.length > 0) {
    const remedy = 'write one object {id, title, body, createdAt?} a line';
    throw new UserError(
      bad.slice(0, 20).map(({ number }) => ({ file, line: number, message: 'is no report', remedy })),
    );
  }
  return read.flatMap(({ parsed }) => {
    if (parsed === null) return [];
    const { id, title, body, createdAt } = parsed;
    return [{ id, report: { title, body: body ?? '', createdAt: createdAt ?? null } }];
  });
}

function parse(line: string): z.output<typeof Line> | null {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/**
 * The reports in a repository's issues and discussions, by one request a hundred; what the configuration leaves alone is
 * left out. Throws a UserError for a repository that can't be read.
 */
export async function reportsIn(name: string, octokit: Octokit, ignored: Ignored): Promise<NamedReport[]> {
  const reports: NamedReport[] = [];
  try {
    for (const list of [listIssues, listDiscussions]) {
      for await (const page of list(octokit, repositoryOf(name))) {
        const kept = page.filter((listed) => !isIgnored(listed, ignored));
        reports.push(
          ...kept.map(({ subject: { kind, number }, report }) => ({
            id: kind === 'issue' ? `#${number}` : `discussions/${number}`,
            report,
          })),
        );
      }
    }
  } catch (error) {
    if (!isStatus(error, 401, 403, 404)) throw error;
    const message = `GitHub answers ${error.status}: ${error.message.split(' - ')[0]}`;
    throw new UserError([{ file: name, message, remedy: 'set GITHUB_TOKEN to a token that may read it' }], {
      cause: error,
    });
  }
  return reports;
}
