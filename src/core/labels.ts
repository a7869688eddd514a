import type { Catalogue } from './catalogue/catalogue.ts';
import { type Chapter, chaptersOf } from './catalogue/chapter-of.ts';

/** A label as GitHub keeps it. `color` is six hexadecimal digits without `#`; `description` at most 100 characters. */
export interface LabelDefinition {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** The part of the configuration that says how labels are made. */
export interface LabelPolicy {
  readonly prefix: string;
  readonly unsure: string;
}

/** GitHub's limits, in characters. */
const LONGEST_NAME = 50;
const LONGEST_DESCRIPTION = 100;

/** Colours of chapters in turn: readable with black or white text, in both of GitHub's themes. */
const COLORS = [
  '1d76db',
  '0e8a16',
  '5319e7',
  'b60205',
  'd93f0b',
  '006b75',
  'c5def5',
  'bfdadc',
  'fbca04',
  'd4c5f9',
  'f9d0c4',
  'c2e0c6',
];
const UNSURE_COLOR = 'ededed';

/** The name of a chapter's label: prefix and title, cut to 50 characters with an ellipsis. */
export function labelName(title: string, { prefix }: Pick<LabelPolicy, 'prefix'>): string {
  return shorten(`${prefix}${title}`.trim(), LONGEST_NAME);
}

/** The labels of all chapters of the newest edition, in reading order. */
export function chapterLabels(catalogue: Catalogue, policy: LabelPolicy): LabelDefinition[] {
  const newest = catalogue.editions.at(-1);
  const chapters = newest ? chaptersOf(catalogue, newest) : [];
  return chapters.map((chapter, index) => chapterLabel(chapter, index, catalogue, policy));
}

function chapterLabel(chapter: Chapter, index: number, { name }: Catalogue, policy: LabelPolicy): LabelDefinition {
  const place = [chapter.number, chapter.title].filter(Boolean).join(' ');
  return {
    name: labelName(chapter.name, policy),
    color: COLORS[index % COLORS.length] ?? UNSURE_COLOR,
    description: shorten(`${name}: ${place}`, LONGEST_DESCRIPTION),
  };
}

/** The label for feedback whose chapter could not be told. */
export function unsureLabel({ name, language }: Catalogue, { unsure }: LabelPolicy): LabelDefinition {
  const description =
    language === 'zh-CN' ? `${name}：尚未确定章节的反馈` : `${name}: feedback whose chapter is not known yet`;
  return {
    name: shorten(unsure, LONGEST_NAME),
    color: UNSURE_COLOR,
    description: shorten(description, LONGEST_DESCRIPTION),
  };
}

function shorten(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
