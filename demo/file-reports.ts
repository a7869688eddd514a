import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalGitHub } from '../test/local-github/local-github.ts';
import { evidenceIn, noticeIn, type Outcome } from './outcome.ts';
import { FEEDBACK } from './publication.ts';
import type { DemoReport } from './reports.ts';

/**
 * How many reports are filed at the same time. The first is filed alone, because the server must read everything first.
 */
const AT_ONCE = 3;
/** For all reports together. */
const PATIENCE_MS = 60_000;

/**
 * Files the reports, every third as a discussion and the others as issues, and waits for each. Resolves with their
 * outcomes in order; null if a report was not triaged. `onTriaged` is called for each.
 */
export async function fileReports(
  github: LocalGitHub,
  reports: readonly DemoReport[],
  onTriaged: (outcome: Outcome) => void,
): Promise<(Outcome | null)[]> {
  const deadline = Date.now() + PATIENCE_MS;
  const outcomes: (Outcome | null)[] = [];
  while (outcomes.length < reports.length) {
    const count = outcomes.length === 0 ? 1 : AT_ONCE;
    const first = outcomes.length;
    const some = reports.slice(first, first + count).map(async (report, index) => {
      const kind = (first + index) % 3 === 2 ? 'discussion' : 'issue';
      const outcome = await fileReport(github, kind, report, deadline);
      if (outcome) onTriaged(outcome);
      return outcome;
    });
    outcomes.push(...(await Promise.all(some)));
  }
  return outcomes;
}

async function fileReport(
  github: LocalGitHub,
  kind: Outcome['kind'],
  { title, body, createdAt }: DemoReport,
  deadline: number,
): Promise<Outcome | null> {
  const filedAt = Date.now();
  const filed = { title, body, createdAt, as: 'reader' };
  const number = await (kind === 'issue' ? github.openIssue(FEEDBACK, filed) : github.openDiscussion(FEEDBACK, filed));
  const doneAt = await commentedAt(github, kind, number, deadline);
  if (doneAt === null) return null;

  const { labels, comments } = await github[kind](FEEDBACK, number);
  const [acknowledgement, ...others] = comments.filter(({ author }) => author === github.botLogin);
  if (!acknowledgement || others.length > 0 || labels.length === 0) return null;
  return {
    title,
    kind,
    labels,
    notice: noticeIn(acknowledgement.body),
    evidence: evidenceIn(acknowledgement.body),
    seconds: (doneAt - filedAt) / 1000,
    acknowledgement: acknowledgement.body,
  };
}

/** The time of the app's comment, which is the last write of a look. Null if there was none in time. */
async function commentedAt(
  github: LocalGitHub,
  kind: Outcome['kind'],
  number: number,
  deadline: number,
): Promise<number | null> {
  const path = `/repos/${FEEDBACK}/issues/${number}/comments`;
  while (Date.now() < deadline) {
    const isThere =
      kind === 'issue'
        ? github.writes.some((write) => write.path === path && write.status === 201)
        : (await github.discussion(FEEDBACK, number)).comments.length > 0;
    if (isThere) return Date.now();
    await sleep(kind === 'issue' ? 5 : 20);
  }
  return null;
}
