import type { Problem } from '../problem.ts';
import type { EditionSource } from './read-sources.ts';
import { cutKey, distinctName, type SharedTitles, type Titled } from './shared-titles.ts';

/** GitHub keeps the descriptions of labels in three bytes a character. */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/u;

/** Where titles and the publication's name are written. */
export interface LabelPlaces {
  readonly configuration: string;
  /** The newest edition that lists its contents. */
  readonly listed: EditionSource | undefined;
}

/** What in titles and in the publication's name GitHub takes in no label, or would make two labels the same. */
export function labelProblems(
  chapters: readonly Titled[],
  titles: SharedTitles,
  publication: string,
  { configuration, listed }: LabelPlaces,
): Problem[] {
  const placeOf = (title: string): Pick<Problem, 'file' | 'line'> => {
    const entry = listed?.entries.find((one) => one.title === title);
    return entry && listed?.listedIn ? { file: listed.listedIn, line: entry.line } : { file: configuration };
  };
  const first = new Map<string, Titled>();
  const problems = chapters.flatMap((chapter): Problem[] => {
    const key = cutKey(chapter, titles.room);
    const other = first.get(key) ?? chapter;
    first.set(key, other);
    const same = other.family === chapter.family ? null : sameLabel(chapter, other, titles);
    return [same, fourBytes(chapter.title)].flatMap((said) => (said ? { ...placeOf(chapter.title), ...said } : []));
  });
  const inName = fourBytes(publication);
  return inName ? [{ file: configuration, key: 'publication.name', ...inName }, ...problems] : problems;
}

type Said = Pick<Problem, 'message' | 'remedy'>;

function sameLabel(chapter: Titled, other: Titled, titles: SharedTitles): Said | null {
  const name = distinctName(chapter, titles);
  if (name === distinctName(other, titles)) {
    const message = `another chapter is also called "${other.title}", so both share one label`;
    return { message, remedy: 'give them numbers, or different titles' };
  }
  if (other.key === chapter.key) return null;
  const message = `its shortened label would be that of "${other.title}", so it is made from "${name}"`;
  return { message, remedy: 'shorten the titles, or labels.prefix' };
}

function fourBytes(text: string): Said | null {
  const [sign] = FOUR_BYTES.exec(text) ?? [];
  if (sign === undefined) return null;
  const message = `GitHub allows no "${sign}" in label descriptions, so it is left out there`;
  return { message, remedy: 'remove this character' };
}
