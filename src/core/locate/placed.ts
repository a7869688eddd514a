import type { ParsedReport } from '../report/parsed-report.ts';
import { type Statements, statementsOf } from '../report/statements.ts';
import { contextFeatures } from './context-features.ts';
import { type Evidence, judged } from './evidence.ts';
import { headsOf, isCued } from './heads.ts';
import type { Reading } from './reading.ts';
import { rolesOf } from './role-of.ts';
import { unitsOf } from './units-of.ts';

/** Evidence with its place in the report. */
export interface Placed extends Evidence {
  /** Families of the chapters that carry the labels of its sections. */
  readonly units: ReadonlySet<number>;
  /** Index of its statement; null if it stands in none and is context for all: a form's answer, an address. */
  readonly statement: number | null;
  /** It begins its line, so the statement is about it. */
  readonly isHead: boolean;
  /** The reader says that it is there as well: "8.3.2 也有", "also in chapter 5". */
  readonly isToo: boolean;
  /** It points at a place; otherwise its words may be those of a title by chance. */
  readonly points: boolean;
}

/** All evidence of a report in its place, weak evidence too, and the report's statements. */
export interface Scene {
  readonly placed: readonly Placed[];
  readonly statements: Statements;
}

/** Where each piece of evidence stands, and its strength there: see contextFeatures. */
export function sceneOf(evidence: readonly Evidence[], report: ParsedReport, reading: Reading): Scene {
  const roles = rolesOf(evidence, report);
  const about = evidence.filter((_, index) => roles[index] === 'about');
  const heads = headsOf(about, report);
  const statements = statementsOf(report, heads);
  const found = evidence.map(
    (one, index): Placed => ({
      ...one,
      role: roles[index] ?? 'about',
      units: unitsOf(one.sections, reading),
      statement: one.at && statements.of(one.at),
      isHead: heads.has(one),
      isToo: isToo(one, report),
      points: isPointing(one, report),
    }),
  );
  const placed = found.map((one) => {
    const around = contextFeatures(one, found, report, reading);
    if (Object.keys(around).length === 0) return one;
    const again = judged({ ...one, features: { ...one.features, ...around } }, reading.model);
    return { ...one, ...again, points: isPointing(again, report) };
  });
  return { placed, statements };
}

/** A number, page, link or answer points by itself; a title does if marks or words around say that a part is meant. */
function isPointing(one: Evidence, { passages }: ParsedReport): boolean {
  return isCued(one) || (one.at !== null && passages[one.at.passage]?.place === 'title');
}

/** "在 8.3.2 节也有", "also in chapter 5", "chapter 5 as well". */
function isToo({ at }: Evidence, { passages }: ParsedReport): boolean {
  const passage = at && passages[at.passage];
  if (!at || !passage) return false;
  const before = passage.folded.slice(Math.max(0, at.start - 16), at.start);
  return TOO_BEFORE.test(before) || TOO_BEHIND.test(passage.folded.slice(at.end, at.end + 24));
}

const TOO_BEFORE = /(?:(?<!\p{L})also (?:in|on|at)(?: the)?|还有在?|同样在|以及)\s*$/u;
const TOO_BEHIND =
  /^[^,。;\n]{0,10}?(?:也(?:有|存在|出现|是这样|需要|应该?|要改)|同样(?:有|存在|需要))|^[^,.;\n]{0,10}? (?:as well|too)(?!\p{L})/u;
