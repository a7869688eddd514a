import { liesIn } from '../publication/section.ts';
import type { Statements } from '../report/statements.ts';
import type { Placed } from './evidence.ts';
import { isCued } from './roles/heads.ts';

/** Kinds in the order in which they outrank each other in one statement, unless what ranks higher is doubtful. */
const RANK: Readonly<Record<Placed['kind'], number>> = {
  form: 0,
  number: 1,
  link: 2,
  quote: 3,
  title: 4,
  page: 5,
  topic: 6,
};
/** Words of a title that nothing marks as one are no surer than a page. */
const UNMARKED = RANK.page;
/** The number of a figure or a formula may be another work's. */
const THING = RANK.page + 0.5;

/** A sentence found word for word in one place is there, whatever number the reader's copy gives it. */
const WORD_FOR_WORD = { score: 0.98, weight: 4, margin: 0.5 };

function rankOf(one: Placed): number {
  if (isThing(one)) return THING;
  return one.kind === 'title' && !isCued(one) ? UNMARKED : RANK[one.kind];
}

function isWordForWord({ kind, features: { score = 0, weight = 0, margin = 0 } }: Placed): boolean {
  return (
    kind === 'quote' && score >= WORD_FOR_WORD.score && weight >= WORD_FOR_WORD.weight && margin >= WORD_FOR_WORD.margin
  );
}

function isThing({ features }: Placed): boolean {
  return features.thing === 1;
}

/** Surer than this a piece of evidence decides against another. */
const SURE = 0.6;
/** Of two kinds of one rank the surer decides if its odds are this much better; otherwise both readings remain. */
const CLEARLY = 2;

/**
 * What the report is about, of all that it names. A place that is compared with or referred to counts only if nothing
 * else does. Inside a statement, with what is above it, the dependable kind decides. What is in the report's title or
 * answers a form is the place; otherwise what begins a statement. Words that may be a title by chance count last.
 */
export function settled(all: readonly Placed[], statements: Statements): Placed[] {
  const about = all.filter(({ role }) => role === 'about');
  const named = about.some(isSure) ? about : all.filter(({ role }) => role !== 'other');
  const kept = named.filter((one) => !named.some((other) => outdoes(other, one, statements)));
  return pointing(headed(stated(kept)));
}

function isSure({ strength, points }: Placed): boolean {
  return strength >= SURE && points;
}

/** Whether evidence beside it, or in its context, decides for another chapter. An undecided kind outdoes nothing. */
function outdoes(other: Placed, one: Placed, statements: Statements): boolean {
  if (other.kind === one.kind || other.strength < SURE || other.units.size !== 1) return false;
  if (agrees(one, other) || !isAround(other, one, statements)) return false;
  // A copy changes its pages sooner than the numbers of its formulas.
  if (isThing(other) && one.kind === 'page') return true;
  if (isThing(one) && other.kind === 'page') return false;
  if (isWordForWord(other) && one.kind === 'number') return true;
  if (isWordForWord(one) && other.kind === 'number') return false;
  if (rankOf(other) < rankOf(one)) return true;
  return rankOf(other) === rankOf(one) && odds(other.strength) > CLEARLY * odds(one.strength);
}

function odds(strength: number): number {
  return strength / Math.max(0.001, 1 - strength);
}

/** In one chapter, or one inside the other, as a chapter is whose sections have labels of their own. */
function agrees(one: Placed, other: Placed): boolean {
  if ([...one.units].some((unit) => other.units.has(unit))) return true;
  return one.sections.some((a) => other.sections.some((b) => liesIn(a, b) || liesIn(b, a)));
}

/** Whether two pieces of evidence are in one statement, or one of them in what is above the other. */
function isAround(one: Placed, other: Placed, { all }: Statements): boolean {
  const [a, b] = [one.statement, other.statement];
  if (a === null || b === null || a === b) return true;
  return (all[a]?.above.includes(b) || all[b]?.above.includes(a)) ?? false;
}

/** What is in the title or answers a form; pages do not, since they depend on the reader's copy. */
function stated(all: readonly Placed[]): readonly Placed[] {
  const places = all.filter(
    (one) => one.strength >= SURE && (one.asked || (one.statement === 0 && one.kind !== 'page')),
  );
  return withChaptersOf(places, all);
}

/** In a statement that begins with a place, what is of the same chapter. */
function headed(all: readonly Placed[]): readonly Placed[] {
  return all.filter((one) => {
    const heads = all.filter((head) => head.isHead && head.statement === one.statement && head.strength >= SURE);
    return heads.length === 0 || one.isToo || heads.some((head) => agrees(head, one));
  });
}

function pointing(all: readonly Placed[]): Placed[] {
  return [...withChaptersOf(all.filter(isSure), all)];
}

function withChaptersOf(places: readonly Placed[], all: readonly Placed[]): readonly Placed[] {
  return places.length === 0 ? all : all.filter((one) => one.isToo || places.some((place) => agrees(place, one)));
}
