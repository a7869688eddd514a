import type { FormOptions } from './form-options.ts';
import { type FormInStep, formInStep } from './forms-in-step.ts';

/** A form that asks for chapter or edition, and how far it is in step. */
export interface FoundForm extends FormInStep {
  /** From the repository's root. */
  readonly path: string;
}

/** Where GitHub looks for forms. */
export const FORM_FOLDERS = ['.github/ISSUE_TEMPLATE', '.github/DISCUSSION_TEMPLATE'] as const;

/** True for what may be a form in one of these folders, by its name. */
export function isFormName(name: string): boolean {
  return /\.ya?ml$/iu.test(name);
}

/** Of these files those that have a drop-down for chapter or edition, whoever made them, with their text in step. */
export function foundForms(
  files: readonly { readonly path: string; readonly text: string }[],
  options: FormOptions,
): FoundForm[] {
  return files.flatMap(({ path, text }) => {
    const found = formInStep(text, options);
    return found ? [{ path, ...found }] : [];
  });
}

/** What would have to change in the forms, as lines of a diff; none when all are in step. */
export function formsDiff(forms: readonly FoundForm[]): string[] {
  return forms.flatMap(({ path, changes }) =>
    changes.flatMap(({ field, found, expected }) => {
      const gone = found.filter((option) => !expected.includes(option)).map((option) => `- ${option}`);
      const added = expected.filter((option) => !found.includes(option)).map((option) => `+ ${option}`);
      const differing = gone.length + added.length > 0 ? [...gone, ...added] : ['  the same options in another order'];
      return [`${path}: ${field}`, ...differing];
    }),
  );
}
