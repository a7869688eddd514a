import { chapterOf } from '../../src/core/catalogue/chapter-of.ts';
import type { Section } from '../../src/core/catalogue/section.ts';
import { fold } from '../../src/core/text/fold.ts';
import type { Dataset, GoldReport } from './datasets.ts';
import type { Scored } from './score.ts';

/**
 * What a user has without us, one: regular expressions as `github/issue-labeler` holds them, a pattern for each section
 * with its number in the usual forms and its title; every section that matches is named.
 */
export function regexBaseline({ catalogue }: Dataset): (gold: GoldReport) => Scored {
  const sections = catalogue.editions.at(-1)?.sections ?? [];
  const rules = sections.map((section) => ({ section, pattern: patternOf(section) }));
  return (gold) => {
    const text = `${gold.report.title}\n${gold.report.body}`;
    const named = rules.filter(({ pattern }) => pattern.test(text)).map(({ section }) => section);
    return compare(gold, named, catalogue);
  };
}

/** Two: a search by BM25 over titles and text, the first hit named. */
export function searchBaseline({ catalogue }: Dataset): (gold: GoldReport) => Scored {
  return (gold) => {
    const [best] = catalogue.topics.search(fold(`${gold.report.title}\n${gold.report.body}`));
    const section = best && catalogue.families.get(best.family)?.[0];
    return compare(gold, section ? [section] : [], catalogue);
  };
}

function patternOf({ number, title }: Section): RegExp {
  const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const parts = number?.parts.join('.') ?? '';
  const byNumber = parts.includes('.')
    ? [`(?<![\\d.])${escaped(parts)}(?![\\d.]*\\d)`]
    : parts === ''
      ? []
      : [`第\\s*${escaped(parts)}\\s*章`, `chapter\\s*${escaped(parts)}(?!\\d)`];
  return new RegExp([...byNumber, escaped(title)].join('|'), 'iu');
}

function compare({ kind, gold }: GoldReport, named: readonly Section[], catalogue: Dataset['catalogue']): Scored {
  const now = catalogue.editions.at(-1);
  const name = (section: Section) =>
    gold.by === 'links' ? (section.link ?? '') : ((now && chapterOf(catalogue, section, now)?.title) ?? '');
  const names = [...new Set(named.map(name))];
  const right = gold.by === 'links' ? gold.links : gold.labels;
  const isRight = right.length === 0 ? names.length === 0 : names.length === 1 && right.includes(names[0] ?? '');
  return {
    kind,
    answered: names.length > 0,
    right: isRight,
    inTop3: names.slice(0, 3).some((one) => right.includes(one)),
    wrong: names.some((one) => !right.includes(one)),
    confidence: 0,
    noticeRight: null,
    abstainedRight: null,
  };
}
