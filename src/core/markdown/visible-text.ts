const segmenter = new Intl.Segmenter();

/**
 * `text` as one visible line of at most `limit` characters, ellipsis included: without control, bidirectional or
 * invisible characters, and without stacked accents. Empty if nothing is left. The cost does not depend on the length.
 */
export function visibleText(text: string, limit: number): string {
  const start = text.slice(0, limit * 8);
  const line = start
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim();

  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
  if (characters.length <= limit && start.length === text.length) return line;
  const kept = characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd();
  return kept === '' ? '' : `${kept}…`;
}
