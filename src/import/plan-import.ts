import type { Problem } from '../core/problem.ts';
import { contentsFile } from './contents-file.ts';
import { doubtsOf } from './doubts-of.ts';
import type { Imported } from './imported.ts';
import { textFile } from './text-file.ts';

/** A file to be written. */
export interface PlannedFile {
  /** Below the folder that everything is written to, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** An edition's contents and text as files, and all that is doubtful about them. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly doubts: readonly Problem[];
}

/** What an import of `edition` ("v1.0.8") would write, and what to look at before. Pure: the same each time. */
export function planImport(imported: Imported, edition: string): ImportPlan {
  const path = `contents/${edition}.md`;
  const contents = contentsFile(imported.sections, path);
  const text = textFile(imported, contents.entries);
  const unnamed = text.unnamed.map((section) => ({
    file: path,
    line: section + 1,
    message: `nothing but its place tells "${imported.sections[section]?.entry}" from another section; its text is left out`,
  }));
  const files = [{ path, text: contents.text }];
  if (text.text !== '') files.push({ path: `text/${edition}.jsonl`, text: text.text });
  const doubts = [...imported.doubts, ...doubtsOf(imported, contents.entries, path), ...contents.doubts, ...unnamed];
  return { files, doubts };
}
