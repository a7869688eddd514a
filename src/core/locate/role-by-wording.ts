import type { Reference } from '../reference/reference.ts';
import type { Evidence } from './evidence.ts';
import { isDenied } from './is-denied.ts';
import * as words from './role-words.ts';

type Role = Evidence['role'];

const ASIDE = words.before(words.ASIDE_BEFORE);
const OTHER = words.before(words.OTHER_BEFORE);
/** "与第五章不一致"; but "第三章与第五章不一致" is about both. */
const COMPARED_BEFORE = /(?<![章节\d]\s?)[和与跟同比]\s?$/u;
const COMPARED_BEHIND = /^[^。，,;\n]{0,8}(?:一样|不一|一致|不同|相同|重复|矛盾|冲突|相比|类似|对不上|呼应)/u;
/** How far around a place its words reach. */
const BEFORE = 60;
const BEHIND = 80;

/**
 * What the place at `start`..`end` of a folded passage is there for, by the words around it: `about` unless they say that it
 * is compared with, copied from or referred to (`aside`), or that it is shown, linked to, quoted, left out of what was
 * searched, or what the publication should say (`other`).
 */
export function roleByWording(folded: string, start: number, end: number): Role {
  const quoted = roleInQuotes(folded, start, end);
  if (quoted !== 'about') return quoted;
  const before = folded.slice(Math.max(0, start - BEFORE), start);
  const behind = folded.slice(end, end + BEHIND);
  if (words.EXCEPT_BEFORE.test(before) && (/[a-z][^\n]{0,40}$/u.test(before) || words.EXCEPT_BEHIND.test(behind)))
    return words.FINE.test(sentence(folded, start, end)) ? 'about' : 'other';
  if (OTHER.test(before)) return 'other';
  if (ASIDE.test(before) || words.COPY_BEFORE.test(before)) return 'aside';
  return COMPARED_BEFORE.test(before) && COMPARED_BEHIND.test(behind) ? 'aside' : 'about';
}

/**
 * The roles of all places of one passage, in order: those of roleByWording, and what follows from how they stand together:
 * "第四章→第五章", ranges that were searched. What corrects a place that the reader takes back is what is meant.
 */
export function rolesOf(references: readonly Reference[], folded: string): Role[] {
  const denied = references.map(({ start, end }) => isDenied(folded, start, end));
  return references.map((one, index) => {
    const [last, next] = [references[index - 1], references[index + 1]];
    if (one.ranged && isSearched(one, folded)) return 'other';
    if (denied[index - 1]) return 'about';
    if (last && becomes(last, one, folded)) return 'other';
    const isReplaced = words.REPLACED_BEHIND.test(folded.slice(one.end, one.end + BEHIND));
    const role = roleByWording(folded, one.start, one.end);
    return role === 'about' && (isReplaced || (next && becomes(one, next, folded))) ? 'aside' : role;
  });
}

function becomes(one: Reference, next: Reference, folded: string): boolean {
  return isAlike(one, next) && words.BECOMES.test(folded.slice(one.end, next.start));
}

function isSearched({ start, end }: Reference, folded: string): boolean {
  return words.SEARCHED.test(sentence(folded, start, end));
}

/** Of the same kind and depth; a chapter and a section of it make a path. */
function isAlike({ steps: a }: Reference, { steps: b }: Reference): boolean {
  return a.at(-1)?.parts.length === b.at(-1)?.parts.length && a.at(-1)?.unit === b.at(-1)?.unit;
}

/** In quotation marks with more than itself. The place that a quotation begins with may be its heading. */
function roleInQuotes(folded: string, start: number, end: number): Role {
  const lineStart = folded.lastIndexOf('\n', start - 1) + 1;
  const before = folded.slice(lineStart, start);
  const opening = openingQuote(before);
  if (opening === -1) return 'about';
  const close = folded[lineStart + opening] === '"' ? '"' : CLOSING[folded[lineStart + opening] ?? ''];
  const until = folded.slice(end).search(new RegExp(`[${close}\\n]`, 'u'));
  if (until === -1 || folded[end + until] === '\n') return 'about';
  const lead = before.slice(opening + 1).trim();
  if (lead !== '') return 'other';
  return until > 2 ? 'aside' : 'about';
}

const CLOSING: Readonly<Record<string, string>> = { '「': '」', '『': '』' };

/** Where in a line the quotation begins that is open at its end; -1 if none is. Straight marks open and close in turn. */
function openingQuote(line: string): number {
  const corner = Math.max(line.lastIndexOf('「'), line.lastIndexOf('『'));
  if (corner > Math.max(line.lastIndexOf('」'), line.lastIndexOf('』'))) return corner;
  const count = line.split('"').length - 1;
  return count % 2 === 1 ? line.lastIndexOf('"') : -1;
}

/** The sentence around a place, bounded. */
function sentence(folded: string, start: number, end: number): string {
  const before = /[^。！？!?\n]*$/u.exec(folded.slice(Math.max(0, start - BEHIND), start))?.[0] ?? '';
  const behind = /^(?:[^。！？!?.\n]|\.(?!\s))*/u.exec(folded.slice(end, end + BEHIND))?.[0] ?? '';
  return before + folded.slice(start, end) + behind;
}
