/** The source of a text's front matter, and the text below it. */
export interface FrontMatterBlock {
  readonly format: 'YAML' | 'TOML' | 'JSON';
  /** With an empty line for the opening fence, so that its lines count from the first line of the file. */
  readonly source: string;
  /** The text below, after an empty line for each line above it. */
  readonly body: string;
  /** What is missing at its end; null if it ends. */
  readonly end: string | null;
}

const FENCES = {
  '---': { format: 'YAML', closing: /^(?:---|\.\.\.)[ \t]*$/mu, field: /^["']?[\w-]{1,60}["']?[ \t]*:(?:\s|$)/u },
  '+++': { format: 'TOML', closing: /^\+\+\+[ \t]*$/mu, field: /^["']?[\w-]{1,60}["']?[ \t]*=/u },
} as const;

/** Splits a text with line feeds. Null if it does not begin as front matter does. Linear time. */
export function splitFrontMatter(text: string): FrontMatterBlock | null {
  if (/^\{\s{0,100}"/u.test(text)) return splitJson(text);
  const fence = /^(---|\+\+\+)[ \t]{0,20}\n/u.exec(text);
  if (fence === null) return null;
  const mark = fence[1] === '---' ? '---' : '+++';
  const { format, closing, field } = FENCES[mark];
  const begin = fence[0].length;
  const rest = text.slice(begin);
  const close = closing.exec(rest);
  if (close !== null) return block(format, text, [begin, begin + close.index], begin + close.index + close[0].length);
  // A rule may begin a text as well.
  return field.test(rest) ? { ...block(format, text, [begin, begin], 0), end: `a line of ${mark}` } : null;
}

/** A JSON object ends with the brace that closes its first. A text that does not end stops at its line. */
function splitJson(text: string): FrontMatterBlock {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}]/gu)) {
    depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (depth === 0 && token === '}') return block('JSON', text, [0, index + 1], index + 1);
  }
  return { ...block('JSON', text, [0, 0], 0), end: 'a closing brace' };
}

function block(
  format: FrontMatterBlock['format'],
  text: string,
  [start, stop]: readonly [number, number],
  after: number,
): FrontMatterBlock {
  const source = blankLines(text.slice(0, start)) + text.slice(start, stop);
  return { format, source, body: blankLines(text.slice(0, after)) + text.slice(after), end: null };
}

function blankLines(text: string): string {
  return text.replaceAll(/[^\n]+/gu, '');
}
