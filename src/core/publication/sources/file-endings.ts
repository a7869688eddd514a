/** The endings of the files that we read, by kind. Every reader, check and event goes by this list. */
const MARKDOWN = 'md|markdown|mdown|mkd|mdx|qmd|rmd';
const ASCIIDOC = 'adoc|asc|asciidoc';
const LINES = 'jsonl';
const YAML = 'ya?ml';

const CHAPTER = endingIn(MARKDOWN, ASCIIDOC);
const SOURCE = endingIn(MARKDOWN, 'txt', YAML);
const READ = endingIn(MARKDOWN, ASCIIDOC, LINES, 'txt', YAML);
/** Docusaurus has its contents in JSON. */
const SIDEBARS = /sidebars?\.json$/iu;
/** Pages that a link may lead to, whether we read them or not. */
const PAGE = endingIn(MARKDOWN, ASCIIDOC, 'txt', 'html?', 'rst', 'ipynb', 'tex', 'org');
/** Texts of other kinds, which people may take for a contents or a notice. */
const UNREAD = endingIn(ASCIIDOC, LINES, 'html?', 'rst', 'org', 'tex', 'textile', 'text', 'json', 'toml');

/** What a contents or notice can be, and what the text can be, for messages. */
export const SOURCE_ENDINGS = '.md, .txt or .yml';
export const TEXT_ENDINGS = '.jsonl, .md or .adoc';

/** Markdown of any tool: Pandoc, MDX, Quarto and R Markdown add to it what we leave out. */
export const isMarkdown = tester(endingIn(MARKDOWN));
export const isAsciidoc = tester(endingIn(ASCIIDOC));
export const isYaml = tester(endingIn(YAML));
/** A file with text of the book that a contents links to. */
export const isChapterFile = tester(CHAPTER);
/** A file that can be a part of the text: a chapter, or passages, one JSON object a line. */
export const isTextFile = tester(endingIn(MARKDOWN, ASCIIDOC, LINES));
/** A file that can be a contents or a notice. */
export const isSourceFile = (path: string): boolean => SOURCE.test(path) || SIDEBARS.test(path);
/** A text of a kind that is never read as a contents or a notice. */
export const isOtherText = tester(UNREAD);
/** A file of any kind that we read, the configuration included. */
export const isReadFile = (path: string): boolean => READ.test(path) || SIDEBARS.test(path);

/** A path without the ending of a page: "ch1.html" and "ch1.md" become equal. */
export function withoutPageEnding(path: string): string {
  return path.replace(PAGE, '');
}

function endingIn(...endings: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${endings.join('|')})$`, 'iu');
}

function tester(pattern: RegExp): (path: string) => boolean {
  return (path) => pattern.test(path);
}
