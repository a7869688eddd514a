import { expect, it } from 'vitest';
import { comparablePath } from '../../../../src/core/publication/sources/comparable-path.ts';

it.each([
  ['docs/ch1/index.md', 'docs/ch1'],
  ['/docs/ch1/', 'docs/ch1'],
  ['./ch01.md#setup', 'ch01'],
  ['../../src/Ch01.MD?plain=1', 'src/ch01'],
  ['%E7%AC%AC1%E7%AB%A0/README.md', '第1章'],
  ['README.md', ''],
  ['100%/a.adoc', '100%/a'],
])('%s compares as %j', (path, expected) => {
  expect(comparablePath(path)).toBe(expected);
});

it('takes time linear in the length of a hostile path', () => {
  expect(comparablePath(`a${'/'.repeat(200_000)}b`)).toHaveLength(200_002);
});
