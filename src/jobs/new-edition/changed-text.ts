import { textPrint } from '../../core/errata/today/text-print.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import type { RecordReader } from '../../core/record/kept-record.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import { ownTurn } from '../limits/own-turn.ts';

/** Passages of the largest text that take some ten milliseconds. */
const PASSAGES_AT_ONCE = 1_000;

/**
 * The open subjects whose words stood in a passage of the text that is not there any more, as their records say. A look
 * at one writes a new record, so none is found twice, and none is lost if a job is interrupted.
 */
export async function subjectsOfChangedText(
  records: Pick<RecordReader, 'standing'>,
  repository: Repository,
  catalogue: Catalogue,
): Promise<Subject[]> {
  let prints: ReadonlySet<number> | undefined;
  const changed: Subject[] = [];
  for await (const { subject, standsIn } of records.standing(repositoryName(repository))) {
    prints ??= await textPrints(catalogue);
    if (!standsIn.every((one) => prints?.has(one))) changed.push(subject);
  }
  return changed;
}

/** The fingerprints of all passages of a publication's text. The event loop has its turns meanwhile. */
async function textPrints({ text }: Catalogue): Promise<ReadonlySet<number>> {
  const prints = new Set<number>();
  for (let at = 0; at < text.own; at++) {
    if (at % PASSAGES_AT_ONCE === 0) await ownTurn();
    prints.add(textPrint(text.index.passages[at]!, text));
  }
  return prints;
}
