import type { CueWords } from './cue-words.ts';
import type { BoardWording } from './en/board.ts';
import type { ErrataWording } from './en/errata.ts';
import type { FormWording } from './en/forms.ts';
import type { PlaceWords } from './place-words.ts';
import type { ReplyWording } from './reply-wording.ts';
import type { TemplateWords } from './template-words.ts';

/** All words of one language. */
export interface LanguageWords {
  /** Its own name, as the board's link to it. */
  readonly name: string;
  readonly labels: LabelWording;
  readonly replies: ReplyWording;
  readonly forms: FormWording;
  readonly errata: ErrataWording;
  readonly board: BoardWording;
  readonly places: PlaceWords;
  readonly cues: CueWords;
  readonly templates: TemplateWords;
}

interface LabelWording {
  /** What chapter labels begin with, as a proposal. */
  readonly prefix: string;
  /** The label of reports without a certain chapter. */
  readonly unsure: string;
  unsureDescription(publication: string): string;
  /** Put before the description of a label whose chapter no longer exists. */
  readonly retired: string;
}
