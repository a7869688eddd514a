import * as z from 'zod';
import { languageCodes, languages } from '../core/languages/languages.ts';
import { DEFAULT_MAX_LABELS, DEFAULT_THRESHOLDS, MAX_LABELS } from '../core/thresholds.ts';
import { PublicationSource } from './publication-source.ts';
import { Terms } from './terms.ts';
import { labelName, labelPrefix, listOf, words } from './words.ts';

const Publication = z
  .strictObject({
    name: words(200).describe('Name of the publication, as replies use it. Required.'),
    language: z
      .enum(languageCodes)
      .default('en')
      .describe('Language of the publication, and of replies if the language of a report is unclear.'),
    contents: PublicationSource.optional().describe(
      'Tables of contents, one file for each edition, named after its version ("v1.0.4"), day ("2019-04-10") or printing ("2nd printing", "第1版第2-4次印刷"). Or a single file for a book without versions, such as its SUMMARY.md, _sidebar.md, _toc.yml, myst.yml, _quarto.yml, _bookdown.yml, mkdocs.yml or sidebars.json. README, index and _index are skipped. `check` reports files of other kinds.',
    ),
    notices: PublicationSource.optional().describe(
      'Release notices, one Markdown page or page bundle for each edition, with front matter in YAML, TOML or JSON: title, date, wp_version or version, download_link, draft. Without this key, the GitHub Releases of the contents\' repository are used. Spellings of a version may differ: the tag "book-v1.0" belongs to "v1.0.md".',
    ),
    text: PublicationSource.optional().describe(
      'The full text, to find quotes in: one JSON Lines file for each edition, or the chapter files that the contents links to, in Markdown (also .mdx, .qmd, .Rmd) or AsciiDoc.',
    ),
    moved: listOf(
      200,
      z.strictObject({
        from: words(200).describe('Former title.'),
        to: words(200).describe('Title today.'),
      }),
    ).describe('Renamed sections that titles alone do not show.'),
    terms: Terms,
  })
  .refine((publication) => publication.contents !== undefined || publication.notices !== undefined, {
    message: 'needs `contents` or `notices`, where chapters come from',
  })
  .describe('What the feedback is about, and where its contents and notices are. Required.');

const Labels = z
  .strictObject({
    prefix: labelPrefix(40)
      .default('chapter: ')
      .describe(
        'Beginning of each chapter label, at most 40 of its 50 characters. If it changes, the server renames the labels in place. The GitHub Action remembers no former prefix, and treats labels with one like any other label. See docs/new-editions.md.',
      ),
    'by-section': listOf(100, words(200)).describe(
      'Titles of chapters that are too wide for one label: their sections get the labels.',
    ),
    most: z
      .int()
      .min(1)
      .max(MAX_LABELS)
      .default(DEFAULT_MAX_LABELS)
      .describe(
        'Maximum number of chapter labels on a report. A report about more chapters gets the `unsure` label, and the reply offers the likeliest ones. Labels for only some of its chapters would look like all of them.',
      ),
    unsure: labelName(50)
      .optional()
      .describe(
        `Label of reports without a certain chapter. Default, by the publication's language: ${languageCodes.map((code) => `"${languages[code].labels.unsure}" (${code})`).join(', ')}.`,
      ),
    suggest: z
      .boolean()
      .default(false)
      .describe(
        "Whether issues use GitHub's label suggestions, a public preview: the likeliest chapter of an unsure report is suggested, and labels get their reasons (see [using.md](using.md#label-suggestions)).",
      ),
    fixed: listOf(20, labelName(50)).describe(
      'Labels that people set on reports that are fixed, in a coming edition or one already out.',
    ),
    erratum: listOf(20, labelName(50)).describe(
      'Labels that people set on reports of an error, for the errata. The command `/erratum` says the same.',
    ),
    editorial: listOf(20, labelName(50)).describe('The same for reports that only improve the wording: `/editorial`.'),
    rejected: listOf(20, labelName(50)).describe('The same for reports that change nothing: `/rejected`.'),
  })
  .describe('Chapter labels.');

