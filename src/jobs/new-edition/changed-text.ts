import { textPrints } from '../../core/errata/today/text-prints.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import type { RecordReader } from '../../core/record/kept-record.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';

/**
 * The open subjects whose words stood in a passage of the text that is not there any more, as their records say. A look
 * at one writes a new record, so none is found twice, and none is lost if a job is interrupted.
 */
export async function subjectsOfChangedText(
  records: Pick<RecordReader, 'standing'>,
  repository: Repository,
  catalogue: Catalogue,
): Promise<Subject[]> {
  const prints = textPrints(catalogue);
  const changed: Subject[] = [];
  for await (const { subject, standsIn } of records.standing(repositoryName(repository))) {
    if (!standsIn.every((one) => prints.has(one))) changed.push(subject);
  }
  return changed;
}
