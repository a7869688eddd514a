import { stringify } from 'yaml';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Language } from '../language.ts';
import { type FormOptions, formOptions } from './form-options.ts';
import { formWords } from './form-wording.ts';

/** GitHub leaves a form with a longer name or description out of its list without a word. */
const LONGEST_DESCRIPTION = 200;

/** The issue form that asks for what a report is located by, as the text of its file. */
export function issueForm(catalogue: Catalogue): string {
  const { name, language } = catalogue;
  const description = `${name}: ${formWords('description', language)}`;
  return text({
    name: shorten(formWords('name', language)),
    description: shorten(description),
    body: bodyOf(language, formOptions(catalogue)),
  });
}

/** The same as the form of a discussion category. Such a form has no name of its own: its file is named by the category. */
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
 * No field but the description must be filled in: what a reader does not know is better left open than guessed. The ids
 * are what links fill in and what tells the drop-downs that are kept in step.
 */
function bodyOf(language: Language, options: FormOptions): object[] {
  const say = (word: Parameters<typeof formWords>[0]) => formWords(word, language);
  return [
    { type: 'markdown', attributes: { value: say('intro') } },
    { type: 'dropdown', id: 'chapter', attributes: { label: say('chapter'), options: options.chapter } },
    { type: 'dropdown', id: 'edition', attributes: { label: say('edition'), options: options.edition } },
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
  return characters.length <= LONGEST_DESCRIPTION ? text : `${characters.slice(0, LONGEST_DESCRIPTION - 1).join('')}…`;
}
