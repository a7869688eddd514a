import { z } from 'zod';
import { SectionName } from '../commands/correction.ts';

/** Of a longer report only the first terms are kept: what it is about stands at its beginning. */
export const MOST_LESSON_TERMS = 64;

/**
 * What a person's correction of one report teaches: that words like these belong to this section. The words are kept as
 * numbers, so that nobody reads the report there.
 */
export const Lesson = z.object({
  /** Keys of the report's distinct terms, in ascending order. */
  terms: z.array(z.int().min(0).max(0xffffffff)).min(1).max(MOST_LESSON_TERMS),
  /** As its edition calls it, so that lineage finds it in every later one. */
  section: SectionName,
  /** ISO 8601: when the person said so; null when unknown. */
  at: z.string().nullable(),
});
export type Lesson = z.infer<typeof Lesson>;

/** The number that stands for a term: the same everywhere and always. */
export function termKey(term: string): number {
  // FNV-1a: two terms that meet by chance in one number cost a little certainty, and nothing else.
  let hash = 0x811c9dc5;
  for (const character of term) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
