import type { Heading } from '../edition.ts';
import type { Passage } from './passage.ts';

/** The headings (lines that begin with #) inside sections. Readers use them to name a place. */
export function headingsOf(passages: readonly Passage[]): Heading[] {
  return passages.flatMap(({ text, section }) =>
    [...text.matchAll(/^#{1,6}[ \t]+(\S.*?)[ \t#]*$/gmu)].map(([, title = '']) => ({ title, section })),
  );
}
