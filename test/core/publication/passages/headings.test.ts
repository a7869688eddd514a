import { expect, it } from 'vitest';
import { headingsOf } from '../../../../src/core/publication/passages/headings.ts';

const section = 7 as never;
const titlesIn = (text: string) => headingsOf([{ text, section }] as never).map(({ title }) => title);

it.each([
  ['## Rollout', ['Rollout']],
  ['## Rollout ##', ['Rollout']],
  ['#\tC# in depth # #', ['C# in depth']],
  ['# One\ntext\n###### Two  \nmore', ['One', 'Two']],
  ['#no heading\n####### nor this\n# \n## ##', []],
])('finds the headings of %j', (text, titles) => {
  expect(titlesIn(text)).toEqual(titles);
});

it('takes linear time for marks without end', () => {
  const hostile = `# x${'# \t'.repeat(200_000)}`;
  expect(titlesIn(`${hostile}x`)).toHaveLength(1);
  expect(titlesIn(hostile)).toEqual(['x']);
});
