import type { Variables } from '../config/environment/variables.ts';
import { UserError } from '../core/problem.ts';
import type { Subject } from '../core/subject.ts';
import { explainSubject } from '../jobs/on-demand/explain-subject.ts';
import { readable } from '../jobs/on-demand/readable.ts';
import { describeDecision } from './print/describe-decision.ts';
import { problemLine } from './print/print.ts';
import { style } from './print/style.ts';

/**
 * Describes what a look of the daily sweep at an issue or a discussion would do now, and why, as text. Applies nothing.
 * Throws a UserError if the address is neither, or its repository cannot be triaged.
 */
export async function explain(url: string, variables: Variables): Promise<string> {
  const subject = subjectOf(url);
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const explained = await readable(url, () => explainSubject(subject, variables, warn, 'sweep'));
  if (explained === null) throw wrongAddress(url, `there is no ${subject.kind} at this address`);
  const told = [...explained.problems.map(problemLine), ...warnings].map((warning) => style.yellow(warning));
  return [...told, ...describeDecision(explained.decision)].join('\n');
}

function subjectOf(url: string): Subject {
  const { protocol = '', pathname = '' } = URL.parse(url) ?? {};
  const path = pathname.replace(/^\/repos\//u, '/');
  const [, owner, repo, kind, number] = /^\/([^/]+)\/([^/]+)\/(issue|discussion)s\/(\d+)$/u.exec(path) ?? [];
  if (!owner || !repo || !protocol.startsWith('http')) {
    throw wrongAddress(url, 'this is no address of an issue or a discussion');
  }
  return { owner, repo, kind: kind === 'issue' ? 'issue' : 'discussion', number: Number(number) };
}

function wrongAddress(url: string, message: string): UserError {
  const remedy = 'write it like https://github.com/owner/name/issues/12 or …/discussions/12';
  return new UserError([{ file: url, message, remedy }]);
}
