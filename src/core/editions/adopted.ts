import { z } from 'zod';

/**
 * The state of a publication that looks use: its configuration as written, and the identity of its sources. It is
 * adopted when labels are in step with it. So looks never see a chapter whose label has another name.
 */
export const Adopted = z.object({
  configuration: z.object({
    owner: z.string(),
    repo: z.string(),
    /** Its name in messages. */
    file: z.string(),
    text: z.string(),
  }),
  /** Equal for equal sources. */
  identity: z.string(),
  /** Of the sources, in bytes. */
  size: z.number(),
  /** The prefix of its labels, and former prefixes, the latest first. */
  prefixes: z.array(z.string()),
  /** The names that one chapter had in turn, for each chapter with several. They outlive a withdrawn edition. */
  names: z.array(z.array(z.string())),
});
export type Adopted = z.infer<typeof Adopted>;
