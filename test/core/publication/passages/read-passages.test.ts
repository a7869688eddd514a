import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../src/core/problem.ts';
import { compileCatalogue } from '../../../../src/core/publication/compile.ts';
import { readPassages } from '../../../../src/core/publication/passages/read-passages.ts';
import type { SourceFile } from '../../../../src/core/publication/sources/source-file.ts';

const { editions } = compileCatalogue({
  name: 'A Book',
  language: 'en',
  contents: [
    file('v1.md', '- [1 Begin](begin.md)\n- [2 Old](old.md)'),
    file('v2.md', '- [1 Begin](begin.md)\n  - [1.1 Install](begin.md#install)\n- [2 End](end/README.md)'),
  ],
  notices: [],
  text: [],
  noticeUrl: null,
  moved: [],
  bySection: [],
}).catalogue;

function file(path: string, text: string): SourceFile {
  return { path, name: path.replace(/^.*\//u, '').replace(/\.[^.]+$/u, ''), text };
}

/** Passages as "edition title: text", and problems, as a person is told. */
function read(files: readonly SourceFile[], most?: number) {
  const { passages, problems } = readPassages(files, editions, most);
  return {
    passages: passages.map(({ section, text }) => `${section.edition} ${section.title}: ${text}`),
    problems: problems.map(describeProblem),
  };
}

describe('text as lines of passages', () => {
  it('names sections by link, number or title, in the edition of the file', () => {
    const text = ['begin.md', '2', 'Old'].map((section) => JSON.stringify({ section, text: 't' })).join('\n');

    expect(read([file('text/v1.jsonl', text)])).toEqual({
      passages: ['v1 Begin: t', 'v1 Old: t', 'v1 Old: t'],
      problems: [],
    });
  });

  it('tells the lines that it can not use', () => {
    const lines = ['{', '{"section": 1, "text": "t"}', '{"text": "t"}', '{"section": "9", "text": "t"}'];
    const remedy = '(write one {"section": "<link, number or title>", "text": "…"} on each line)';

    expect(read([file('text/v2.jsonl', lines.join('\n'))])).toEqual({
      passages: [],
      problems: [
        `text/v2.jsonl:1: this line is not JSON ${remedy}`,
        `text/v2.jsonl:2: section and text must be strings ${remedy}`,
        `text/v2.jsonl:3: this line has no section or no text ${remedy}`,
        `text/v2.jsonl:4: no section "9" in the contents ${remedy}`,
      ],
    });
  });

  it('counts the wrong lines beyond the first twenty', () => {
    const { problems } = read([file('text/v2.jsonl', '{\n'.repeat(25))]);

    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe('text/v2.jsonl: has 5 more such lines');
  });
});

describe('text as chapters', () => {
  it('is that of the newest edition, of the sections whose links lead to them', () => {
    const files = [
      file('src/begin.md', '# Begin\n\nHello.\n\n## Install\n\nRun it.\n\n### Deeper\n\nMore.'),
      file('src/end/README.md', 'Bye.'),
      file('src/old.md', 'Of an older edition only.'),
      file('src/unlinked.md', 'Nobody links here.'),
    ];

    expect(read(files)).toEqual({
      passages: ['v2 Begin: # Begin\nHello.', 'v2 Install: ## Install\nRun it.\n### Deeper\nMore.', 'v2 End: Bye.'],
      problems: [],
    });
  });

  it('is that of an edition that a folder is named by', () => {
    expect(read([file('o/r:book/v1/old.md', 'Old words.'), file('o/r:book/V2/begin.md', 'New words.')])).toEqual({
      passages: ['v1 Old: Old words.', 'v2 Begin: New words.'],
      problems: [],
    });
  });

  it('may stand beside lines', () => {
    const lines = file('text/v1.jsonl', '{"section": "2", "text": "Old words."}');

    expect(read([file('text/begin.md', 'New words.'), lines]).passages).toEqual([
      'v1 Old: Old words.',
      'v2 Begin: New words.',
    ]);
  });
});

describe('too much text', () => {
  it.each([
    [
      'in lines',
      [
        file('v1.jsonl', '{"section": "1", "text": "12345"}\n{"section": "2", "text": "123456"}'),
        file('src/end/README.md', '1'),
      ],
      ['v1 Begin: 12345'],
      'v1.jsonl:2',
    ],
    [
      'in chapters',
      [file('src/begin.md', '1234567'), file('src/end/README.md', '1234')],
      ['v2 Begin: 1234567'],
      'src/end/README.md:1',
    ],
  ])('ends, and where is told: %s', (_, files, passages, place) => {
    expect(read(files, 10)).toEqual({
      passages,
      problems: [`${place}: the text is larger than 16 MiB; it is cut off here`],
    });
  });
});
