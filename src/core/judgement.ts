import { z } from 'zod';

/** What a maintainer says that a report is. */
export const Judgement = z.enum(['erratum', 'editorial', 'rejected']);
export type Judgement = z.output<typeof Judgement>;
