import { cueWords } from '../../languages/languages.ts';
import { anyWord } from '../../text/words.ts';

/**
 * What readers write about that is in no chapter. Words of a publication's subject may be among them, so this only weighs
 * against a topic.
 */
const GENERAL = new RegExp(anyWord(...cueWords('general')), 'gu');

/** How many different general matters a folded text speaks of. */
export function generalMatters(folded: string): number {
  return new Set(folded.match(GENERAL)).size;
}
