import type { Language } from '../../languages/languages.ts';
import type { Release } from './release.ts';
import type { SourceFile } from './source-file.ts';

/** The input of a catalogue: what the configuration says, and the files that it names. */
export interface PublicationSources {
  readonly name: string;
  readonly language: Language;
  readonly contents: readonly SourceFile[];
  readonly notices: readonly SourceFile[];
  /** Notices that are releases of a repository, newest first. Absent if releases are not used. */
  readonly releases?: readonly Release[];
  readonly text: readonly SourceFile[];
  /** Public address of a notice page, with `{name}` for its file name. Null if notices have no page. */
  readonly noticeUrl: string | null;
  readonly moved: readonly Move[];
  /** Titles of chapters whose sections are labelled instead. */
  readonly bySection: readonly string[];
  /** What the labels of chapters begin with. It takes room from their titles. None if absent. */
  readonly labelPrefix?: string;
  /** What readers also call words of the titles. None if absent. */
  readonly terms?: Terms;
}

/** A section with a new name: feedback on `from` belongs to `to`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Words of titles, each with what readers also call them: `{ 回滚: ['rollback', 'revert'] }`. */
export type Terms = Readonly<Record<string, readonly string[]>>;
