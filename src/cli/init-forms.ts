import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormOptions } from '../core/forms/form-options.ts';
import { type FormInStep, formInStep } from '../core/forms/forms-in-step.ts';

/** A form of the repository that asks for chapter or edition, and how far it is in step. */
export interface FoundForm extends FormInStep {
  /** From the repository's root. */
  readonly path: string;
}

const FORM_FOLDERS = ['.github/ISSUE_TEMPLATE', '.github/DISCUSSION_TEMPLATE'] as const;

/** The forms of a repository on disk that have a drop-down for chapter or edition, whoever made them, sorted by path. */
export function findForms(root: string, options: FormOptions): FoundForm[] {
  return FORM_FOLDERS.flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    const names = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/iu.test(name));
    return names.sort().flatMap((name) => {
      const path = `${folder}/${name}`;
      const found = formInStep(readFileSync(join(root, path), 'utf8'), options);
      return found ? [{ path, ...found }] : [];
    });
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
