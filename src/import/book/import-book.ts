import { type Problem, UserError } from '../../core/problem.ts';
import type { Imported, ImportedPassage, ImportedSection } from '../imported.ts';
import type { BookFolder } from './book-folder.ts';
import type { Chapter, ChapterList } from './chapter.ts';
import { chapterText, type TextBlock } from './chapter-text.ts';

const ENDINGS = ['', '.md', '.ipynb', '.markdown', '/README.md', '/index.md', 'README.md', 'index.md'];

/**
 * Combines a book's chapters with the text of their files. A chapter whose file is missing stays, without text. If
 * several chapters share a file, each gets the text from its anchor on. Throws a UserError if the contents lists no
 * chapter.
 */
export function importBook(list: ChapterList, book: BookFolder, file: string, from: string): Imported {
  if (list.chapters.length === 0) {
    throw new UserError([
      { file, message: 'lists no chapters', remedy: 'check the path, or say the kind with --from' },
    ]);
  }
  const doubts: Problem[] = list.doubts.map((message) => ({ file, message }));
  const contents = list.chapters.map((chapter): Read => read(chapter, list.folder, book));
  doubts.push(...book.problems, ...contents.flatMap(({ problems }) => problems));
  const sections = contents.map(({ chapter, title, path }): ImportedSection => {
    const entry = [chapter.number, title].filter(Boolean).join(' ');
    if (chapter.path !== null && path === null) {
      doubts.push({ file, message: `"${entry}" leads to ${chapter.path}, which is not in the book` });
    }
    const link = chapter.path === null ? null : `${chapter.path}${chapter.anchor === null ? '' : `#${chapter.anchor}`}`;
    return { entry, level: chapter.level, page: null, link };
  });
  return { sections, passages: passagesOf(contents), doubts, from };
}

const NOTHING = { title: null, blocks: [], problems: [] };

interface Read {
  readonly chapter: Chapter;
  readonly title: string;
  readonly path: string | null;
  readonly blocks: readonly TextBlock[];
  readonly problems: readonly Problem[];
}

function read(chapter: Chapter, folder: string, book: BookFolder): Read {
  const named = chapter.path;
  const path = named === null ? undefined : ENDINGS.map((end) => named + end).find((one) => book.has(folder + one));
  const raw = path === undefined ? null : book.read(folder + path);
  const found = raw === null ? NOTHING : chapterText(`${folder}${path}`, raw);
  const fallback =
    named
      ?.split('/')
      .at(-1)
      ?.replace(/\.\w+$/u, '') ?? '?';
  return { ...found, chapter, title: chapter.title ?? found.title ?? fallback, path: path ?? null };
}

/** One passage per chapter. In a shared file, a block belongs to the last chapter that begins before it. */
function passagesOf(contents: readonly Read[]): ImportedPassage[] {
  const texts = contents.map((): string[] => []);
  const files = Map.groupBy(contents.keys(), (index) => contents[index]?.path ?? null);
  for (const [path, sharing] of files) {
    if (path === null) continue;
    let [current] = sharing;
    for (const { text, anchors } of contents[sharing[0] ?? 0]?.blocks ?? []) {
      const anchored = sharing.find((index) => anchors.some((anchor) => anchor === contents[index]?.chapter.anchor));
      current = anchored ?? current;
      if (current !== undefined) texts[current]?.push(text);
    }
  }
  return texts.flatMap((lines, section) =>
    lines.length === 0 ? [] : [{ section, page: null, text: lines.join('\n') }],
  );
}
