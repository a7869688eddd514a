import { isChapterPlaced } from '../../core/record/is-chapter-placed.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Report } from '../../core/report/report.ts';
import type { Repository } from '../../core/repository.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { Subject } from '../../core/subject.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { type ListedKind, listPage } from '../../github/lists/list-subjects.ts';
import type { ListedSubject } from '../../github/lists/listed-subject.ts';
import { listedRecord } from './listed-record.ts';

/** A page of records. `next` is null on the last page, otherwise where the next one begins. */
export interface RecordPage {
  readonly records: readonly SubjectRecord[];
  /** The reports of the records, in the same order. */
  readonly reports: readonly Report[];
  readonly next: string | null;
}

/**
 * Builds the records of up to a hundred subjects with one request, open and closed, oldest first. Writes nothing to
 * GitHub.
 *
 * If a subject's labels differ from what evidence says, and a comment may explain it, `look` returns the record of a
 * look, or null if it knows no better.
 */
export async function readRecords(
  octokit: Octokit,
  repository: Repository,
  kind: ListedKind,
  after: string | null,
  publication: PublicationState,
  look: (subject: Subject, listed: ListedSubject) => Promise<SubjectRecord | null> = async () => null,
): Promise<RecordPage> {
  const { subjects, next } = await listPage(octokit, repository, kind, after);
  const records: SubjectRecord[] = [];
  const reports: Report[] = [];
  for (const listed of subjects) {
    const record = listedRecord(listed, publication);
    if (record === null) continue;
    const isPlain = !listed.isCommented || isChapterPlaced(record);
    records.push((isPlain ? null : await look(listed.subject, listed)) ?? record);
    reports.push(listed.report);
  }
  return { records, reports, next };
}
