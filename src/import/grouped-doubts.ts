import { describeProblem, type Problem } from '../core/problem.ts';

const EXAMPLES = 3;

/**
 * Describes doubts, one line for each cause: `book.pdf: 236 times: its heading was not found (3.1 Reviews; 3.2 Rollback;
 * 4 Alarms; …)`. Doubts are of one cause if their messages are equal, so a message says what is wrong, and key or line
 * says where.
 */
export function groupedDoubts(doubts: readonly Problem[]): string[] {
  const causes = Map.groupBy(doubts, ({ message, remedy }) => JSON.stringify([message, remedy]));
  return [...causes.values()].flatMap((group) => describeGroup(group));
}

function describeGroup(group: readonly Problem[]): string[] {
  const [first] = group;
  if (!first || group.length === 1) return group.map(describeProblem);
  const { message, remedy } = first;
  const oneFile = group.every(({ file }) => file === first.file);
  const places = group.slice(0, EXAMPLES).map((doubt) => placeOf(doubt, oneFile));
  const more = group.length > EXAMPLES ? ['…'] : [];
  const examples = [...places.filter((place) => place !== ''), ...more].join('; ');
  const file = oneFile ? `${first.file}: ` : '';
  const advice = remedy === undefined ? '' : `. To fix it, ${remedy}`;
  return [`${file}${group.length} times: ${message}${examples === '' ? '' : ` (${examples})`}${advice}`];
}

function placeOf({ file, line, key }: Problem, oneFile: boolean): string {
  const place = [oneFile ? null : file, line ?? null].filter((part) => part !== null).join(':');
  if (key === undefined || key === '') return place === '' || !oneFile ? place : `line ${place}`;
  return oneFile ? key : `${place}: ${key}`;
}
