import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/core/problem.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { readContents } from '../../../src/core/publication/read-contents.ts';
import { readSources } from '../../../src/core/publication/read-sources.ts';
import type { SourceFile } from '../../../src/core/publication/sources/source-file.ts';
import { triage } from '../../../src/core/triage.ts';
import { sourceFile } from './observatory.ts';

const chapters = [
  sourceFile('book/intro.md', '# Night Sky\n\nWelcome.\n'),
  sourceFile('book/stars.md', '---\ntitle: Stars\n---\n\n# Something else\n'),
  sourceFile('book/scopes.md', 'A word before.\n\n# Scopes\n\nText.\n'),
  sourceFile('book/mirrors.adoc', '= Mirrors\n\nText.\n'),
];
const toc = `format: jb-book
root: intro
options:
  numbered: true
parts:
- caption: Basics
  chapters:
  - file: stars
  - file: scopes
    sections:
    - file: mirrors
    - file: lenses
      title: Lenses
`;

function compile(contents: SourceFile, text: readonly SourceFile[] = chapters) {
  const { catalogue, problems } = compileCatalogue({
    ...{ name: 'Night Sky', language: 'en', contents: [contents], notices: [], text },
    ...{ noticeUrl: null, moved: [], bySection: [] },
  });
  const [edition] = catalogue.editions;
  const sections = edition?.sections.map(
    ({ number, title, depth }) => `${'  '.repeat(depth)}${number?.printed ?? '-'} ${title}`,
  );
  return { catalogue, version: edition?.version, sections, problems: problems.map(describeProblem) };
}

describe('the contents as the tool of a book has it', () => {
  it('is numbered as that does it, and takes titles from the chapters; the home page is no chapter', () => {
    const { version, sections, problems, catalogue } = compile(sourceFile('book/_toc.yml', toc));

    expect(version).toBe('');
    expect(sections).toEqual(['1 Stars', '2 Scopes', '  2.1 Mirrors', '  2.2 Lenses']);
    expect(problems).toEqual([]);
    const report = { title: 'Section 2.1: a typo', body: '', createdAt: null };
    expect(triage(report, catalogue, { prefix: '' })).toMatchObject({
      labels: ['Scopes'],
      namedEdition: null,
      edition: '',
      locations: [{ title: 'Mirrors', edition: '' }],
    });
  });

  it.each<[SourceFile, string[]]>([
    [
      sourceFile(
        'book/SUMMARY.md',
        '# Summary\n\n- [Night Sky](README.md)\n- [Stars](stars.md)\n  - [Suns](suns.md)\n',
      ),
      ['- Stars', '  - Suns'],
    ],
    [sourceFile('docs/_sidebar.md', '- [Stars](stars.md)\n- [Scopes](scopes.md)\n'), ['- Stars', '- Scopes']],
    [
      sourceFile('mkdocs.yml', 'nav:\n- Stars: stars.md\n- Gear:\n  - Scopes: scopes.md\n'),
      ['- Stars', '- Gear', '  - Scopes'],
    ],
    [
      sourceFile('sidebars.json', '{"book":["stars",{"type":"doc","id":"scopes","label":"Scopes"}]}'),
      ['- Stars', '- Scopes'],
    ],
  ])('may be $path', (file, expected) => {
    const { version, sections } = compile(file, [...chapters, sourceFile('docs/stars.md', '# Stars\n')]);
    expect([version, sections]).toEqual(['', expected]);
  });

  it('says which titles it does not know, once', () => {
    expect(compile(sourceFile('book/_toc.yml', toc), []).problems).toEqual([
      'book/_toc.yml:1: no title found for "intro", "stars", "scopes" and 1 more; the file name is used (name the folder of the chapters as publication.text)',
    ]);
  });

  it('says which file is missing', () => {
    const { problems } = compile(sourceFile('book/_toc.yml', toc.replace('file: mirrors', 'file: windows')));
    expect(problems).toEqual([
      'book/_toc.yml:11: no title found for "windows"; the file name is used (add the file or its title, or correct the name)',
    ]);
  });

  it.each([
    [
      'book/v1.0.yml',
      'chapters:\n- title: Stars\n',
      'book/v1.0.yml:1: is ignored: no tool keeps its contents in a file of',
    ],
    ['mkdocs.yml', 'nav:\n- Stars: a.md\nnav:\n- Scopes: b.md\n', 'mkdocs.yml:1: has a key twice below this line'],
  ])('says what is wrong with %s', (path, text, problem) => {
    const sources = { contents: [sourceFile(path, text)], notices: [], releases: [] };
    expect(readSources(sources).problems.map(describeProblem)).toEqual([expect.stringContaining(problem)]);
  });

  it('reads thousands of keys and aliases', () => {
    const stars = Array.from({ length: 10_000 }, (_, index) => `star-${index}: a.md`);
    const text = `${stars.join('\n')}\nnav:\n- &s {Stars: s.md}\n${'- *s\n'.repeat(20_000)}`;
    const { entries, problems } = readContents(sourceFile('mkdocs.yml', text), []);
    expect(entries).toHaveLength(5000);
    expect(problems).toContainEqual(expect.objectContaining({ message: expect.stringContaining('50000 values') }));
  });

  it('says what it cannot read', () => {
    const { problems } = compile(sourceFile('book/_toc.yml', `${toc}  - glob: more/*\n`));
    expect(problems).toEqual(['book/_toc.yml:14: more/*: this pattern is not read']);
  });
});
