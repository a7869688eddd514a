import { expect, it } from 'vitest';
import { placeInContents } from '../../../src/core/record/place-in-contents.ts';
import { triage } from '../../../src/core/triage.ts';
import { whitepaper } from '../../web/board/whitepaper.ts';

const { catalogue, policy } = whitepaper;
const newest = catalogue.editions.at(-1)!;
const indexOf = (name: string) =>
  newest.sections.find(({ number, title }) => title === name || number?.printed === name)?.index;

it.each([
  ['at its section', '5.3.1 的图', null, '5.3.1'],
  ['at the first of several', '5.3.1 和 3.2 的图', ['章节: 入网控制'], '3.2'],
  ['at the chapter that a person chose, which evidence does not name', '5.3.1 的图', ['章节: 入网控制'], '入网控制'],
  ['nowhere without a chapter', '5.3.1 的图', [], null],
  ['nowhere under a label that the contents lacks', '5.3.1 的图', ['章节: 别的'], null],
])('a report stands %s', (_, title, chosen, expected) => {
  const report = { title, body: '', createdAt: '2026-11-01T00:00:00Z' };
  const { labels, locations } = triage(report, catalogue, { prefix: policy.labels.prefix });
  const place = placeInContents(chosen ?? labels, locations, catalogue, policy.labels);
  expect(place).toBe(expected === null ? null : indexOf(expected));
});
