import type { FormOptions } from './form-options.ts';
import { type FormInStep, formInStep } from './forms-in-step.ts';

/** A form with a drop-down for chapter or edition, and whether it is in step. */
export interface FoundForm extends FormInStep {
  /** Path from the root of the repository. */
  readonly path: string;
}

/** Where GitHub looks for forms. */
export const FORM_FOLDERS = ['.github/ISSUE_TEMPLATE', '.github/DISCUSSION_TEMPLATE'] as const;

/** Whether a file in one of these folders may be a form, by its name. */
export function isFormName(name: string): boolean {
  return /\.ya?ml$/iu.test(name);
}

/** The forms with a drop-down for chapter or edition, with their updated text. */
export function foundForms(
  files: readonly { readonly path: string; readonly text: string }[],
  options: FormOptions,
): FoundForm[] {
  return files.flatMap(({ path, text }) => {
    const found = formInStep(text, options);
    return found ? [{ path, ...found }] : [];
  });
}

/** What has to change in the forms, as lines of a diff. Empty if all are in step. */
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
