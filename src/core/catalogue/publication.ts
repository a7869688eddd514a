import type { Language } from '../language.ts';
import type { Release } from './release.ts';
import type { SourceFile } from './source-file.ts';

/** All that a catalogue is compiled from: what the configuration says, and the files that it names. */
export interface PublicationSources {
  readonly name: string;
  readonly language: Language;
  readonly contents: readonly SourceFile[];
  readonly notices: readonly SourceFile[];
  /** Notices beside those that are files: releases of a repository, newest first. None where they are left out. */
  readonly releases?: readonly Release[];
  readonly text: readonly SourceFile[];
  /** Public address of a notice page, `{name}` standing for its file name; null when notices have no page. */
  readonly noticeUrl: string | null;
  readonly moved: readonly Move[];
  /** Titles of chapters that are labelled by their sections. */
  readonly bySection: readonly string[];
}

/** A section that took another name: feedback on `from` belongs to `to`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}
