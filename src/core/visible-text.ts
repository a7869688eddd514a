const segmenter = new Intl.Segmenter();

/**
 * `text` as one line of what a reader sees of it, at most `limit` characters (an ellipsis among them): no control or
 * bidirectional characters, nothing invisible, no piles of accents. Empty when nothing is left. Costs the same for any
 * length.
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
