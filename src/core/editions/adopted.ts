import { z } from 'zod';

/**
 * Which state of a publication looks go by: its configuration as written, and what its sources are known by. It is
 * adopted when labels are in step with it, so that looks never see a chapter whose label still has another name.
 */
export const Adopted = z.object({
  configuration: z.object({
    owner: z.string(),
    repo: z.string(),
    /** What a person is told. */
    file: z.string(),
    text: z.string(),
  }),
  /** Equal for equal sources. */
  identity: z.string(),
  /** Of the sources, in bytes. */
  size: z.number(),
  /** The prefix of its labels, and what it was before, the latest first. */
  prefixes: z.array(z.string()),
  /** The names that one chapter had in turn, for each chapter with several. They outlive a withdrawn edition. */
  names: z.array(z.array(z.string())),
});
export type Adopted = z.infer<typeof Adopted>;
