import { relative, resolve } from 'node:path';
import { check } from 'recheck';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Expression, writtenBelow } from './source-expressions.ts';

/** Up to 150 steps a character. Steps are counted and not timed, so that a slow machine finds the same. */
const LIMITS = {
  maxAttackStringSize: 2048,
  attackLimit: 150 * 2048,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
};
/** The analyser's search for attacks on what it cannot decide: its first guesses, without breeding others from them. */
const SEARCH = { maxIteration: 0, maxInitialGenerationSize: 50, maxGenerationSize: 20, incubationLimit: 5000 };
const AT_ONCE = 4;

const files = writtenBelow('src');
const built: Expression[] = [];

beforeEach(() => {
  const RealRegExp = RegExp;
  class RecordedRegExp extends RealRegExp {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      const place = /[^\s(]*\/src\/[^\s:]*:\d+/u.exec(new Error().stack ?? '')?.[0];
      if (place !== undefined) built.push({ source: this.source, flags: this.flags, place: relative('.', place) });
    }
  }
  vi.stubGlobal('RegExp', RecordedRegExp);
});
afterEach(() => vi.unstubAllGlobals());

it('holds no regular expression that takes more than linear time', async () => {
  for (const { path, builds } of files) if (builds.length > 0) await import(/* @vite-ignore */ resolve(path));
  const { leadingNumber } = await import('../src/core/numbers/section-number.ts');
  leadingNumber('Recipe 12 Soup', 'recipe 12 soup', { word: 'recipe' });
  leadingNumber('第3天 雨', '第3天 雨', { word: '天' });

  const places = new Set(built.map(({ place }) => place));
  expect(files.flatMap(({ builds }) => builds).filter((place) => !places.has(place))).toEqual([]);
  expect(await slowOnes([...files.flatMap(({ literals }) => literals), ...built])).toEqual([]);
});

async function slowOnes(expressions: readonly Expression[]): Promise<string[]> {
  const left = [...Map.groupBy(expressions, ({ source, flags }) => `/${source}/${flags}`)];
  const slow: string[] = [];
  async function checkLeft(): Promise<void> {
    for (let next = left.pop(); next; next = left.pop()) {
      const [name, [one]] = next;
      const found = await check(one?.source ?? '', one?.flags ?? '', { ...LIMITS, ...SEARCH });
      if (found.status === 'safe') continue;
      const why =
        found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern}` : found.error.kind;
      slow.push(`${one?.place} ${name.slice(0, 200)} ${why}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, checkLeft));
  return slow.toSorted();
}
