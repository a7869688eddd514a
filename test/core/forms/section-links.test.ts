import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFolder } from '../../../src/cli/folder/read-folder.ts';
import { issueForm } from '../../../src/core/forms/feedback-forms.ts';
import { feedbackLink } from '../../../src/core/forms/feedback-link.ts';
import { reportLinks } from '../../../src/core/forms/section-links.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import { triage } from '../../../src/core/triage.ts';
import { compileObservatory, sourceFile } from '../publication/observatory.ts';

const FORM = { repository: 'o/r', form: { template: 'feedback.yml' } };
/** GitHub and browsers take it. */
const LONGEST_ADDRESS = 2 * 1024;

const books = ['examples/sre-whitepaper', ...readdirSync('bench/gold').map((name) => join('bench/gold', name))];
const publications: [string, Catalogue][] = [
  ['the observatory', compileObservatory().catalogue],
  ['chapters with sections of one name', made('contents/now.md', '- 1 Clay\n  - Summary\n- 2 Glaze\n  - Summary\n')],
  ['editions that are called like sections', made('contents/1.1.txt', '1 Clay\n1.1 Wet clay\n1.2 Dry clay\n2 Glaze\n')],
  ['titles that are too long for an address', made('contents/v1.txt', `1 Clay\n1.1 ${'陶'.repeat(300)}\n`)],
  ['titles with commas', made('contents/v1.txt', '1 Peas, Beans; and More\n1.1 锅、碗、瓢\n2 None\n')],
  ...books.flatMap((folder): [string, Catalogue][] => {
    const file = join(folder, 'chapter-triage.yml');
    return file.startsWith('bench/gold/sre') || folder.endsWith('.md')
      ? []
      : [[folder, compileCatalogue(readFolder(file, folder).sources).catalogue]];
  }),
];

describe.each(publications)('the links of %s', (_, catalogue) => {
  it('lead to a form whose answers alone place a report, in its edition', () => {
    const form = issueForm(catalogue);
    for (const edition of catalogue.editions) {
      for (const { number, title, chapter, url } of reportLinks(catalogue, edition, FORM).sections) {
        expect(url.length).toBeLessThan(LONGEST_ADDRESS);
        const report = { title: 'Typo', body: submitted(url, form), createdAt: null };
        const found = triage(report, catalogue, { prefix: '' });
        const kinds = found.locations.flatMap(({ evidence }) => evidence.map(({ kind }) => kind));
        expect({ number, title, labels: found.labels, kinds: new Set(kinds), edition: found.edition }).toEqual({
          number,
          title,
          labels: [chapter],
          kinds: new Set(['form']),
          edition: edition.version,
        });
      }
    }
  });
});

it('a link names the edition in the text field, before the section', () => {
  const url = new URL(feedbackLink(FORM, 'v1.1', '2 赤道仪'));
  expect(`${url.origin}${url.pathname}`).toBe('https://github.com/o/r/issues/new');
  expect(Object.fromEntries(url.searchParams)).toEqual({ template: 'feedback.yml', place: 'v1.1, 2 赤道仪' });
});

it('a link to a discussion names its category', () => {
  const link = feedbackLink({ repository: 'o/r', form: { category: 'q-a' } }, '', '2');
  expect(link).toBe('https://github.com/o/r/discussions/new?category=q-a&place=2');
});

/**
 * What GitHub makes of a form that a reader opens at an address and submits, with nothing added but what is required.
 * Text fields are filled in by their ids; an answer stands below the label of its field.
 */
function submitted(url: string, form: string): string {
  const query = new URL(url).searchParams;
  const fields = parse(form).body as {
    type: string;
    id: string;
    attributes: { label: string };
    validations?: object;
  }[];
  const answers = fields.flatMap(({ type, id, attributes, validations }) => {
    if (type === 'markdown') return [];
    const filledIn = type === 'dropdown' ? null : query.get(id);
    return [`### ${attributes.label}\n\n${filledIn ?? (validations ? 'There is a typo.' : '_No response_')}`];
  });
  return answers.join('\n\n');
}

function made(path: string, text: string): Catalogue {
  const sources = { contents: [sourceFile(path, text)], notices: [], moved: [], bySection: [] };
  return compileObservatory(sources).catalogue;
}
