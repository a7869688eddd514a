import { stringify } from 'yaml';
import { type Language, languageCodes } from '../../core/languages/languages.ts';

/** Settings of a new configuration. All others keep their defaults. */
export interface InitSettings {
  readonly name: string;
  readonly language: Language;
  /** Paths in the repository, or in the folder of the sources. */
  readonly contents: string | null;
  readonly notices: string | null;
  /** Repository of the notices, `owner/name`; null means this one. */
  readonly noticesRepository: string | null;
  /** Address of a notice's page, with `{name}` for its file name. */
  readonly noticesUrl: string | null;
  readonly text: string | null;
  readonly prefix: string;
  readonly bySection: readonly string[];
}

/** The text of a chapter-triage.yml: the settings, and other possible settings as comments. */
export function configurationText(settings: InitSettings): string {
  const { name, language, contents, notices, noticesRepository, noticesUrl, text, prefix, bySection } = settings;
  const source = (lines: readonly (string | null)[]) =>
    lines.flatMap((line) => (line === null ? [] : [`    ${line}`])).join('\n');
  return `# chapter-triage: labels feedback by chapter. Only publication is required. Unknown keys are errors.
# After a change: chapter-triage check --config .github/chapter-triage.yml

publication:
  # The name in replies.
  name: ${scalar(name)}
  # ${languageCodes.join(' or ')}. Replies are in the reader's language; in this one if that is unclear.
  language: ${language}

  # Tables of contents: a file for each edition, named after its version (v1.0.0.txt, v1.0.0.md), or the SUMMARY.md,
  # _sidebar.md or _toc.yml of a book without versions.
${contents === null ? '  # contents: { path: .github/contents }' : `  contents:\n${source([`path: ${scalar(contents)}`])}`}

  # Release notices: a Markdown page for each edition. url is its public address; {name} is its file name without .md.
${
  notices === null
    ? '  # notices: { repository: owner/website, path: content/notice, url: "https://example.com/notice/{name}/" }'
    : `  notices:\n${source([
        noticesRepository && `repository: ${scalar(noticesRepository)}`,
        `path: ${scalar(notices)}`,
        noticesUrl && `url: ${scalar(noticesUrl)}`,
      ])}`
}

  # The full text, to find quotes in; chapter-triage import makes it.
${text === null ? '  # text: { path: .github/text }' : `  text:\n${source([`path: ${scalar(text)}`])}`}

  # Renamed sections that titles alone do not show: see chapter-triage lineage --suggest.
  # moved:
  #   - { from: Old title, to: New title }

  # Words in titles, and what readers write instead.
  # terms:
  #   Rollback: [revert, 回滚]

labels:
  # The App sets and removes only labels that begin like this.
  prefix: ${scalar(prefix)}
  # Chapters that are too wide for one label: their sections get the labels.
  by-section: ${inline(bySection)}

# The reply to each report: its chapter and why, and how to correct it.
acknowledgement:
  language: auto
  issues: true
  discussions: true

# Discussion categories with feedback; an empty list means all.
discussions:
  categories: []

# Ignored reports: by login of the author (bots are always ignored), or by label.
ignore:
  authors: []
  labels: []
`;
}

function scalar(value: string): string {
  // As JSON if YAML would need several lines or read it as another type.
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  return plain.includes('\n') || plain.includes('#') || value !== value.trim() ? JSON.stringify(value) : plain;
}

function inline(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}
