import type { Catalogue } from '../catalogue/catalogue.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { visibleText } from '../visible-text.ts';
import { formsPullRequestWordings } from '../wording/forms-pull-request-wording.ts';
import { formOptions } from './form-options.ts';
import { type FoundForm, formsDiff, foundForms } from './found-forms.ts';

/** The forms that a repository has, as they should be. */
export interface FormsProposal {
  /** Whether there is a form that is kept in step at all. */
  readonly hasForms: boolean;
  /** Those that differ from what the catalogue asks for, with their text in step. */
  readonly forms: readonly FoundForm[];
  readonly title: string;
  /** Markdown, without a marker. */
  readonly body: string;
}

const LONGEST_DIFF = 30_000;

/** What would bring these forms in step, and how a pull request says so in the publication's language. */
export function proposeForms(
  files: readonly { readonly path: string; readonly text: string }[],
  catalogue: Catalogue,
): FormsProposal {
  const all = foundForms(files, formOptions(catalogue));
  const forms = all.filter(({ changes }) => changes.length > 0);
  const say = formsPullRequestWordings[catalogue.language];
  const newest = catalogue.editions.at(-1)?.version ?? '';
  const publication = escapeMarkdown(catalogue.name);
  const body = [
    say.why({ publication, edition: escapeMarkdown(newest) }),
    `${say.what()}\n\n${fenced(formsDiff(forms).join('\n'))}`,
    say.how(),
    `<sub>${say.smallPrint()}</sub>`,
  ].join('\n\n');
  return { hasForms: all.length > 0, forms, title: say.title({ edition: visibleText(newest, 60) }), body };
}

/** A fence longer than any in the text, so that no option can end it. */
function fenced(text: string): string {
  const shown = text.length > LONGEST_DIFF ? `${text.slice(0, LONGEST_DIFF)}\n…` : text;
  const longest = Math.max(2, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${shown}\n${fence}`;
}
