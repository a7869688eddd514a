import type { NoticeBlock } from './notice.ts';

/** A notice's words about one section. */
export interface PlacedText<T> {
  readonly section: T;
  readonly text: string;
}

/**
 * Finds the section that each block of a notice is about: the only section that it names, otherwise the one that the
 * heading above names. A deeper heading that names nothing ("#### Why we chose it") continues the section above it.
 */
export function placeBlocks<T>(
  blocks: readonly NoticeBlock[],
  named: (block: NoticeBlock) => readonly T[],
): PlacedText<T>[] {
  let current: { section: T; depth: number } | null = null;
  return blocks.flatMap((block): PlacedText<T>[] => {
    const [section, ...others] = new Set(named(block));
    const one = others.length === 0 ? section : undefined;
    if (block.kind !== 'heading') {
      const about = one ?? (section === undefined ? current?.section : undefined);
      return about === undefined ? [] : [{ section: about, text: block.text }];
    }
    if (one !== undefined) current = { section: one, depth: block.depth };
    else if (current === null || block.depth <= current.depth) current = null;
    return [];
  });
}
