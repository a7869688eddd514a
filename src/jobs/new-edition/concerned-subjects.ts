import type { Configuration } from '../../config/configuration.ts';
import type { EditionChanges } from '../../core/editions/compare-editions.ts';
import { labelFamily } from '../../core/labels/family-of.ts';
import { formerLabels } from '../../core/labels/former-labels.ts';
import { isChapterLabel, labelKey } from '../../core/labels/label-family.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import type { Repository } from '../../core/repository.ts';
import type { Configured } from '../../github/files/configuration-of.ts';
import type { ListedSubject } from '../../github/lists/listed-subject.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { EditionGitHub } from './edition-github.ts';

type ConcernedLook = Pick<Job, 'subject' | 'manner'>;

/**
 * Lists the looks at the subjects that a change of editions concerns, oldest first, a page at a time. If replies are
 * wanted, it leaves out subjects without a reply of ours: after a quiet backfill, all of them would get one now. If the
 * list does not show all comments, our reply may be among the others: a quiet look brings it up to date, gives no first
 * one, and leaves a question to the author to a later look.
 */
export async function* concernedSubjects(
  github: Pick<EditionGitHub, 'subjects'>,
  repository: Repository,
  { configuration }: Configured,
  catalogue: Catalogue,
  changes: EditionChanges,
): AsyncGenerator<readonly ConcernedLook[]> {
  const { issues, discussions } = configuration.acknowledgement;
  const isQuiet = ({ subject: { kind } }: ListedSubject) => !(kind === 'issue' ? issues : discussions);
  const isConcerned = concern(configuration, catalogue, changes);
  for await (const page of github.subjects(repository)) {
    yield page.filter(isConcerned).flatMap((one): ConcernedLook[] => {
      const { subject, acknowledgement, isWhole } = one;
      if (isQuiet(one) || acknowledgement !== null) return [{ subject }];
      return isWhole ? [] : [{ subject, manner: 'quiet' }];
    });
  }
}

/**
 * A subject is concerned if it is open and has the label of a changed chapter, or the label for reports without a chapter.
 * If its notice may have changed, a subject of any chapter is.
 */
function concern(
  { labels }: Configuration,
  catalogue: Catalogue,
  { concerned, since }: EditionChanges,
): (subject: ListedSubject) => boolean {
  const family = labelFamily(catalogue, labels);
  const renamed = formerLabels(catalogue, labels).filter(({ former }) => concerned.has(labelKey(former)));
  const keys = new Set([...concerned, ...renamed.map(({ now }) => labelKey(now)), labelKey(labels.unsure)]);
  return ({ state, report, labels: borne }) => {
    if (state !== 'open') return false;
    if (borne.some((name) => keys.has(labelKey(name)))) return true;
    const isLater = since !== null && (report.createdAt === null || report.createdAt.slice(0, 10) >= since);
    return isLater && borne.some((name) => isChapterLabel(family, name));
  };
}
