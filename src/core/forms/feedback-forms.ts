import { stringify } from 'yaml';
import type { Language } from '../languages/languages.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { type FormOptions, formOptions } from './form-options.ts';
import { formWords } from './form-words.ts';

/** GitHub silently leaves out a form with a longer name or description. */
const MAX_DESCRIPTION_LENGTH = 200;

/** The file of an issue form that asks for what locates a report. */
export function issueForm(catalogue: Catalogue): string {
  const { name, language } = catalogue;
  const description = `${name}: ${formWords('description', language)}`;
  return text({
    name: shorten(formWords('name', language)),
    description: shorten(description),
    body: bodyOf(language, formOptions(catalogue)),
  });
}

/** The same as a form for a discussion category. It has no name: GitHub uses the file name. */
export function discussionForm(catalogue: Catalogue): string {
  return text({ body: bodyOf(catalogue.language, formOptions(catalogue)) });
}

const HEAD = `# The drop-downs "chapter" and "edition" follow the publication's contents; everything else is yours to change.
# After a new edition: chapter-triage init --update. In CI: chapter-triage init --check.
`;

function text(form: object): string {
  return `${HEAD}${stringify(form, { lineWidth: 0 })}`;
}

/**
 * Only the description is required: an empty answer is better than a guess. Links use the ids to fill in fields, and
 * the update of forms finds its drop-downs by them.
 */
function bodyOf(language: Language, options: FormOptions): object[] {
  const say = (word: Parameters<typeof formWords>[0]) => formWords(word, language);
  return [
    { type: 'markdown', attributes: { value: say('intro') } },
    { type: 'dropdown', id: 'chapter', attributes: { label: say('chapter'), options: options.chapter } },
    ...(options.edition.length === 0
      ? []
      : [{ type: 'dropdown', id: 'edition', attributes: { label: say('edition'), options: options.edition } }]),
    { type: 'input', id: 'place', attributes: { label: say('place'), placeholder: say('placeHint') } },
    {
      type: 'textarea',
      id: 'details',
      attributes: { label: say('details'), placeholder: say('detailsHint') },
      validations: { required: true },
    },
  ];
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_DESCRIPTION_LENGTH
    ? text
    : `${characters.slice(0, MAX_DESCRIPTION_LENGTH - 1).join('')}…`;
}
