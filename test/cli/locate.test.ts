import { describe, expect, it } from 'vitest';
import { locateLine } from '../../src/cli/locate.ts';
import { compileCatalogue } from '../../src/core/publication/compile.ts';

const { catalogue } = compileCatalogue({
  name: 'Field Guide',
  language: 'en',
  contents: [{ path: 'contents/2023-01-01.txt', name: '2023-01-01', text: '1 Tools\n2 Knots\n' }],
  notices: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
});
const locate = (line: string) => locateLine(line, 1, catalogue, { prefix: 'chapter: ' });

describe('a line of reports', () => {
  it.each([
    ['a time', '{"id":1,"title":"Chapter 2","createdAt":"2024-05-01T08:00:00+08:00"}'],
    ['a day', '{"id":1,"title":"Chapter 2","createdAt":"2024-05-01"}'],
    ['a byte order mark', '\uFEFF{"id":1,"title":"Chapter 2"}'],
  ])('may have %s', (_, line) => {
    expect(locate(line)).toMatchObject({ id: 1, labels: ['chapter: Knots'] });
  });

  it('is told what is wrong with it', () => {
    expect(locate('{"id":7,"title":"Chapter 2","createdAt":"May"}')).toEqual({
      id: 7,
      error: 'reports:1: createdAt: must be a day or a time, such as 2024-05-01',
    });
    expect(locate('{')).toMatchObject({ id: null, error: expect.stringContaining('is not JSON') });
  });
});
