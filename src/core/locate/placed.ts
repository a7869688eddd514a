import type { ParsedReport } from '../report/parsed-report.ts';
import { type Statements, statementsOf } from '../report/statements.ts';
import { contextFeatures } from './context-features.ts';
import { type Evidence, judged, type Placed } from './evidence.ts';
import type { Reading } from './reading.ts';
import { headsOf, isCued } from './roles/heads.ts';
import { rolesOf } from './roles/role-of.ts';
import { unitsOf } from './units-of.ts';

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

/** A number, page, link or answer always points to a place. A title does if marks or words around it say so. */
function isPointing(one: Evidence, { passages }: ParsedReport): boolean {
  return isCued(one) || (one.at !== null && passages[one.at.passage]?.place === 'title');
}

/** "在 8.3.2 节也有", "also in chapter 5", "…, and in 8.2 …", "chapter 5 as well". */
function isToo({ at }: Evidence, { passages }: ParsedReport): boolean {
  const passage = at && passages[at.passage];
  if (!at || !passage) return false;
  const before = passage.folded.slice(Math.max(0, at.start - 16), at.start);
  return TOO_BEFORE.test(before) || TOO_BEHIND.test(passage.folded.slice(at.end, at.end + 24));
}

const TOO_BEFORE = /(?:(?<!\p{L})(?:also|and) (?:in|on|at)(?: the)?|还有在?|同样在|以及)\s*$/u;
const TOO_BEHIND =
  /^[^,。;\n]{0,10}?(?:也(?:有|存在|出现|是这样|需要|应该?|要改)|同样(?:有|存在|需要))|^[^,.;\n]{0,10}? (?:as well|too)(?!\p{L})/u;
