import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, posix, resolve } from 'node:path';
import { type Language, languageCodes, languages } from '../../core/languages/languages.ts';
import { UserError } from '../../core/problem.ts';
import { isSource } from '../../core/publication/sources/source-names.ts';
import { detectLanguages } from '../../core/report/detect-language.ts';
import { readText } from '../folder/read-folder.ts';
import type { InitSettings } from './init-configuration.ts';

/** Flags of `init`. Other settings are asked for, or have a default. */
export interface InitFlags {
  readonly name?: string;
  readonly language?: string;
  readonly contents?: string;
  readonly notices?: string;
  readonly noticesRepository?: string;
  readonly noticesUrl?: string;
  readonly text?: string;
  readonly prefix?: string;
  readonly bySection?: readonly string[];
}

/** Where book tools keep the contents. The chapters are in the same folder. */
const LISTS_OF_BOOKS = ['src', 'docs', 'book', ''].flatMap((folder) =>
  ['SUMMARY.md', '_sidebar.md', '_toc.yml'].map((name) => posix.join(folder, name)),
);

/** Asks a question. An empty answer takes the default. */
export type Ask = (question: string, proposal: string) => Promise<string>;

/**
 * Settings of a new configuration: from flags, then from answers, then from the files in the folder. `ask` is null if
 * no terminal is there. Throws a UserError if neither contents nor notices are found.
 */
export async function initSettings(flags: InitFlags, sources: string, ask: Ask | null): Promise<InitSettings> {
  const settle = async (flag: string | undefined, question: string, proposal: string) => {
    const answer = flag ?? (ask ? await ask(question, proposal) : '');
    return answer.trim() === '' ? proposal : answer.replaceAll(/[\r\n]+/gu, ' ').trimStart();
  };
  const optional = (answer: string) => (answer === '' || answer === 'none' ? null : answer);
  const proposed = (...paths: string[]) => paths.find((path) => existsSync(join(sources, path))) ?? 'none';

  const name = await settle(flags.name, 'What is the publication called?', basename(resolve(sources)));
  const contentsProposal = proposed('.github/contents', 'contents', ...LISTS_OF_BOOKS);
  const contents = optional(
    await settle(flags.contents, 'Where are its tables of contents (a folder or a file, or none)?', contentsProposal),
  );
  const noticesProposal = proposed('.github/notices', 'notices', 'content/notice');
  const notices = optional(
    await settle(flags.notices, 'Where are its release notices (a folder, or none)?', noticesProposal),
  );
  if (contents === null && notices === null) {
    const remedy = 'create a contents with `chapter-triage import`, or name one with --contents or --notices';
    throw new UserError([{ file: sources, message: 'contains neither contents nor notices', remedy }]);
  }
  const noticesUrl = notices
    ? optional(
        await settle(flags.noticesUrl, 'Address of a notice page, with {name} for its file name (or none)?', 'none'),
      )
    : null;
  const [shown = 'en'] = detectLanguages([name, sample(sources, contents ?? notices ?? '')]);
  const choices = languageCodes.join(' or ');
  const language = await settle(flags.language, `Its language, ${choices}?`, shown);
  if (!isLanguage(language)) {
    throw new UserError([{ file: '--language', message: `can't be "${language}"`, remedy: `use ${choices}` }]);
  }
  const prefix = await settle(flags.prefix, 'What shall chapter labels begin with?', languages[language].labels.prefix);
  const folder = contents === null || !LISTS_OF_BOOKS.includes(contents) ? '.' : posix.dirname(contents);
  const textProposal = proposed('.github/text', 'text', ...(folder === '.' ? [] : [folder]));
  const text = optional(await settle(flags.text, 'Where is its text (a folder, or none)?', textProposal));
  const { bySection = [], noticesRepository = null } = flags;
  return { name, language, contents, notices, noticesRepository, noticesUrl, text, prefix, bySection };
}

/** The beginning of the first file, to detect its language. */
function sample(sources: string, path: string): string {
  const place = join(sources, path);
  const stats = statSync(place, { throwIfNoEntry: false });
  const file = stats?.isDirectory() ? readdirSync(place).sort().find(isSource) : '';
  if (!stats || file === undefined) return '';
  return readText(join(place, file)).slice(0, 5000);
}

function isLanguage(word: string): word is Language {
  return Object.hasOwn(languages, word);
}
