import type { Problem } from '../core/problem.ts';
import { contentsFile } from './contents-file.ts';
import { doubtsOf } from './doubts-of.ts';
import type { Imported } from './imported.ts';
import { textFile } from './text-file.ts';

/** A file to write. */
export interface PlannedFile {
  /** Path below the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files of an edition, and all doubts about them. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly doubts: readonly Problem[];
}

/** Plans an import: the files of `edition` ("v1.0.8"), and the doubts. Pure. */
export function planImport(imported: Imported, edition: string): ImportPlan {
  const path = `contents/${edition}.md`;
  const contents = contentsFile(imported.sections, path);
  const text = textFile(imported, contents.entries);
  const unnamed = text.unnamed.map((section) => ({
    file: path,
    line: section + 1,
    key: imported.sections[section]?.entry ?? '',
    message: 'only its position distinguishes it from another section, so its text is left out',
  }));
  const files = [{ path, text: contents.text }];
  if (text.text !== '') files.push({ path: `text/${edition}.jsonl`, text: text.text });
  const doubts = [...imported.doubts, ...doubtsOf(imported, contents.entries, path), ...contents.doubts, ...unnamed];
  return { files, doubts };
}
