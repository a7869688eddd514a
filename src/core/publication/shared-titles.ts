import { titleKey } from './find-title.ts';
import type { Section } from './section.ts';

/** GitHub's limit for the name of a label, in characters. */
export const LONGEST_LABEL = 50;

/** Titles of several chapters, and how long a title may be. */
export interface SharedTitles {
  readonly keys: ReadonlySet<string>;
  /** How many characters of a title a label has room for. A longer title is cut. */
  readonly room: number;
}

/** What of a section makes its name as a chapter. */
export type Titled = Pick<Section, 'title' | 'key' | 'family' | 'number'>;

/** The titles that several of these chapters have, or would have after a cut, in labels with this prefix. */
export function sharedTitles(chapters: readonly Titled[], prefix: string): SharedTitles {
  const room = LONGEST_LABEL - [...prefix].length;
  const byKey = Map.groupBy(chapters, (chapter) => cutKey(chapter, room));
  const shared = [...byKey].filter(([, alike]) => alike.some(({ family }) => family !== alike[0]?.family));
  return { keys: new Set(shared.map(([key]) => key)), room };
}

/**
 * The name of a chapter: its title. If another chapter has the same title or the same beginning, the number is in
 * front; a long title without a number then keeps its end instead of its middle.
 */
export function distinctName(chapter: Titled, { keys, room }: SharedTitles): string {
  if (keys.size === 0 || !keys.has(cutKey(chapter, room))) return chapter.title;
  return chapter.number === null ? endsOfTitle(chapter.title, room) : `${chapter.number.printed} ${chapter.title}`;
}

/** The key by which titles are compared that may be cut. */
export function cutKey({ title, key }: Titled, room: number): string {
  const characters = [...title];
  return characters.length <= room ? key : titleKey(characters.slice(0, room - 1).join(''));
}

/** A title too long for its room by its beginning and its end. */
export function endsOfTitle(title: string, room: number): string {
  const characters = [...title];
  if (characters.length <= room) return title;
  const tail = Math.floor((room - 1) / 2);
  return `${characters.slice(0, room - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}
