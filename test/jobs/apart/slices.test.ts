import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinSlices, slicesOf } from '../../../src/jobs/apart/slices.ts';

const { tree } = fc.letrec<{ tree: object; value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, undefined, true, ''), fc.double(), fc.string(), tie('tree')),
  tree: fc.oneof(
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string({ maxLength: 3 }), fc.constant('__proto__')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(tie('value'), { maxLength: 4 }).map((members) => new Set(members)),
    fc.uint32Array({ maxLength: 4 }),
  ),
}));

interface Chapter {
  readonly title: string;
  section: { readonly parent: Chapter; readonly seen: ReadonlySet<Chapter> } | null;
}

it('puts a graph together again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (root) => {
      expect(await joinSlices(structuredClone([...slicesOf(root)]))).toEqual(root);
    }),
  );
});

it('keeps what refers to the same object, and to what is around it', async () => {
  const chapter: Chapter = { title: 'One', section: null };
  chapter.section = { parent: chapter, seen: new Set([chapter]) };
  const given = { chapter, byTitle: new Map([['One', chapter]]) };
  const joined = (await joinSlices(structuredClone([...slicesOf(given)]))) as typeof given;

  expect(joined.byTitle.get('One')).toBe(joined.chapter);
  expect(joined.chapter.section?.parent).toBe(joined.chapter);
  expect(joined.chapter.section?.seen.has(joined.chapter)).toBe(true);
});

it('makes slices that are small', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ index, parts: [index] }));
  const slices = [...slicesOf(many)];
  expect(slices.length).toBeGreaterThan(5);
  expect(Math.max(...slices.slice(1).map(({ objects }) => objects.length))).toBeLessThanOrEqual(4_000);
});
