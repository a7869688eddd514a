import { expect, it } from 'vitest';
import { groupedDoubts } from '../../src/import/grouped-doubts.ts';

it('describes doubts of one cause in one line, with a count and three examples', () => {
  const has = (key: string) => ({ file: 'book.pdf', key, message: 'has no text' });
  const chapter = (file: string, line: number) => ({ file, line, message: 'broken YAML', remedy: 'correct it' });

  expect(
    groupedDoubts([
      has('1 One'),
      { file: 'book.pdf', message: 'no page numbers found' },
      ...['2 Two', '3 Three', '4 Four'].map(has),
      chapter('a.md', 2),
      chapter('b.md', 1),
    ]),
  ).toEqual([
    'book.pdf: 4 times: has no text (1 One; 2 Two; 3 Three; …)',
    'book.pdf: no page numbers found',
    '2 times: broken YAML (a.md:2; b.md:1). To fix it, correct it',
  ]);
});
