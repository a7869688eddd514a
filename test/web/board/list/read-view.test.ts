import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitHubTerms } from '../../../../src/web/board/list/git-hub-terms.ts';
import { readView, viewQuery } from '../../../../src/web/board/list/read-view.ts';

const NOW = Date.parse('2026-11-27T15:00:00Z');
const view = (query: string) => readView(new URL(`http://board/r/press/book${query}`), NOW);

describe('readView', () => {
  it('asks for what is open, the newest first, unless told otherwise', () => {
    const { filter, order, after, ignored } = view('?q=&chapter=&lang=en&utm_source=x');
    expect(filter).toMatchObject({ state: 'open', words: [], label: null, marks: [], from: null, before: null });
    expect([order, after, ignored]).toEqual(['newest', null, []]);
  });

  it('reads all that a form sends', () => {
    const { filter, order } = view(
      '?q=Ｔｙｐｏ+%2312&chapter=chapter%3A+A&edition=v1&state=all&kind=issue&is=unsure&is=fixed&filed=2026-12&sort=contents',
    );
    expect(filter).toEqual({
      words: ['typo', '#12'],
      number: null,
      label: 'chapter: A',
      edition: 'v1',
      state: null,
      kind: 'issue',
      marks: ['unsure', 'fixed'],
      from: '2026-12-01T00:00:00.000Z',
      before: '2027-01-01T00:00:00.000Z',
    });
    expect(order).toBe('contents');
    expect([view('?q=%2312').filter.number, view('?q=12').filter.number]).toEqual([12, 12]);
  });

  it.each([
    ['7', '2026-11-20T00:00:00.000Z', null],
    ['30+', null, '2026-10-28T00:00:00.000Z'],
  ])('takes an age of %s by whole days', (age, from, before) => {
    expect(view(`?filed=${encodeURIComponent(age)}`).filter).toMatchObject({ from, before });
  });

  it.each([
    ['?state=x', ['state']],
    ['?filed=2026-13', ['filed']],
    ['?is=unsure&is=__proto__', ['is']],
    ['?q=a%00b', ['q']],
    [`?q=${'x'.repeat(101)}`, ['q']],
    ['?after=x', ['after']],
    ['?after=2026-02-30T00:00:00Z+issue+1', ['after']],
    ['?after=5+issue+1', ['after']],
    ['?sort=contents&after=2026-02-01T00:00:00Z+issue+1', ['after']],
    ['?sort=contents&after=99999999999+issue+1', ['after']],
    ['?sort=contents&after=1e3+issue+1', ['after']],
    ['?sort=contents&after=1.0+issue+1', ['after']],
    ['?after=0000-01-01T00:00:00Z+issue+1', ['after']],
    ['?after=2026-02-01T00:00:00Z+issue+1e99', ['after']],
  ])('says what it leaves out of %s', (query, ignored) => {
    expect(view(query).ignored).toEqual(ignored);
  });

  it('takes any query', () => {
    const name = fc.constantFrom('q', 'chapter', 'state', 'is', 'filed', 'sort', 'after', 'kind', 'edition');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        const { asked } = view(`?${new URLSearchParams(pairs)}`);
        expect(view(viewQuery({ asked }))).toMatchObject({ ignored: [] });
      }),
    );
  });
});

it('viewQuery changes one parameter, and begins at the first page', () => {
  const one = view('?is=unsure&sort=contents&after=5+issue+1');
  expect(one.after).toEqual({ at: '5', kind: 'issue', number: 1 });
  expect(viewQuery(one, { sort: null, chapter: 'a b' })).toBe('?is=unsure&chapter=a+b');
});

describe('gitHubTerms', () => {
  const terms = (query: string) => gitHubTerms(view(query), { unsureLabel: 'needs "a" chapter' });

  it('says in words of GitHub what it can', () => {
    expect(terms('?chapter=chapter%3A+A&is=unsure&filed=2026-05&q=typo')).toEqual({
      terms: [
        'is:open',
        'label:"chapter: A"',
        'label:"needs  a  chapter"',
        'created:>=2026-05-01',
        'created:<2026-06-01',
        'typo',
      ],
      isWider: false,
    });
    expect(terms('?state=all&edition=v1')).toEqual({ terms: [], isWider: true });
  });
});
