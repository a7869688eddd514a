import type { Problem } from '../problem.ts';
import { titleKey } from './find-title.ts';
import type { EditionSource } from './read-sources.ts';
import type { Section } from './section.ts';

/** GitHub's limit for the name of a label, in characters. */
export const LONGEST_LABEL = 50;

/** Titles of several chapters, and how long a title may be. */
export interface SharedTitles {
  readonly keys: ReadonlySet<string>;
  /** How many characters of a title a label has room for. A longer title is cut. */
  readonly room: number;
}

type Titled = Pick<Section, 'title' | 'key' | 'family' | 'number'>;

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

/** A problem for each chapter whose label would be that of an earlier chapter if titles alone named them. */
export function sameLabels(
  chapters: readonly Titled[],
  titles: SharedTitles,
  newest: EditionSource | undefined,
  configuration: string,
): Problem[] {
  const first = new Map<string, Titled>();
  return chapters.flatMap((chapter): Problem[] => {
    const key = cutKey(chapter, titles.room);
    const other = first.get(key);
    if (!other) first.set(key, chapter);
    const name = distinctName(chapter, titles);
    const isTold = other && other.family !== chapter.family && (other.key !== chapter.key || name === chapter.title);
    if (!isTold) return [];
    const line = newest?.entries.find(({ title }) => title === chapter.title)?.line;
    const place = newest?.listedIn && line !== undefined ? { file: newest.listedIn, line } : { file: configuration };
    if (other.key === chapter.key) {
      const message = `another chapter is called "${chapter.title}", so that one label is for both`;
      return [{ ...place, message, remedy: 'give them numbers, or different titles' }];
    }
    const message = `the label is cut to that of "${other.title}", so that it becomes "${name}"`;
    return [{ ...place, message, remedy: 'shorten the titles, or labels.prefix' }];
  });
}

function cutKey({ title, key }: Titled, room: number): string {
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
