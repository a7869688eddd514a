import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/core/text/find-quote.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { buildTextIndex, type TextPassage } from '../../../src/core/text/text-index.ts';

const passages: readonly TextPassage[] = [
  {
    section: 'oncall',
    text: '# 值班\n值班的人先确认告警，再判断影响的范围，最后决定要不要叫醒别人。\n交接时要把没有处理完的事写下来。',
  },
  {
    section: 'drill',
    page: 12,
    text: '# 演练\n每次演练之前都要写清楚预案，演练之后要复盘。\n没有人知道的预案等于没有预案。',
  },
  { section: 'drill', page: 13, text: '演练的频率由上一次演练的结果决定。' },
  { section: 'release', text: '# 发布\n发布窗口之外的变更需要两个人同意。\n交接时要把没有处理完的事写下来。' },
  {
    section: 'alerts',
    text: '# Alerts\nAn alert that nobody acts on should be removed before it hides the one that matters.\nDon’t page two people for the same thing.',
  },
  {
    section: 'budget',
    text: '# Budgets\nWhen the error budget is spent, the team stops shipping features and works on reliability instead.',
  },
];
const index = buildTextIndex(passages);

function find(quote: string) {
  return findQuote(index, fold(quote));
}

describe('findQuote', () => {
  it.each([
    ['word for word', '先确认告警，再判断影响的范围', 'oncall', 1],
    ['without punctuation', '先确认告警再判断影响的范围', 'oncall', 1],
    ['other width and marks', '“先确认告警”, 再判断影响的范围!', 'oncall', 1],
    ['in traditional characters', '發佈窗口之外的變更需要兩個人同意', 'release', 0.85],
    ['a character mistyped', '先确认告警，再判段影响的范围', 'oncall', 0.8],
    ['mended', '在每次演练之前，都必须写清楚预案', 'drill', 0.6],
    ['shortened', '先确认告警，最后决定要不要叫醒别人', 'oncall', 0.75],
    ['over a line break', '要不要叫醒别人。\n交接时要把', 'oncall', 1],
    ['English', 'should be removed before it hides', 'alerts', 1],
    ['English in capitals, other apostrophes', "DON'T PAGE TWO PEOPLE", 'alerts', 1],
    ['English with a word changed', 'the team stops delivering features and works on reliability', 'budget', 0.7],
    ['English with a word missing', 'the error budget is spent, team stops shipping', 'budget', 0.8],
  ])('finds what is quoted %s', (_, quote, section, score) => {
    const [best, next] = find(quote);

    expect(best?.passage.section).toBe(section);
    expect(best?.score).toBeGreaterThanOrEqual(score - 1e-4);
    expect(next?.score ?? 0).toBeLessThan((best?.score ?? 0) - 0.15);
  });

  it('offers every section that holds the words, each once', () => {
    const hits = find('交接时要把没有处理完的事写下来');

    expect(hits.map(({ passage }) => passage.section).toSorted()).toEqual(['oncall', 'release']);
    expect(hits.map(({ score }) => score)).toEqual([expect.closeTo(1), expect.closeTo(1)]);
  });

  it('tells the range and the passage, so that the page is known', () => {
    const [hit] = find('演练的频率由上一次演练');

    expect(hit?.passage.page).toBe(13);
    expect(hit?.passage.text.slice(hit.start, hit.end)).toBe('演练的频率由上一次演练');
  });

  it('tells more by rare words than by everyday ones', () => {
    const rare = find('error budget is spent')[0]?.weight ?? 0;
    const many = find('要把没有处理完的事写下来，发布窗口之外的变更')[0]?.weight ?? 0;

    expect(rare).toBeGreaterThan(0);
    expect(many).toBeGreaterThan(rare);
  });

  it.each([
    ['7 Han characters', '先确认告警再判'],
    ['3 words', 'the error budget'],
    ['nothing', ''],
    ['punctuation', '……——“”'],
    ['what the publication has not', '容器编排平台的网络插件选型'],
    ['the same words in no order', '范围影响判断告警确认先的人值班'],
  ])('finds nothing for %s', (_, quote) => {
    expect(find(quote)).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(findQuote(buildTextIndex([]), 'one two three four five')).toEqual([]);
    expect(findQuote(buildTextIndex([{ section: 'a', text: '' }]), 'one two three four five')).toEqual([]);
  });

  it('finds every long enough part of a text where it stands', () => {
    const place = fc.record({
      passage: fc.constantFrom(0, 1, 3),
      start: fc.nat(30),
      length: fc.integer({ min: 14, max: 60 }),
    });
    fc.assert(
      fc.property(place, ({ passage: number, start, length }) => {
        const passage = passages[number]!;
        const quote = passage.text.slice(start, start + length);
        fc.pre(quote.replaceAll(/[^\p{L}]/gu, '').length >= 10);

        const hit = find(quote).find(({ passage: { section } }) => section === passage.section);

        expect(hit?.score).toBeCloseTo(1);
        expect(quote).toContain(passage.text.slice(hit?.start, hit?.end));
      }),
    );
  });

  it.each(['1', '的', '演练', 'a the of in ', '. ', '"', '没有处理完的事…', '\ud83d'])(
    'survives 64 KiB of %j',
    (piece) => {
      expect(() => find(piece.repeat(65_536 / piece.length))).not.toThrow();
    },
  );

  it('never throws, and its ranges lie in their passages', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...passages.map(({ text }) => text.slice(3, 20))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        for (const { passage, start, end, score } of find(pieces.join(''))) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(passage.text.length);
          expect(score).toBeLessThanOrEqual(1.0001);
        }
      }),
    );
  });
});
