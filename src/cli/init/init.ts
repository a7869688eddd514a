import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONFIGURATION_PATH } from '../../config/configuration-file.ts';
import { parseConfiguration } from '../../config/parse-configuration.ts';
import { discussionForm, issueForm } from '../../core/forms/feedback-forms.ts';
import { feedbackLink } from '../../core/forms/feedback-link.ts';
import { type FormOptions, formOptions } from '../../core/forms/form-options.ts';
import { formsDiff } from '../../core/forms/found-forms.ts';
import { counted } from '../../core/languages/counted.ts';
import { type Problem, UserError } from '../../core/problem.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { originOf } from '../folder/origin-of.ts';
import { readFolder } from '../folder/read-folder.ts';
import { fileState, writeNewFiles } from '../folder/write-new-files.ts';
import { problemLine } from '../print/print.ts';
import { style } from '../print/style.ts';
import { configurationText } from './init-configuration.ts';
import { findForms } from './init-forms.ts';
import { type Ask, type InitFlags, initSettings } from './init-settings.ts';

export interface InitOptions extends InitFlags {
  /** The repository that receives the feedback. */
  readonly root: string;
  /** Base of the sources' paths; by default the repository. */
  readonly sources?: string;
  /** Slug of the discussion category with a form; "none" for no form. */
  readonly category: string;
  /** `owner/name` for the feedback link; by default from the git remote `origin`. */
  readonly repository?: string;
  readonly force?: boolean;
}

const ISSUE_FORM = 'feedback.yml';

/**
 * Sets a repository up. Writes the configuration, unless it exists, and the forms for issues and discussions. Returns a
 * summary and the feedback link for notice pages. `ask` is null if no terminal is there. Throws a UserError, and writes
 * nothing, if the publication cannot be read or a file exists with other content.
 */
export async function init(options: InitOptions, ask: Ask | null): Promise<string> {
  const { root, sources = root, category } = options;
  const file = join(root, CONFIGURATION_PATH);
  const known = existsSync(file) && options.force !== true;
  const text = known ? null : configurationText(await initSettings(options, sources, ask));
  if (text !== null) parseConfiguration(text, CONFIGURATION_PATH);
  const { catalogue, problems } = text === null ? readCatalogue(file, sources) : tryOut(text, sources);
  const files = [
    ...(text === null ? [] : [{ path: CONFIGURATION_PATH, text }]),
    { path: `.github/ISSUE_TEMPLATE/${ISSUE_FORM}`, text: issueForm(catalogue) },
    ...(category === 'none' ? [] : [{ path: discussionPath(category), text: discussionForm(catalogue) }]),
  ];
  const same = files.filter((file) => fileState(root, file) === 'the same');
  const written = writeNewFiles(root, files, options.force === true);
  const newest = catalogue.editions.at(-1)?.version ?? '';
  const repository = options.repository ?? originOf(root) ?? 'OWNER/NAME';
  const form = { repository, form: { template: ISSUE_FORM } };
  const { chapter } = formOptions(catalogue);
  return [
    ...problems.map((problem) => style.yellow(problemLine(problem))),
    newest
      ? `${catalogue.name}: ${counted(catalogue.editions.length, 'edition')}, ${counted(chapter.length - 1, 'chapter')} in ${newest}`
      : `${catalogue.name}: ${counted(chapter.length - 1, 'chapter')}`,
    ...(known ? [`${CONFIGURATION_PATH} exists and was not changed.`] : []),
    ...(written.length > 0 ? ['Wrote:', ...written.map((path) => `  ${path}`)] : []),
    ...same.map(({ path }) => style.dim(`${path} is up to date.`)),
    '',
    newest ? `Link for the notice page of ${newest}:` : 'Link to the form:',
    `  ${feedbackLink(form, newest)}`,
    `For a chapter, such as ${chapter[0] ?? ''}:`,
    `  ${feedbackLink(form, newest, chapter[0])}`,
    'For every section: chapter-triage links',
    '',
    `Next: commit these files to the default branch, and run \`chapter-triage init --check\` in CI.`,
  ].join('\n');
}

/**
 * Compares the repository's forms with the catalogue and returns a diff. With `update` it corrects the drop-downs and
 * keeps the rest. Throws a UserError if there is no configuration or no form.
 */
export function checkForms(
  { root, sources = root }: Pick<InitOptions, 'root' | 'sources'>,
  update: boolean,
): { text: string; inStep: boolean } {
  const { catalogue } = readCatalogue(join(root, CONFIGURATION_PATH), sources);
  const forms = formsOf(root, formOptions(catalogue));
  const diff = formsDiff(forms);
  if (diff.length === 0) return { text: `${counted(forms.length, 'form')} up to date.`, inStep: true };
  const behind = forms.filter(({ changes }) => changes.length > 0);
  if (!update) {
    return { text: [...diff, 'To correct them: chapter-triage init --update'].join('\n'), inStep: false };
  }
  const written = writeNewFiles(root, behind, true);
  return { text: [...diff, 'Wrote:', ...written.map((path) => `  ${path}`)].join('\n'), inStep: true };
}

function formsOf(root: string, options: FormOptions) {
  const forms = findForms(root, options);
  if (forms.length > 0) return forms;
  const message = 'no form has a drop-down with the id `chapter` or `edition`';
  throw new UserError([{ file: join(root, '.github'), message, remedy: 'create one with `chapter-triage init`' }]);
}

function readCatalogue(file: string, sources: string): { catalogue: Catalogue; problems: Problem[] } {
  const read = readFolder(file, sources);
  const { catalogue, problems } = compileCatalogue(read.sources);
  return { catalogue, problems: [...read.problems, ...problems] };
}

/** Reads the publication with a new configuration before it is written, so that an invalid one never is. */
function tryOut(text: string, sources: string): { catalogue: Catalogue; problems: Problem[] } {
  const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-'));
  const file = join(folder, 'chapter-triage.yml');
  try {
    writeFileSync(file, text);
    return readCatalogue(file, sources);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problems = error.problems.map(
      (problem): Problem => ({ ...problem, remedy: 'correct the path, or create the file' }),
    );
    throw new UserError(problems, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function discussionPath(category: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/u.test(category)) {
    const remedy = 'copy it from the address of the category, such as q-a; or write none';
    throw new UserError([{ file: '--category', message: `"${category}" is not the slug of a category`, remedy }]);
  }
  return `.github/DISCUSSION_TEMPLATE/${category}.yml`;
}
