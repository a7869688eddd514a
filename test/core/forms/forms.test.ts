import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFolder } from '../../../src/cli/folder/read-folder.ts';
import { discussionForm, issueForm } from '../../../src/core/forms/feedback-forms.ts';
import { formOptions } from '../../../src/core/forms/form-options.ts';
import { formInStep } from '../../../src/core/forms/forms-in-step.ts';
import { renderAnswers } from '../../../src/core/forms/render-answers.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { chaptersOf } from '../../../src/core/publication/chapter-of.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';
import { compileObservatory, observatory, sourceFile } from '../publication/observatory.ts';

function fromFolder(path: string): Catalogue | null {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  return existsSync(folder)
    ? compileCatalogue(readFolder(`${folder}chapter-triage.yml`, folder).sources).catalogue
    : null;
}

const tricky = compileObservatory({
  contents: [
    sourceFile(
      'contents/v1.0.txt',
      '1 Yes\n2 None\n3 Peas, Beans; and More\n4 树\n5 No: "quoted" #1\n6 - dash\n7 一、二、三\n',
    ),
  ],
  notices: [],
  moved: [],
  bySection: [],
}).catalogue;

/** Publications outside the repository are tried where they are at hand. */
const catalogues: [string, Catalogue | null][] = [
  ['an invented one whose chapters moved', compileObservatory().catalogue],
  ['one with hard titles', tricky],
  ['a handbook in English', fromFolder('../../../bench/gold/garden-manual/')],
  ['the white paper as an example', fromFolder('../../../examples/sre-whitepaper/')],
  ['the white paper', fromFolder('../../../../shared/data/sre-whitepaper/')],
  ...['d2l-zh', 'docker-practice', 'hello-algo', 'progit2', 'rust-book'].map((name): [string, Catalogue | null] => [
    name,
    fromFolder(`../../../../shared/data/eval/${name}/`),
  ]),
];
const present = catalogues.filter((one): one is [string, Catalogue] => one[1] !== null);

describe.each(present)('the forms of %s', (_, catalogue) => {
  const options = formOptions(catalogue);
  const newest = catalogue.editions.at(-1);
  const chapters = newest ? chaptersOf(catalogue, newest) : [];

  it('offer every chapter, each once, in an answer that leads to its own label', () => {
    expect(options.chapter).toHaveLength(chapters.length + 1);
    const found = options.chapter.map((chapter) => labelsFor({ chapter, edition: null }));
    expect(found).toEqual([...chapters.map(({ title }) => [title]), []]);
  });

  it('lead to no wrong label, whatever edition the reader has', () => {
    for (const { version } of catalogue.editions) {
      for (const [index, { title }] of chapters.entries()) {
        const found = labelsFor({ chapter: options.chapter[index] ?? '', edition: version });
        expect(found.filter((label) => label !== title)).toEqual([]);
      }
    }
  });

  it('are what GitHub takes', () => {
    const issue = parse(issueForm(catalogue));
    const discussion = parse(discussionForm(catalogue));
    expect(Object.keys(issue)).toEqual(['name', 'description', 'body']);
    expect(Object.keys(discussion)).toEqual(['body']);
    expect(discussion.body).toEqual(issue.body);
    expect([...issue.description].length).toBeLessThanOrEqual(200);
    const lists = issue.body.flatMap((field: { attributes: { options?: unknown[] } }) =>
      field.attributes.options ? [field.attributes.options] : [],
    );
    expect(lists).toEqual([options.chapter, options.edition]);
    for (const option of lists.flat()) {
      expect(typeof option).toBe('string');
      expect(option.toLowerCase()).not.toBe('none');
    }
  });

  it('are in step as they are made', () => {
    for (const form of [issueForm(catalogue), discussionForm(catalogue)]) {
      expect(formInStep(form, options)).toEqual({ text: form, changes: [] });
    }
  });

  function labelsFor(answers: { chapter: string; edition: string | null }): readonly string[] {
    const body = renderAnswers({ ...answers, details: '...' }, catalogue.language);
    return triage({ title: '反馈', body, createdAt: null }, catalogue, { prefix: '' }).locations.map(
      ({ chapter }) => chapter,
    );
  }
});

describe('a form that has fallen behind', () => {
  const before = compileObservatory({
    contents: observatory.contents.slice(0, 1),
    notices: observatory.notices.slice(0, 1),
    moved: [],
  }).catalogue;
  const now = formOptions(compileObservatory().catalogue);
  const mine = issueForm(before)
    .replace('body:', 'labels: [feedback] # ours\nbody:')
    .replace('  - type: input', '  # asked since May\n  - type: input');

  it('is brought in step, and what people changed in it stays', () => {
    const { text, changes } = formInStep(mine, now) ?? { text: '', changes: [] };
    expect(changes.map(({ field }) => field)).toEqual(['chapter', 'edition']);
    expect(changes[1]).toMatchObject({ found: ['v1.0', '不确定 / Not sure'] });
    expect(text).toContain('labels: [ feedback ] # ours');
    expect(text).toContain('# asked since May');
    expect(formInStep(text, now)).toEqual({ text, changes: [] });
    expect(parse(text).body[1].attributes.options).toEqual(now.chapter);
  });

  it.each([
    ['no YAML', 'body: [}'],
    ['another form', 'name: Bug\nbody:\n  - type: textarea\n    id: chapter\n    attributes: { label: Chapter }\n'],
    ['no form', '- chapter\n'],
    ['nothing', ''],
  ])('is told from %s', (_, text) => {
    expect(formInStep(text, now)).toBeNull();
  });
});
