import { z } from 'zod';
import type { Catalogue, EditionNotice } from '../catalogue/catalogue.ts';
import { chapterOf } from '../catalogue/chapter-of.ts';
import { lineOf } from '../catalogue/section.ts';
import { chapterLabels, type LabelPolicy, labelName } from '../labels.ts';

/** What of a notice concerns subjects. */
const NoticeSeen = z.object({
  title: z.string(),
  url: z.string().nullable(),
  /** ISO 8601, as the notice has it. */
  date: z.string(),
  /** The sections that it names, as titles from the outermost on: families have no lasting names. */
  sections: z.array(z.string()),
  /** Labels of the chapters that these lie in. */
  labels: z.array(z.string()),
});

/** The editions of a publication as they were when a repository was last brought in step with them. */
export const EditionsSeen = z.object({
  notices: z.record(z.string(), NoticeSeen),
  /** Names of the labels of the newest edition's chapters. */
  labels: z.array(z.string()),
});
export type EditionsSeen = z.infer<typeof EditionsSeen>;

/** What is to be remembered of a catalogue's editions. Equal for equal editions. */
export function editionsSeen(catalogue: Catalogue, policy: LabelPolicy): EditionsSeen {
  const notices = catalogue.editions.flatMap(({ notice }) => notice ?? []);
  return {
    notices: Object.fromEntries(notices.map((notice) => [notice.version, noticeSeen(notice, catalogue, policy)])),
    labels: chapterLabels(catalogue, policy).map(({ name }) => name),
  };
}

function noticeSeen(
  { version, title, url, date, names }: EditionNotice,
  catalogue: Catalogue,
  policy: LabelPolicy,
): EditionsSeen['notices'][string] {
  const newest = catalogue.editions.at(-1);
  const sections = [...names].flatMap((family) => {
    const all = catalogue.families.get(family) ?? [];
    return all.find(({ edition }) => edition === version) ?? all.at(-1) ?? [];
  });
  const paths = sections.map((section) =>
    lineOf(section)
      .toReversed()
      .map(({ key }) => key)
      .join(' / '),
  );
  const labels = sections.flatMap((one) => (newest ? labelName(chapterOf(catalogue, one, newest).name, policy) : []));
  return { title, url, date, sections: paths.toSorted(), labels: [...new Set(labels)].toSorted() };
}
