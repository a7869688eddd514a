import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/core/problem.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { readSources } from '../../../src/core/publication/read-sources.ts';
import { sourceFile } from './observatory.ts';

const notice = (version: string, date: string, body = 'news') =>
  sourceFile(`news/${version}.md`, `---\ntitle: ${version} is out\ndate: ${date}\nversion: ${version}\n---\n${body}\n`);
const contents = (...names: string[]) => names.map((name) => sourceFile(`contents/${name}.txt`, '1 Stars\n2 Scopes\n'));
const release = (version: string, date: string, body = 'news') => {
  const url = `https://github.com/o/r/releases/tag/${version}`;
  return { version, title: `${version} is out`, date, body, url };
};
const rest = { name: 'Night Sky', language: 'en', text: [], noticeUrl: null, moved: [], bySection: [] } as const;

describe('the order of editions', () => {
  it.each([
    [
      ['1.10', '1.9', '1.10-rc1'],
      ['1.9', '1.10-rc1', '1.10'],
    ],
    [
      ['v2', 'v2-beta.2', 'v2-beta.10', 'v10'],
      ['v2-beta.2', 'v2-beta.10', 'v2', 'v10'],
    ],
    [
      ['1.0a', '1.0'],
      ['1.0', '1.0a'],
    ],
    [
      ['3rd edition', '2nd edition'],
      ['2nd edition', '3rd edition'],
    ],
    [
      ['2024', '2023-02-01'],
      ['2023-02-01', '2024'],
    ],
  ])('%j', (names, ordered) => {
    const { editions, problems } = readSources({ contents: contents(...names), notices: [] });

    expect(editions.map(({ version }) => version)).toEqual(ordered);
    expect(problems).toEqual([]);
  });

  it('is a guess where versions are words, and that is told', () => {
    const { problems } = readSources({ contents: contents('first', 'second'), notices: [] });

    expect(problems.map(describeProblem)).toEqual([
      expect.stringMatching(/^contents\/first.txt: version "first" has neither a number nor a date/u),
      expect.stringMatching(/^contents\/second.txt: version "second" has neither/u),
    ]);
    const dated = [notice('first', '2023-01-01'), notice('second', '2024-01-01')];
    expect(readSources({ contents: contents('first', 'second'), notices: dated }).problems).toEqual([]);
  });
});

describe('a contents alone, without a version in its name', () => {
  it('is the one edition of a publication without versions', () => {
    const { catalogue, problems } = compileCatalogue({ ...rest, contents: contents('SUMMARY'), notices: [] });

    expect(catalogue.editions.map(({ version, date, sections }) => [version, date, sections.length])).toEqual([
      ['', null, 2],
    ]);
    expect(problems).toEqual([]);
  });

  it('is that of all editions that notices tell of', () => {
    const notices = [notice('v1.1', '2024-01-01', '## 2 Scopes'), notice('v1.0', '2023-01-01')];
    const { catalogue, problems } = compileCatalogue({ ...rest, contents: contents('SUMMARY'), notices });

    expect(catalogue.editions.map(({ version, sections }) => [version, sections.length])).toEqual([
      ['v1.0', 2],
      ['v1.1', 2],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('contents and notices of one version', () => {
  const editionsOf = (names: string[], tags: string[]) => {
    const releases = tags.map((tag, index) => release(tag, `2024-01-0${index + 1}`));
    const { editions, problems } = readSources({ contents: contents(...names), notices: [], releases });
    return {
      editions: editions.map(({ version, listedIn, notice }) => [version, listedIn !== null, notice !== null]),
      problems: problems.map(describeProblem),
    };
  };

  it.each([
    [['v1.0'], ['book-v1.0'], 'v1.0'],
    [['v1.0'], ['V1.0'], 'V1.0'],
    [['1.0'], ['v1.0.0-final'], '1.0'],
    [['2nd edition'], ['ed2'], 'ed2'],
    [['2019.4.10'], ['draft-2019-04-10'], '2019.4.10'],
    [['book-v1.0-rc1'], ['v1.0-RC1'], 'v1.0-RC1'],
  ])('meet: %j and the tag %j', (names, tags, version) => {
    expect(editionsOf(names, tags)).toEqual({ editions: [[version, true, true]], problems: [] });
  });

  it('meet in the same spelling first', () => {
    const { editions } = editionsOf(['v1.0', 'v2.0'], ['code-v1.0', 'v1.0', 'v2.0']);
    expect(editions.filter(([, listed]) => listed)).toEqual([
      ['v1.0', true, true],
      ['v2.0', true, true],
    ]);
  });

  it.each([
    [['v1.0'], ['book-v1.0', 'code-v1.0'], 'code-v1.0'],
    [['v1.0', '1.0.0'], [], '1.0.0'],
    [['v1.0-2024'], ['v1.0'], 'v1.0'],
  ])('that do not meet are a problem: %j and %j', (names, tags, named) => {
    const { problems } = editionsOf(names, tags);
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).toMatch(
      /count as two editions.*\(if they are one edition, give both the same version/u,
    );
    expect(problems.join('\n')).toContain(`"${named}"`);
  });

  it.each([
    [
      ['v1.0', 'v1.0a'],
      ['v1.0', 'v1.0a'],
    ],
    [['v1.0'], ['v1.0-rc1', 'v1.0']],
    [['第1版'], ['第1版第2次印刷']],
  ])('are several editions if their versions differ: %j and %j', (names, tags) => {
    expect(editionsOf(names, tags).problems).toEqual([]);
  });
});

describe('releases', () => {
  it('are notices: their tag the version, their page the address', () => {
    const releases = [
      release('v1.1', '2024-01-01T08:00:00Z', '## 2 Scopes\n\nrewritten'),
      release('1.0', '2023-01-01'),
    ];
    const { catalogue, problems } = compileCatalogue({ ...rest, contents: contents('v1.0'), notices: [], releases });

    expect(problems).toEqual([]);
    expect(catalogue.editions.map(({ version, date }) => [version, date])).toEqual([
      ['1.0', '2023-01-01'],
      ['v1.1', '2024-01-01'],
    ]);
    const [, newest] = catalogue.editions;
    const scopes = newest?.sections.find(({ title }) => title === 'Scopes');
    expect(newest?.notice).toMatchObject({
      title: 'v1.1 is out',
      url: 'https://github.com/o/r/releases/tag/v1.1',
      names: new Set([scopes?.family]),
    });
  });
});

it('refuses notices that name no section where there is no contents', () => {
  const notices = [notice('v1.0', '2023-01-01'), notice('v1.1', '2024-01-01')];

  expect(() => compileCatalogue({ ...rest, contents: [], notices })).toThrow(
    /publication: the newest edition, v1\.1, has no section/u,
  );
});
