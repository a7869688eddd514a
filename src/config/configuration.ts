import * as z from 'zod';
import { DEFAULT_MAX_LABELS, DEFAULT_THRESHOLDS, MAX_LABELS } from '../core/thresholds.ts';
import { PublicationSource } from './publication-source.ts';
import { Terms } from './terms.ts';
import { labelName, labelPrefix, listOf, words } from './words.ts';

const Publication = z
  .strictObject({
    name: words(200).describe('What the feedback is about, as it is called in acknowledgements. Required.'),
    language: z
      .enum(['zh-CN', 'en'])
      .default('en')
      .describe('Language of the publication; also the one of an acknowledgement where the reader shows none.'),
    contents: PublicationSource.optional().describe(
      'Tables of contents, one file for each edition, named after its version ("v1.0.4"), day ("2019-04-10") or printing ("2nd printing", "第1版第2-4次印刷"). Or a single file without a version: a book that has no versions may name its SUMMARY.md, _sidebar.md, _toc.yml, myst.yml, _quarto.yml, _bookdown.yml, mkdocs.yml or sidebars.json as it is. README, index and _index are skipped. A text of another kind in the folder is told.',
    ),
    notices: PublicationSource.optional().describe(
      'Release notices, one Markdown page or page bundle for each edition, with front matter in YAML, TOML or JSON: title, date, wp_version or version, download_link, draft. Without them the GitHub Releases of the repository of the contents stand in. A notice and a contents of the same version meet in any spelling: the tag "book-v1.0" and "v1.0.md".',
    ),
    text: PublicationSource.optional().describe(
      'The text itself, to find quotes in: one JSON Lines file an edition, or the chapter files that the contents links to, in Markdown (also .mdx, .qmd, .Rmd) or AsciiDoc.',
    ),
    moved: listOf(
      200,
      z.strictObject({
        from: words(200).describe('Title that the section had.'),
        to: words(200).describe('Title that it has now.'),
      }),
    ).describe('Sections that took another name, where titles alone do not tell. None by default.'),
    terms: Terms,
  })
  .refine((publication) => publication.contents !== undefined || publication.notices !== undefined, {
    message: 'needs `contents` or `notices`: without them there are no chapters',
  })
  .describe('What the feedback is about, and where its contents and notices are kept. Required.');

const Labels = z
  .strictObject({
    prefix: labelPrefix(40)
      .default('chapter: ')
      .describe(
        'What every chapter label begins with, at most 40 of the 50 characters of a label. Changing it: the server renames the labels in place, and what people did with them stands; the GitHub Action remembers no former prefix, and takes labels under one for any other label. See docs/new-editions.md.',
      ),
    'by-section': listOf(100, words(200)).describe(
      'Titles of chapters that are too wide for one label: their sections carry the labels. None by default.',
    ),
    most: z
      .int()
      .min(1)
      .max(MAX_LABELS)
      .default(DEFAULT_MAX_LABELS)
      .describe(
        'How many chapter labels a report gets at most. A report that is about more gets the label of what could not be placed, and the likeliest chapters are offered: some of its chapters would look as if they were all.',
      ),
    unsure: labelName(50)
      .optional()
      .describe(
        'Label of reports that could not be placed. By default "chapter: unsure", in Chinese publications "章节待定".',
      ),
    fixed: listOf(20, labelName(50)).describe(
      'Labels by which people say that a report was put right in an edition to come or already out. None by default.',
    ),
  })
  .describe('How the labels are made.');

const Acknowledgement = z
  .strictObject({
    language: z
      .enum(['auto', 'zh-CN', 'en'])
      .default('auto')
      .describe('Language of acknowledgements; "auto" follows the reader.'),
    issues: z.boolean().default(true).describe('Whether issues are acknowledged by a comment.'),
    discussions: z.boolean().default(true).describe('Whether discussions are acknowledged by a comment.'),
  })
  .describe('The one comment that answers a report.');

const Discussions = z
  .strictObject({
    categories: listOf(50, words(100)).describe('Discussion categories that are triaged; none named means all.'),
  })
  .describe('Which discussions are feedback.');

const NewEditions = z
  .strictObject({
    'ask-authors': z
      .enum(['off', 'fixed', 'on'])
      .default('fixed')
      .describe(
        'Whether the authors of open reports on sections that a new notice names are asked, by one new comment, to check: "off", "fixed" (only where a label of `labels.fixed` is set), "on".',
      ),
    'asks-per-day': z
      .int()
      .min(1)
      .max(1000)
      .default(20)
      .describe('How many of these comments a day are written in this repository; the others wait.'),
  })
  .describe('What happens when a new edition comes out.');

const Delay = z
  .string()
  .regex(/^\d{1,3} ?(?:s|m|h)$/, 'must be a number with s, m or h, such as `90s`, `2m` or `1h`')
  .refine((text) => milliseconds(text) <= 24 * 60 * 60_000, 'must be 24 hours at most')
  .optional()
  .describe(
    'How old a subject must be before it is labelled, so that a person may do it first: "2m". None by default.',
  );

const share = z.number().min(0).max(1);

const Confidence = z
  .strictObject({
    explicit: share
      .default(DEFAULT_THRESHOLDS.explicit)
      .describe('From which confidence on a number, a page, a title, a quote, a link or a form decides.'),
    topic: share
      .default(DEFAULT_THRESHOLDS.topic)
      .describe('The same for the topic of the words alone; 1 switches it off.'),
  })
  .describe('How sure a finding must be, 0 to 1, to be labelled. What these values cost and gain: docs/accuracy.md.');

const Ignore = z
  .strictObject({
    authors: listOf(200, words(100)).describe('Logins whose reports are left alone. Bots always are.'),
    labels: listOf(50, words(50)).describe('Subjects with one of these labels are left alone.'),
  })
  .describe('What is left alone.');

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
      most: labels.most,
      unsure: labels.unsure ?? (rest.publication.language === 'zh-CN' ? '章节待定' : 'chapter: unsure'),
    },
  }));

/** A repository's configuration with all defaults filled in. */
export type Configuration = z.output<typeof Configuration>;

function milliseconds(text: string): number {
  const unit = { s: 1000, m: 60_000, h: 60 * 60_000 }[text.slice(-1)] ?? 0;
  return Number.parseInt(text, 10) * unit;
}
