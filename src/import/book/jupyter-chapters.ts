import { parse } from 'yaml';
import * as z from 'zod';
import { UserError } from '../../core/problem.ts';
import { type Chapter, type ChapterList, linkTarget } from './chapter.ts';

const Numbered = z.union([z.boolean(), z.number()]).optional();
const Options = z.object({ numbered: Numbered }).optional();

interface Entry {
  file?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  options?: { numbered?: boolean | number | undefined } | undefined;
  sections?: Entry[] | undefined;
}
const Entry: z.ZodType<Entry> = z.object({
  file: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  options: Options,
  get sections() {
    return z.array(Entry).optional();
  },
});

const Part = z.object({
  caption: z.string().optional(),
  numbered: Numbered,
  options: Options,
  chapters: z.array(Entry).default([]),
});

const Toc = z.object({
  root: z.string(),
  numbered: Numbered,
  options: Options,
  defaults: Options,
  parts: z.array(Part).optional(),
  chapters: z.array(Entry).optional(),
  sections: z.array(Entry).optional(),
});

/**
 * The chapters of Jupyter Book's _toc.yml. With `numbered`, chapters are counted through all parts, as Jupyter Book
 * does. Throws a UserError if the file is invalid.
 */
export function jupyterChapters(text: string, file: string): ChapterList {
  const toc = readToc(text, file);
  const doubts: string[] = [];
  const whole = toc.numbered ?? toc.options?.numbered ?? toc.defaults?.numbered ?? false;
  const parts = toc.parts ?? [{ caption: undefined, chapters: toc.chapters ?? toc.sections ?? [] }];
  let count = 0;
  const chapters = parts.flatMap((part): Chapter[] => {
    const numbered = 'numbered' in part ? (part.numbered ?? part.options?.numbered ?? whole) : whole;
    const heading =
      part.caption === undefined ? [] : [{ number: null, title: part.caption, level: 0, path: null, anchor: null }];
    const below = heading.length;
    return [
      ...heading,
      ...part.chapters.flatMap((entry) => {
        const number = numbered === false ? null : String(++count);
        return entryChapters(entry, below, number, typeof numbered === 'number' ? numbered : 9, doubts);
      }),
    ];
  });
  const root: Chapter = { number: null, title: null, level: 0, path: toc.root, anchor: null };
  return { chapters: [root, ...chapters], folder: '', doubts };
}

/** `depth`: how many more levels are numbered. */
function entryChapters(entry: Entry, level: number, number: string | null, depth: number, doubts: string[]): Chapter[] {
  const title = entry.title ?? null;
  if (entry.url !== undefined || entry.file === undefined) {
    doubts.push(`"${title ?? entry.url ?? '?'}" is no file of the book and was left out`);
    return [];
  }
  const { path } = linkTarget(entry.file);
  const own: Chapter = { number, title, level, path, anchor: null };
  const sections = (entry.sections ?? []).flatMap((section, index) => {
    const below = number !== null && depth > 1 ? `${number}.${index + 1}` : null;
    return entryChapters(section, level + 1, below, depth - 1, doubts);
  });
  return [own, ...sections];
}

function readToc(text: string, file: string): z.output<typeof Toc> {
  try {
    return Toc.parse(parse(text, { maxAliasCount: 100 }));
  } catch (cause) {
    const detail =
      cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause instanceof Error ? cause.message : cause);
    const message = `is not a _toc.yml of Jupyter Book: ${detail.split('\n').slice(0, 2).join(' ')}`;
    throw new UserError([{ file, message, remedy: 'it needs root and chapters or parts' }], { cause });
  }
}
