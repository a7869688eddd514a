import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../src/core/publication/compile.ts';
import type { Release } from '../../src/core/publication/sources/release.ts';
import { triage } from '../../src/core/triage.ts';
import { sourceFile } from './publication/observatory.ts';

const OLD = '1 Lamps ........ 1\n2 Keepers ........ 9\n2.1 Night watch ........ 11\n';
const NEW = '1 Lamps ........ 1\n2 Optics ........ 9\n3 Keepers ........ 15\n3.1 Night watch ........ 16\n';
const release = (version: string, date: string, body = 'News.'): Release => {
  return { version, title: version, date, body, url: `https://ours.example/${version}` };
};

function lighthouses(contents: Readonly<Record<string, string>>, releases: readonly Release[]) {
  const { catalogue, problems } = compileCatalogue({
    ...{ name: 'Lighthouses', language: 'en', notices: [], releases, text: [] },
    ...{ noticeUrl: null, moved: [], bySection: [] },
    contents: Object.entries(contents).map(([name, text]) => sourceFile(`contents/${name}.txt`, text)),
  });
  expect(problems).toEqual([]);
  return (title: string, createdAt: string) => {
    const found = triage({ title, body: '', createdAt, live: true }, catalogue, { prefix: '' });
    return [found.edition, found.labels[0], found.notice?.version, found.changedSince.map(({ version }) => version)];
  };
}

describe('a patch of an old version that came out after a new one', () => {
  const read = lighthouses({ 'v1.0': OLD, 'v2.0': NEW }, [
    release('v1.0.1', '2024-06-01', '### 2.1 Night watch'),
    release('v2.0', '2024-01-01', '### 3.1 Night watch'),
    release('v1.0', '2023-01-01'),
  ]);

  it.each<[title: string, day: string, found: unknown[]]>([
    ['section 3.1', '2024-07-01', ['v2.0', 'Keepers', 'v2.0', []]],
    ['chapter 2', '2024-07-01', ['v2.0', 'Optics', 'v2.0', []]],
    ['section 2.1 of v1.0.1', '2024-07-01', ['v1.0.1', 'Keepers', 'v1.0.1', ['v2.0']]],
    ['section 2.1 of v1.0', '2024-07-01', ['v1.0', 'Keepers', 'v1.0', ['v1.0.1', 'v2.0']]],
    ['page 16 of v2.0', '2024-07-01', ['v2.0', 'Keepers', 'v2.0', []]],
    ['section 2.1', '2023-07-01', ['v1.0', 'Keepers', 'v1.0', ['v1.0.1', 'v2.0']]],
    ['the PDF I downloaded in February 2024, section 3.1', '2024-07-01', ['v2.0', 'Keepers', 'v2.0', []]],
    [
      'the PDF I downloaded last March 2023, section 2.1',
      '2024-07-01',
      ['v1.0', 'Keepers', 'v1.0', ['v1.0.1', 'v2.0']],
    ],
  ])('%s, filed on %s', (title, day, found) => expect(read(title, day)).toEqual(found));
});

describe('tags with a prefix, a suffix or in other case', () => {
  const read = lighthouses({ 'v1.0': OLD, 'v2.0': NEW }, [
    release('BOOK-V2.0-final', '2024-01-01', '### 3.1 Night watch'),
    release('book-v1.0', '2023-01-01'),
  ]);

  it.each<[title: string, found: unknown[]]>([
    ['section 3.1', ['v2.0', 'Keepers', 'v2.0', []]],
    ['section 2.1 of v1.0', ['v1.0', 'Keepers', 'v1.0', ['v2.0']]],
    ['lighthouses-v1.0.pdf, page 11', ['v1.0', 'Keepers', 'v1.0', ['v2.0']]],
  ])('%s', (title, found) => expect(read(title, '2024-07-01')).toEqual(found));
});

describe('tags with a prefix alone, and one contents for all', () => {
  const read = lighthouses({ SUMMARY: OLD }, [release('book-v1.1', '2024-01-01'), release('book-v1.0', '2023-01-01')]);

  it.each<[title: string, found: unknown[]]>([
    ['section 2.1', ['book-v1.1', 'Keepers', 'book-v1.1', []]],
    ['section 2.1 of v1.0', ['book-v1.0', 'Keepers', 'book-v1.0', []]],
  ])('%s', (title, found) => expect(read(title, '2024-07-01')).toEqual(found));
});

describe('a living edition', () => {
  const read = lighthouses({ SUMMARY: NEW }, []);

  it.each<[title: string, found: unknown[]]>([
    ['section 3.1', ['', 'Keepers', undefined, []]],
    ['section 3.1 of v1.0', ['', 'Keepers', undefined, []]],
    ['page 16', ['', 'Keepers', undefined, []]],
  ])('%s', (title, found) => expect(read(title, '2024-07-01')).toEqual(found));
});
