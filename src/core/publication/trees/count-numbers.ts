import { APPENDIX_MARK } from './quarto-tree.ts';

/** What is counted: see TreeEntry. */
interface Counted {
  readonly title: string;
  readonly level: number;
  readonly counted: number;
}

/**
 * Counts as the tools of books do: chapters through the whole book, sections in their chapter, appendices by letters. Gives
 * each its number, without the marks of parts and appendices.
 */
export function countNumbers<E extends Counted>(entries: readonly E[]): (E & { readonly number: string | null })[] {
  const open: { level: number; number: string | null; below: number }[] = [];
  let [chapters, appendices, lettered] = [0, 0, false];
  return entries.flatMap((entry) => {
    lettered ||= entry.title.startsWith(APPENDIX_MARK);
    if (isMark(entry.title)) return [];
    while ((open.at(-1)?.level ?? -1) >= entry.level) open.pop();
    const parent = open.at(-1);
    let number: string | null = null;
    if (entry.counted > 0 && (parent?.number ?? null) !== null && parent) number = `${parent.number}.${++parent.below}`;
    else if (entry.counted > 0) number = lettered ? String.fromCharCode(65 + appendices++) : String(++chapters);
    open.push({ level: entry.level, number, below: 0 });
    return [{ ...entry, number }];
  });
}

/** `# (PART) Basics {-}` and `# (APPENDIX) Appendix {-}` of bookdown are no chapters. */
export function isMark(title: string): boolean {
  return /^\((?:PART\\?\*?|APPENDIX)\)/u.test(title);
}
