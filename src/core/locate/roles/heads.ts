import type { ParsedReport, Passage } from '../../report/parsed-report.ts';
import { anyWord } from '../../text/words.ts';
import type { Evidence } from '../evidence.ts';

/**
 * The places that begin a line of the body, so that what follows is about them: "P27，…", "In 3.2 …", "1. 第三章 …"; and what
 * a list adds to one: "3.6 和 3.7 节…", "ch1: … / ch4: …".
 */
export function headsOf(about: readonly Evidence[], { passages }: ParsedReport): ReadonlySet<Evidence> {
  const heads = new Set<Evidence>();
  const inOrder = about.toSorted((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  for (const one of inOrder) {
    const passage = one.at && passages[one.at.passage];
    if (!passage || passage.place === 'title' || one.kind === 'quote' || one.denied || !isCued(one)) continue;
    if (isFirst(one, passage) || isLabel(one, passage) || isListed(one, heads, passage)) heads.add(one);
  }
  return heads;
}

function isFirst({ at }: Evidence, { folded }: Passage): boolean {
  const start = at?.start ?? 0;
  const before = folded.slice(folded.lastIndexOf('\n', start - 1) + 1, start);
  return before.length <= LONGEST_LEAD && before.replaceAll(LEAD, '').replaceAll(/[\s\p{P}\p{S}\p{N}]/gu, '') === '';
}

/** "ch1: … / ch4: …; app. B: …": one of several on a line. */
function isLabel({ at }: Evidence, { folded }: Passage): boolean {
  return (
    at !== null && /[;/|。]\s?$/u.test(folded.slice(Math.max(0, at.start - 2), at.start)) && folded[at.end] === ':'
  );
}

function isListed({ at }: Evidence, heads: ReadonlySet<Evidence>, { folded }: Passage): boolean {
  return [...heads].some(({ at: head }) => {
    if (!at || head?.passage !== at.passage || at.start < head.end || at.start - head.end > 12) return false;
    return /^["'”」』》\s]*(?:、|,|\/|&|和|与|及|以及|and)(?:\s*the\s)?["'“「『《\s]*$/u.test(
      folded.slice(head.end, at.start),
    );
  });
}

const LONGEST_LEAD = 40;
/** Small words, and the number of an appendix as a site prints it ("A2.3"). */
const LEAD = new RegExp(
  `${anyWord(
    '在 关于 对于 另外 还有 以及 其中 原文 书中 书上 本书 文中 位于 位置 章节',
    'in on at of for the also and re about regarding chapter section page location line',
  )}|(?<!\\p{L})[a-z]\\d{1,2}(?:\\.\\d{1,2})*(?!\\p{L})`,
  'gu',
);

/** Whether a number, page, link or answer points at a place, or a title beside which marks or words say so. */
export function isCued({ kind, features }: Evidence): boolean {
  if (kind === 'topic') return false;
  return kind !== 'title' || CUED.some((name) => features[name] === 1);
}

const CUED = ['line', 'beside', 'wholeMarked', 'wholeCue', 'partPiece', 'partCue', 'partBracket', 'opens'];
