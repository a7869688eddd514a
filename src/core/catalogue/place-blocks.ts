import type { NoticeBlock } from './notice.ts';

/** Words of a notice about one section. */
export interface PlacedText<T> {
  readonly section: T;
  readonly text: string;
}

/**
 * Which section each block of a notice speaks of: the only one that it names, else the one that the heading above names.
 * A heading that names nothing goes on with the section above it when it is deeper ("#### Why we chose it").
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
