import { z } from 'zod';
import { Judgement } from '../judgement.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import type { Edition } from '../publication/edition.ts';
import type { Section } from '../publication/section.ts';
import { findEdition } from '../publication/versions/find-edition.ts';
import { normaliseTitle } from '../text/normalise-title.ts';

const Attribution = { by: z.string(), at: z.string() };

/** Names a section as its edition does, so that lineage finds it in every later edition. */
export const SectionName = z.object({ edition: z.string(), number: z.string().nullable(), title: z.string() });
export type SectionName = z.infer<typeof SectionName>;

/**
 * Corrections by command, with author and time. Null if there are none, or if it is damaged: the others still count. An
 * empty list of sections means "no chapter".
 * The last three are for maintainers only.
 */
export const Corrections = z.object({
  chapter: z
    .object({ sections: z.array(SectionName).max(20), ...Attribution })
    .nullable()
    .catch(null),
  notice: z
    .object({ version: z.string(), ...Attribution })
    .nullable()
    .catch(null),
  /** `labelled`: what labels said then. If they say something else later, that is the last word. */
  judgement: z
    .object({ word: Judgement, labelled: Judgement.nullable(), ...Attribution })
    .nullable()
    .catch(null),
  /** The version is null if the edition with the fix was not named. */
  fixed: z
    .object({ version: z.string().nullable(), ...Attribution })
    .nullable()
    .catch(null),
  duplicate: z
    .object({ number: z.int(), ...Attribution })
    .nullable()
    .catch(null),
});
export type Corrections = z.infer<typeof Corrections>;

export const noCorrections = Corrections.parse({});

/** The name under which a section is remembered. */
export function sectionName({ edition, number, title }: Section): SectionName {
  return { edition, number: number?.printed ?? null, title };
}

/** Finds a remembered section. Undefined if neither its edition nor its title exists any more. */
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

/** Finds the edition of a version, in any spelling. */
export function editionOf(catalogue: Catalogue, version: string): Edition | undefined {
  return findEdition(catalogue.editions, version);
}
