import type { MadeRecord } from '../../core/record/subject-record.ts';
import type { Repository } from '../../core/repository.ts';
import type { Author } from '../../core/subject/snapshot.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { Subject } from '../../core/subject.ts';
import type { BotIdentity } from '../../github/client/bot-identity.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { type ListedKind, listPage } from '../../github/lists/list-subjects.ts';
import { ownTurn } from '../limits/own-turn.ts';
import { listedRecord } from './listed-record.ts';

/** A page of records. `next` is null on the last page, otherwise where the next one begins. */
export interface RecordPage {
  readonly records: readonly MadeRecord[];
  /** Who filed the reports of the records, in the same order. */
  readonly authors: readonly Author[];
  /** Subjects that have more comments than were read, none of them ours. Our comment may be behind them. */
  readonly uncertain: readonly Subject[];
  readonly next: string | null;
}

/**
 * Builds the records of up to a hundred subjects with one request, open and closed, oldest first. Writes nothing to
 * GitHub. `bot`: whose comments are ours.
 */
export async function readRecords(
  octokit: Octokit,
  repository: Repository,
  kind: ListedKind,
  after: string | null,
  publication: PublicationState,
  bot: BotIdentity,
): Promise<RecordPage> {
  const { subjects, next } = await listPage(octokit, repository, kind, after, bot);
  const found: { record: MadeRecord; author: Author }[] = [];
  for (const listed of subjects) {
    await ownTurn();
    const record = listedRecord(listed, publication);
    if (record !== null) found.push({ record, author: listed.author });
  }
  const uncertain = subjects.filter(({ isWhole, acknowledgement }) => !isWhole && acknowledgement === null);
  return {
    records: found.map(({ record }) => record),
    authors: found.map(({ author }) => author),
    uncertain: uncertain.map(({ subject }) => subject),
    next,
  };
}
