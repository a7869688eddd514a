import { type LabelPolicy, labelName } from '../labels/labels.ts';
import type { Reading } from '../locate/reading.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import { liveSection } from '../publication/live-section.ts';
import { lineOf, type Section } from '../publication/section.ts';
import type { ReportedPassage } from '../record/reported-passage.ts';
import { passageAt, type TextIndex } from '../text/text-index.ts';
import { tokenWeight } from '../text/tokenise.ts';
import { placesOf, type QuotedPlace } from './today/quoted-place.ts';
import { distanceOf, MAX_OTHER, wordingOf } from './today/wording-place.ts';

/** Four words or six Han characters: in one section they hardly stand twice. */
const CONTEXT_WEIGHT = 12;

/**
 * What tells that two reports are about the same words of the same section: they share one of these passages. Of a
 * correction those are the words right before and right behind the wrong ones, as the text has them. If nothing is
 * corrected, it is every place of the quoted words. `about`: the sections that the report is about, for words that are not
 * found in the text.
 */
export function passagesOf(
  place: QuotedPlace,
  about: readonly Section[],
  { catalogue, now }: Pick<Reading, 'catalogue' | 'now'>,
  policy: Pick<LabelPolicy, 'prefix'>,
): ReportedPassage[] {
  const found = stretchOf(place);
  const { index, sections } = catalogue.text;
  const section = found && sections.get(index.passages[passageAt(index, found.first)]!.section);
  const said = [...new Set(saidOf(place, section ? found : null, index))];
  return (section ? [section] : about).flatMap((one) => {
    const label = labelName(chapterOf(catalogue, one, now).name, policy);
    const name = nameOf(liveSection(catalogue, one, now) ?? one);
    return said.map((text) => ({ label, text: `${name}: ${text}` }));
  });
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where the quoted words stand in the text, wrong or corrected. Null if they do not. */
function stretchOf({ quoted, place }: QuotedPlace): Stretch | null {
  if (place === null || distanceOf(place) > MAX_OTHER * quoted.ids.length) return null;
  const { proposed } = place;
  return proposed !== null && proposed.distance < place.quoted.distance ? proposed : place.quoted;
}

/** `found`: where the words stand in the text. Null if they are not found there. */
function saidOf(place: QuotedPlace, found: Stretch | null, { ids }: TextIndex): string[] {
  const quoted = [...place.quoted.ids];
  const { correction } = place.erratum;
  const everywhere = quoted.flatMap((_, at) => [...wordsBefore(quoted, at), ...wordsBehind(quoted, at + 1)]);
  if (correction === null) return everywhere;

  // The text goes on where the quotation ends.
  const [left, right] =
    found === null ? [[], []] : [some(ids, found.first - 1, -1).toReversed(), some(ids, found.last + 1, 1)];
  const words = [...left, ...quoted, ...right];
  return wrongWords(place, correction).flatMap(({ from, to, better }) => [
    ...wordsBefore(words, from + left.length),
    ...wordsBehind(words, to + left.length),
    ...(to - from === quoted.length ? everywhere : []),
    ...(found === null && from < to ? [`${quoted.slice(from, to).join(' ')} for ${better.join(' ')}`] : []),
  ]);
}

interface WrongWords {
  readonly from: number;
  readonly to: number;
  /** What should stand there. */
  readonly better: readonly number[];
}

/** The words among the quoted that the correction changes: without those that it keeps at its beginning and end. */
function wrongWords({ erratum: { error, within }, quoted }: QuotedPlace, correction: string): WrongWords[] {
  const right = [...wordingOf(correction).ids];
  const spans = within === null ? [{ from: 0, to: quoted.ids.length }] : placesOf(wordingOf(error), quoted);
  return spans.map(({ from, to }) => {
    const wrong = quoted.ids.subarray(from, to);
    const shortest = Math.min(wrong.length, right.length);
    let [before, behind] = [0, 0];
    while (before < shortest && wrong[before] === right[before]) before++;
    while (behind < shortest - before && wrong.at(-1 - behind) === right.at(-1 - behind)) behind++;
    return { from: from + before, to: to - behind, better: right.slice(before, right.length - behind) };
  });
}

function wordsBefore(words: readonly number[], at: number): string[] {
  const found = some(words, at - 1, -1);
  return isEnough(found) ? [`before ${found.join(' ')}`] : [];
}

function wordsBehind(words: readonly number[], at: number): string[] {
  const found = some(words, at, 1);
  return isEnough(found) ? [`behind ${found.join(' ')}`] : [];
}

/** As many tokens as tell a place from a position on, fewer at the end of a passage. */
function some(words: ArrayLike<number>, from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = from; words[at] && !isEnough(found); at += step) found.push(words[at]!);
  return found;
}

function isEnough(ids: readonly number[]): boolean {
  return ids.reduce((sum, id) => sum + tokenWeight(id), 0) >= CONTEXT_WEIGHT;
}

/** The titles of a section and of those around it. */
function nameOf(section: Section): string {
  return lineOf(section)
    .map(({ key }) => key)
    .join(' / ');
}
