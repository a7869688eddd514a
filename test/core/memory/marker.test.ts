import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { type MarkerState, readMarker, writeMarker } from '../../../src/core/memory/marker.ts';
import { readMemory } from '../../../src/core/memory/memory.ts';

const state: MarkerState = { labels: ['章节: A'], declined: [], byPeople: [], version: 1, extra: {} };

describe('marker', () => {
  it('is an HTML comment at the end', () => {
    expect(writeMarker('Filed.', { ...state, declined: ['x --> y', '@who #1'] })).toMatchInlineSnapshot(`
      "Filed.

      <!-- chapter-triage {"v":1,"labels":["章节: A"],"declined":["\\u0040who \\u00231","x \\u002d-\\u003e y"],"byPeople":[]} -->"
    `);
  });

  it('gives back every state, and no name breaks out of the comment', () => {
    const names = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('-->', '--!>', '<!--', '<!-- chapter-triage {} -->', '--'),
      ),
    );
    const extra = fc.dictionary(fc.constantFrom('told', 'seen'), fc.jsonValue());
    fc.assert(
      fc.property(fc.record({ labels: names, declined: names, byPeople: names, extra }), (arbitrary) => {
        const given = { ...arbitrary, version: 1 };

        const body = writeMarker('Filed.', given);

        expect(readMarker(body)).toEqual({
          ...given,
          extra: JSON.parse(JSON.stringify(given.extra)),
          labels: given.labels.toSorted(),
          declined: given.declined.toSorted(),
          byPeople: given.byPeople.toSorted(),
        });
        const { children } = fromMarkdown(body);
        expect(children.map(({ type }) => type)).toEqual(['paragraph', 'html']);
        expect(body.split('-->')).toHaveLength(2);
        expect(writeMarker(body, given)).toBe(body);
        expect(readMarker(body.replaceAll('\n', '\r\n'))).toEqual(readMarker(body));
      }),
    );
  });

  it('replaces the marker that was there', () => {
    expect(writeMarker(writeMarker('Filed.', state), { ...state, labels: [] })).toBe(
      writeMarker('Filed.', { ...state, labels: [] }),
    );
  });

  it('keeps what a newer version wrote', () => {
    const newer = '<!-- chapter-triage {"v":2,"labels":["A"],"declined":[],"byPeople":[],"told":{"at":-1}} -->';

    expect(readMarker(newer)).toMatchObject({ version: 2, labels: ['A'], extra: { told: { at: -1 } } });
    expect(writeMarker(newer, readMarker(newer)!)).toContain('"told":{"at":-1}');
  });

  it.each([
    ['nothing', ''],
    ['no marker', 'Filed.'],
    ['a marker with text after it', `${writeMarker('', state)} more`],
    ['another comment', '<!-- something-else {"v":1,"labels":[],"declined":[],"byPeople":[]} -->'],
    ['no JSON', '<!-- chapter-triage {"v":1 -->'],
    ['no object', '<!-- chapter-triage [] -->'],
    ['null', '<!-- chapter-triage null -->'],
    ['no version', '<!-- chapter-triage {"labels":[],"declined":[],"byPeople":[]} -->'],
    ['labels of another kind', '<!-- chapter-triage {"v":1,"labels":[1],"declined":[],"byPeople":[]} -->'],
    ['a comment that ends early', '<!-- chapter-triage {"v":1,"labels":["--> x"],"declined":[],"byPeople":[]} -->'],
    [
      'an abyss',
      `<!-- chapter-triage {"v":1,"labels":[],"declined":[],"byPeople":[],"x":${'['.repeat(1e5)}${']'.repeat(1e5)}} -->`,
    ],
  ])('reads nothing from %s', (_, body) => {
    expect(readMarker(body)).toBeNull();
  });

  it('throws on no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readMarker(`<!-- chapter-triage ${text} -->`);
        expect(readMarker(writeMarker(text, state))).toEqual(state);
      }),
    );
  });
});

it('a memory keeps what people said, though a newer version wrote a part that cannot be read', () => {
  const said = { by: 'mary', at: '2026-11-27T00:00:00Z' };
  const chapter = { sections: [{ edition: 'v1', number: '2', title: 'Rollout' }], ...said };
  const { corrections } = readMemory({ corrections: { chapter, judgement: { word: 'praise', ...said } } });
  expect(corrections).toMatchObject({ chapter, judgement: null, duplicate: null });
});
