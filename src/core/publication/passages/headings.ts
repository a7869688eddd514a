import type { Heading } from '../edition.ts';
import type { Passage } from './passage.ts';

/** The headings (lines that begin with #) inside sections. Readers use them to name a place. */
export function headingsOf(passages: readonly Passage[]): Heading[] {
  return passages.flatMap(({ text, section }) =>
    [...text.matchAll(/^#{1,6}[ \t]+([^ \t\n].*)$/gmu)].flatMap(([, rest = '']) => {
      const title = withoutClosingMarks(rest);
      return title === '' ? [] : [{ title, section }];
    }),
  );
}

/** Without the # and spaces at the end. A loop, since an expression tries each of them as the first one. */
function withoutClosingMarks(title: string): string {
  let end = title.length;
  while (end > 0 && ' \t#'.includes(title.charAt(end - 1))) end--;
  return title.slice(0, end);
}
