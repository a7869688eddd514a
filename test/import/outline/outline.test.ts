import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importOutline, outlineSchema } from '../../../src/import/outline/outline.ts';

it('takes sections, pages, links and text from any program', () => {
  const outline = {
    $schema: 'outline.schema.json',
    sections: [
      { title: '1 Casting', text: 'First clay.' },
      { title: '1.1 Clay', level: 1, page: '12', link: 'cast.html#clay', text: 'Wet.' },
    ],
  };

  expect(importOutline(JSON.stringify(outline), '-')).toEqual({
    sections: [
      { entry: '1 Casting', level: 0, page: null, link: null },
      { entry: '1.1 Clay', level: 1, page: '12', link: 'cast.html#clay' },
    ],
    passages: [
      { section: 0, page: null, text: 'First clay.' },
      { section: 1, page: '12', text: 'Wet.' },
    ],
    doubts: [],
    from: 'outline in JSON',
  });
});

it.each([
  ['{', /standard input: is not JSON.*schema\/outline\.schema\.json/],
  ['{"sections": []}', /sections: /],
  ['{"sections": [{"title": "A", "depth": 1}]}', /sections\.0: .*depth/],
  ['{"sections": [{"title": ""}]}', /sections\.0\.title/],
])('explains what is wrong: %s', (json, message) => {
  expect(() => importOutline(json, 'standard input')).toThrow(message);
});

it('has its schema in the repository', () => {
  expect(readFileSync('schema/outline.schema.json', 'utf8')).toBe(outlineSchema());
});
