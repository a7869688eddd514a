import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FormOptions } from '../../core/forms/form-options.ts';
import { FORM_FOLDERS, type FoundForm, foundForms, isFormName } from '../../core/forms/found-forms.ts';
import { readText } from '../folder/read-folder.ts';

/** Finds a repository's forms with a drop-down for chapter or edition, sorted by path. */
export function findForms(root: string, options: FormOptions): FoundForm[] {
  const files = FORM_FOLDERS.flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    const names = readdirSync(join(root, folder)).filter(isFormName).sort();
    return names.map((name) => `${folder}/${name}`);
  });
  return foundForms(
    files.map((path) => ({ path, text: readText(join(root, path)) })),
    options,
  );
}
