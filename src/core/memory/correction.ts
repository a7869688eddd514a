import { z } from 'zod';
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import { versionKey } from '../catalogue/read-sources.ts';
import type { Section } from '../catalogue/section.ts';
import { normaliseTitle } from '../text/normalise-title.ts';

const Said = { by: z.string(), at: z.string() };

/** A section as its edition calls it, so that lineage finds it in every later one. */
export const SectionName = z.object({ edition: z.string(), number: z.string().nullable(), title: z.string() });
export type SectionName = z.infer<typeof SectionName>;

/** What people said by command, each with who and when; null where nobody said anything. No sections: no chapter. */
export const Corrections = z.object({
  chapter: z.object({ sections: z.array(SectionName).max(20), ...Said }).nullable(),
  notice: z.object({ version: z.string(), ...Said }).nullable(),
});
export type Corrections = z.infer<typeof Corrections>;

export const noCorrections: Corrections = { chapter: null, notice: null };

/** The name by which a section is remembered. */
export function sectionName({ edition, number, title }: Section): SectionName {
  return { edition, number: number?.printed ?? null, title };
}

/** The section that was meant; undefined when neither its edition nor its title is known any more. */
export function recallSection(catalogue: Catalogue, { edition, number, title }: SectionName): Section | undefined {
  const key = normaliseTitle(title);
  const own = editionOf(catalogue, edition)?.sections.filter((section) => section.key === key) ?? [];
  const exact = own.find((section) => (section.number?.printed ?? null) === number) ?? own[0];
  if (exact) return exact;
  return catalogue.editions
    .toReversed()
    .flatMap(({ sections }) => sections)
    .find((section) => section.key === key);
}

/** The edition of a version, however it is spelt. */
export function editionOf(catalogue: Catalogue, version: string): Edition | undefined {
  return catalogue.editions.find((edition) => versionKey(edition.version) === versionKey(version));
}
