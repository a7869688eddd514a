import type { Scored } from './score.ts';

/** Whether anything about an answer is not as it should be. */
export function isMiss({ right, wrong, noticeRight, offered, gold }: Scored): boolean {
  return !right || wrong || noticeRight === false || (gold.offers.length > 0 && offered !== true);
}

/** `paper-041 (page) missed: “title”: expected …; got …` */
export function describeMiss({ id, kind, verdict, report, gold, named, places, notice, noticeRight }: Scored): string {
  const got = (gold.links ? places : named).join(', ') || 'nothing';
  const chosen = noticeRight === false ? `, notice ${notice ?? 'none'} instead of ${gold.notice}` : '';
  return `${id} (${kind}) ${verdict}: “${report.title}”: expected ${expected(gold)}; got ${got}${chosen}`;
}

function expected({ links, chapters, complete, orAbstain, offers }: Scored['gold']): string {
  if (offers.length > 0) return `to be offered ${offers.join(', ')}`;
  const answers = links ?? chapters.map((names) => names.join('/'));
  if (answers.length === 0) return 'nothing';
  return answers.join(complete ? ' and ' : ' or ') + (orAbstain ? ', or nothing' : '');
}
