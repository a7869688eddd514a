import { writeFileSync } from 'node:fs';
import type { Variables } from '../config/environment/variables.ts';
import { errataCsv } from '../core/errata/errata-csv.ts';
import { errataHtml } from '../core/errata/errata-html.ts';
import { errataMarkdown } from '../core/errata/errata-markdown.ts';
import { counted } from '../core/languages/counted.ts';
import type { Language } from '../core/languages/languages.ts';
import { UserError } from '../core/problem.ts';
import { collectErrata } from '../jobs/on-demand/collect-errata.ts';
import { readable } from '../jobs/on-demand/readable.ts';
import { namedRepository } from './named-repository.ts';
import { printableJson } from './print/style.ts';
import type { Notes } from './print/with-progress.ts';

export interface ErrataOptions {
  readonly format: 'markdown' | 'json' | 'html' | 'csv';
  /** The file to write. Default: standard output. */
  readonly output?: string;
  /** Default: that of the publication. */
  readonly language?: Language;
  /** Default: only if the repository is public. */
  readonly titles?: boolean;
  /** The edition that the list is for. Default: all. */
  readonly edition?: string;
  /** Whether to name who reported what was accepted. */
  readonly credits?: boolean;
}

/**
 * Prints the errata of a repository. Returns them as text, or a sentence if they went to a file. Throws a UserError if
 * the repository cannot be read or has no configuration.
 */
export async function errata(
  name: string,
  { format, output, language, titles, edition, credits = false }: ErrataOptions,
  variables: Variables,
  { progress, warn }: Notes,
): Promise<string> {
  const repository = namedRepository(name);
  const collected = await readable(name, () =>
    collectErrata(repository, {
      variables,
      titles,
      edition,
      credits,
      progress: (read) => progress(`${read} read`),
      warn,
    }),
  );
  const words = language ?? collected.language;
  const text = {
    markdown: () => errataMarkdown(collected.errata, words),
    json: () => `${JSON.stringify(collected.errata, null, 2)}\n`,
    html: () => errataHtml(collected.errata, words),
    csv: () => csvFor(output, errataCsv(collected.errata)),
  }[format]();
  if (output === undefined) return format === 'json' ? printableJson(text.trimEnd()) : text.trimEnd();
  write(output, text);
  const { reports, open, fixed } = collected.errata.totals;
  return `Wrote ${output}: ${counted(reports, 'report')}, ${open} open, ${fixed} fixed.`;
}

/** Without the mark, Excel takes a file for another encoding. Pipes want none, and line ends as everything printed has. */
function csvFor(output: string | undefined, csv: string): string {
  return output === undefined ? csv.replaceAll('\r\n', '\n') : `\uFEFF${csv}`;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const message = `cannot be written (${(cause as NodeJS.ErrnoException).code})`;
    throw new UserError([{ file, message, remedy: 'name a file in an existing folder' }], { cause });
  }
}
