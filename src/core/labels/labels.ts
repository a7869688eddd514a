import { languages } from '../languages/languages.ts';
import { withoutInvisible } from '../markdown/without-invisible.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { type Chapter, chaptersOf } from '../publication/chapter-of.ts';
import { LONGEST_LABEL } from '../publication/shared-titles.ts';

/** A label as GitHub keeps it. `color` is six hexadecimal digits without `#`; `description` at most 100 characters. */
export interface LabelDefinition {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** The part of the configuration that says how labels are made. */
export interface LabelPolicy {
  readonly prefix: string;
  /** Known former prefixes, the latest first. */
  readonly formerPrefixes?: readonly string[];
  /** Names that one chapter had in turn, without prefix, also in editions that were withdrawn. */
  readonly formerNames?: readonly (readonly string[])[];
  readonly unsure: string;
}

/** GitHub's limit, in characters. */
const LONGEST_DESCRIPTION = 100;

/**
 * Colours of chapters in turn: readable with black or white text, in both of GitHub's themes. Never remove one: they
 * distinguish labels that we made from those that a person recoloured.
 */
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

/** The name of a chapter's label: prefix and title, without invisible characters, cut to 50 with an ellipsis. */
export function labelName(title: string, { prefix }: Pick<LabelPolicy, 'prefix'>): string {
  return shorten(withoutInvisible(`${prefix}${title}`).trim(), LONGEST_LABEL);
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
    description: describe(`${name}: ${place}`),
  };
}

/** The label for feedback whose chapter is uncertain. */
export function unsureLabel({ name, language }: Catalogue, { unsure }: LabelPolicy): LabelDefinition {
  return {
    name: shorten(unsure, LONGEST_LABEL),
    color: UNSURE_COLOR,
    description: describe(languages[language].labels.unsureDescription(name)),
  };
}

/**
 * A label that is there as it should be, its name spelt as it is; null when nothing is to be changed. A colour that is
 * none of ours is a person's and stays, and so do words that do not begin as ours do.
 */
export function mendedLabel(existing: LabelDefinition, wanted: LabelDefinition): LabelDefinition | null {
  const color = isOurColor(existing, wanted.description) ? wanted.color : existing.color;
  const description = isOurs(existing.description, wanted.description) ? wanted.description : existing.description;
  return changed(existing, { name: existing.name, color, description });
}

/**
 * The label of a chapter that no longer exists: grey, and marked in its description. Null if it is marked already, or a
 * person wrote the description. It is kept, so that its subjects keep it.
 */
export function retiredLabel(existing: LabelDefinition, { name, language }: Catalogue): LabelDefinition | null {
  const { description } = existing;
  const color = isOurColor(existing, describe(`${name}:`)) ? UNSURE_COLOR : existing.color;
  if (withoutMark(description) !== description || !isOurs(description, describe(`${name}:`))) return null;
  // GitHub's own grey and no word: nothing of it is ours, so a person made it.
  if (isGrey(existing.color) && description.trim() === '') return null;
  const words = `${languages[language].labels.retired}${description || name}`;
  return changed(existing, { name: existing.name, color, description: describe(words) });
}

function changed(before: LabelDefinition, after: LabelDefinition): LabelDefinition | null {
  const isSame = before.color.toLowerCase() === after.color.toLowerCase();
  return isSame && before.description.trim() === after.description.trim() ? null : after;
}

/** Our grey is also what GitHub gives to labels that are made in passing: it is ours only where the words are. */
function isOurColor({ color, description }: LabelDefinition, ours: string): boolean {
  return COLORS.includes(color.toLowerCase()) || (isGrey(color) && isOurs(description, ours));
}

function isGrey(color: string): boolean {
  return color.toLowerCase() === UNSURE_COLOR;
}

/** Ours begin with the publication's name and a colon. */
function isOurs(description: string, ours: string): boolean {
  const head = (text: string) => withoutMark(text).split(/[:：]/u, 1)[0]?.trim();
  return description.trim() === '' || head(description) === head(ours);
}

function withoutMark(description: string): string {
  const mark = Object.values(languages).find(({ labels }) => description.startsWith(labels.retired))?.labels.retired;
  return mark === undefined ? description : description.slice(mark.length);
}

/** GitHub takes no character outside the basic plane in a description: a letter becomes □, any other is left out. */
function describe(text: string): string {
  const plain = withoutInvisible(text).replaceAll(/[\u{10000}-\u{10FFFF}]\uFE0F?/gu, (one) =>
    /\p{L}/u.test(one) ? '□' : '',
  );
  return shorten(plain.replaceAll(/ {2,}/gu, ' ').trim(), LONGEST_DESCRIPTION);
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