const Acknowledgement = z
  .strictObject({
    language: z
      .enum(['auto', ...languageCodes])
      .default('auto')
      .describe('Language of replies; "auto" follows the reader.'),
    issues: z.boolean().default(true).describe('Whether issues get a reply.'),
    discussions: z.boolean().default(true).describe('Whether discussions get a reply.'),
  })
  .describe('The one reply to each report.');

const Discussions = z
  .strictObject({
    categories: listOf(50, words(100)).describe('Categories with feedback. Default: all.'),
  })
  .describe('Which discussions are feedback.');

const NewEditions = z
  .strictObject({
    'ask-authors': z
      .enum(['off', 'fixed', 'on'])
      .default('fixed')
      .describe(
        'Whether authors of open reports are asked, in one new comment, to check their point if a new notice names its section: "off", "fixed" (only with a label of `labels.fixed`, or after `/fixed`), "on".',
      ),
    'asks-per-day': z
      .int()
      .min(1)
      .max(1000)
      .default(20)
      .describe('Maximum number of these comments a day in this repository; the others wait.'),
  })
  .describe('What happens when a new edition comes out.');

const Delay = z
  .string()
  .regex(/^\d{1,3} ?(?:s|m|h)$/, 'must be a number with s, m or h, such as `90s`, `2m` or `1h`')
  .refine((text) => milliseconds(text) <= 24 * 60 * 60_000, 'must be 24 hours at most')
  .optional()
  .describe(
    'How old an issue or discussion must be before it is labelled, so that a person can do it first: "2m". Default: no wait.',
  );

const share = z.number().min(0).max(1);

const Confidence = z
  .strictObject({
    explicit: share
      .default(DEFAULT_THRESHOLDS.explicit)
      .describe('Confidence that a number, a page, a title, a quote, a link or a form needs.'),
    topic: share
      .default(DEFAULT_THRESHOLDS.topic)
      .describe('The same for the topic of the words alone; 1 switches it off.'),
  })
  .describe('Confidence that a label needs, from 0 to 1. docs/accuracy.md shows what these values cost and gain.');

const Ignore = z
  .strictObject({
    authors: listOf(200, words(100)).describe('Logins of people whose reports are ignored. Bots are always ignored.'),
    labels: listOf(50, words(50)).describe('Issues and discussions with one of these labels are ignored.'),
  })
  .describe('What the App ignores.');

/**
 * The schema of `.github/chapter-triage.yml`. Unknown keys are errors: otherwise a misspelt key would be ignored
 * silently. The descriptions are also the documentation.
 */
export const Configuration = z
  .strictObject({
    publication: Publication,
    labels: Labels.prefault({}),
    acknowledgement: Acknowledgement.prefault({}),
    discussions: Discussions.prefault({}),
    ignore: Ignore.prefault({}),
    confidence: Confidence.prefault({}),
    'new-editions': NewEditions.prefault({}),
    delay: Delay,
  })
  .transform(({ labels, delay, 'new-editions': newEditions, ...rest }) => ({
    ...rest,
    newEditions: {
      askAuthors: newEditions['ask-authors'],
      asksPerDay: newEditions['asks-per-day'],
    },
    /** In milliseconds. */
    delay: delay === undefined ? 0 : milliseconds(delay),
    labels: {
      prefix: labels.prefix,
      /** These two are never in the file. They come from the adopted edition. */
      formerPrefixes: [] as readonly string[],
      formerNames: [] as readonly (readonly string[])[],
      bySection: labels['by-section'],
      fixed: labels.fixed,
      erratum: labels.erratum,
      editorial: labels.editorial,
      rejected: labels.rejected,
      most: labels.most,
      suggest: labels.suggest,
      unsure: labels.unsure ?? languages[rest.publication.language].labels.unsure,
    },
  }));

/** A repository's configuration with all defaults filled in. */
export type Configuration = z.output<typeof Configuration>;

function milliseconds(text: string): number {
  const unit = { s: 1000, m: 60_000, h: 60 * 60_000 }[text.slice(-1)] ?? 0;
  return Number.parseInt(text, 10) * unit;
}
