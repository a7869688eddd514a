import { z } from 'zod';
import { chapterLabels, type LabelPolicy, labelName } from '../labels/labels.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import type { EditionNotice } from '../publication/edition.ts';
import { lineOf } from '../publication/section.ts';
import { hashText } from '../text/hash-text.ts';

/** What of a notice concerns subjects. */
const NoticeSeen = z.object({
  title: z.string(),
  url: z.string().nullable(),
  /** ISO 8601, as the notice has it. */
  date: z.string(),
  /** The sections that it names, as titles from the outermost on: families have no lasting names. */
  sections: z.array(z.string()),
  /** Labels of all chapters that these are in. */
  labels: z.array(z.string()),
});

/** The editions of a publication as they were when a repository was last brought in step with them. */
export const EditionsSeen = z.object({
  notices: z.record(z.string(), NoticeSeen),
  /** The labels of the newest edition's chapters by name, each with a fingerprint of its sections. */
  labels: z.record(z.string(), z.int()),
});
export type EditionsSeen = z.infer<typeof EditionsSeen>;

/** What is to be remembered of a catalogue's editions. Equal for equal editions. */
export function editionsSeen(catalogue: Catalogue, policy: LabelPolicy): EditionsSeen {
  const notices = catalogue.editions.flatMap(({ notice }) => notice ?? []);
  return {
    notices: Object.fromEntries(notices.map((notice) => [notice.version, noticeSeen(notice, catalogue, policy)])),
    labels: sectionPrints(catalogue, policy),
  };
}

/** What moves from one chapter into another changes the prints of both. */
function sectionPrints(catalogue: Catalogue, policy: LabelPolicy): Record<string, number> {
  const newest = catalogue.editions.at(-1);
  const prints = new Map(chapterLabels(catalogue, policy).map(({ name }) => [name, 0]));
  for (const sections of catalogue.families.values()) {
    const [last, first] = [sections[0], sections.at(-1)];
    const label = newest && last && labelName(chapterOf(catalogue, last, newest).name, policy);
    const print = label === undefined ? undefined : prints.get(label);
    // A sum, since families come in no lasting order.
    if (label !== undefined && print !== undefined) prints.set(label, (print + hashText(first?.key ?? '')) >>> 0);
  }
  return Object.fromEntries(prints);
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
  // A report about a chapter as a whole is concerned as well, though its sections have labels of their own.
  const places = new Set(sections.flatMap(lineOf));
  const labels = [...places].flatMap((one) =>
    newest ? labelName(chapterOf(catalogue, one, newest).name, policy) : [],
  );
  return { title, url, date, sections: paths.toSorted(), labels: [...new Set(labels)].toSorted() };
}
