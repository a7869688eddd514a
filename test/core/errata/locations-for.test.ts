import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';
import { sourceFile } from '../publication/observatory.ts';

const { catalogue } = compileCatalogue({
  name: 'Handbook',
  language: 'en',
  contents: [
    sourceFile(
      'contents/v1.0.txt',
      '1 Alerting\n1.1 Paging\n1.2 Silencing\n2 Rollout\n2.1 Draining\n3 Capacity\n3.1 Forecasts\n',
    ),
  ],
  notices: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});

/** "error → correction: the numbers of its sections" for each erratum. */
function placed(body: string, title = 'Some typos'): string[] {
  return triage({ title, body, createdAt: null }, catalogue, { prefix: 'chapter: ' }).errata.map((one) =>
    [[one.error, one.correction].filter(Boolean).join(' → '), one.locations.map(({ number }) => number).join(' ')].join(
      ': ',
    ),
  );
}

describe('the location of an erratum', () => {
  it.each<[string, string, string[]]>([
    [
      'of each item of a list',
      '- 1.1: “teh” should be “the”\n- 2.1: “watr” should be “water”',
      ['teh → the: 1.1', 'watr → water: 2.1'],
    ],
    [
      'of each line that begins with a place',
      'Section 1.1 “teh” should be “the”\nSection 2.1 “watr” should be “water”',
      ['teh → the: 1.1', 'watr → water: 2.1'],
    ],
    [
      'of the heading above',
      '## Chapter 1\n\n- teh should be the\n- recieve → receive\n\n## Chapter 3\n\n- watr should be water',
      ['teh → the: 1', 'recieve → receive: 1', 'watr → water: 3'],
    ],
    [
      'of the lead-in above',
      'Chapter 1:\n\n- teh should be the\n\nChapter 3:\n\n- watr should be water',
      ['teh → the: 1', 'watr → water: 3'],
    ],
    [
      'in one sentence, before the words',
      'In 1.1 “teh” should be “the”, and in 2.1 “watr” should be “water”.',
      ['teh → the: 1.1', 'watr → water: 2.1'],
    ],
    [
      'in one sentence, behind the words',
      '“teh” should be “the” (1.1), “watr” should be “water” (2.1).',
      ['teh → the: 1.1', 'watr → water: 2.1'],
    ],
    ['in two sections', '1.1 and 2.1: “teh” should be “the”', ['teh → the: 1.1 2.1']],
    [
      'of several errata in one place',
      '- 1.1: “teh” should be “the”, “recieve” should be “receive”\n- 2.1 is hard to read',
      ['teh → the: 1.1', 'recieve → receive: 1.1'],
    ],
    [
      'of the only place',
      'I read chapter 3.\n\n- “teh” should be “the”\n- “watr” should be “water”',
      ['teh → the: 3', 'watr → water: 3'],
    ],
    ['of none if several are possible', '- 1.1 is odd\n- 2.1 too\n- “teh” should be “the”', ['teh → the: ']],
    [
      'of the answer of a form',
      '### Chapter\n\n3 Capacity\n\n### What is wrong\n\n- “teh” should be “the”\n- “watr” should be “water”',
      ['teh → the: 3', 'watr → water: 3'],
    ],
    [
      'of the same words in two places',
      '- 1.1: “teh” should be “the”\n- 2.1: “teh” should be “the”',
      ['teh → the: 1.1', 'teh → the: 2.1'],
    ],
    [
      'of quoted words alone, for each statement with a place',
      '- 1.1: “a pager that wakes nobody at all” is odd\n- 2.1: “draining takes ten whole minutes” as well',
      ['a pager that wakes nobody at all: 1.1', 'draining takes ten whole minutes: 2.1'],
    ],
    [
      'of the longest quoted words if one statement has a place',
      '- 1.1: “a pager that wakes nobody at all” is odd\n- and “draining takes ten whole long minutes” as well',
      ['draining takes ten whole long minutes: 1.1'],
    ],
  ])('is that %s', (_, body, expected) => {
    expect(placed(body)).toEqual(expected);
  });

  it('is that of the body if the title says the same', () => {
    expect(placed('- 1.1: “teh” should be “the”\n- 2.1 is odd', '“teh” should be “the”')).toEqual(['teh → the: 1.1']);
  });
});
