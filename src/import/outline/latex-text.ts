import { posix } from 'node:path';

const MAX_FILES = 1000;

/**
 * A LaTeX document in one text: what it inputs and includes stands in its place. What pandoc drops is put into headings:
 * parts and the start of the appendices by the marks of bookdown, chapters before and after the main matter without
 * number. `read` gives the text of a file of the book.
 */
export function latexText(path: string, read: (path: string) => string | null): string {
  let left = MAX_FILES;

  function flat(file: string): string {
    const [text = ''] = (left-- > 0 ? (read(file) ?? '') : '').split(/^[ \t]*\\endinput(?![a-z])/mu, 1);
    return text.replaceAll(
      /(?<!\\)%.*|\\(?:input|include|subfile)\s*\{([^{}\n]{1,300})\}/gu,
      (found, name?: string) => {
        if (name === undefined) return found;
        const place = posix.join(posix.dirname(path), name.trim());
        return read(place) === null && read(`${place}.tex`) !== null ? flat(`${place}.tex`) : flat(place);
      },
    );
  }

  return marked(flat(path));
}

function marked(text: string): string {
  const top = /^[^%\n]*\\chapter\b/mu.test(text) ? 'chapter' : 'section';
  let numbered = true;
  const braced = text.replaceAll(/(\\(?:chapter|(?:sub)*section)\*?)[ \t]*(\\[a-z]+)/giu, '$1{$2}');
  return braced.replaceAll(
    /(?<!\\)%.*|\\(appendix|frontmatter|mainmatter|backmatter)(?![a-z])|\\part\*?\s*(?:\[[^\]\n]{0,200}\]\s*)?\{|\\chapter\s*(?=[{[])/gu,
    (found, matter?: string) => {
      if (found.startsWith('%')) return found;
      if (found.startsWith('\\part')) return `\\${top}*{(PART) `;
      if (matter === 'appendix') return `\\${top}*{(APPENDIX)}`;
      if (matter !== undefined) numbered = matter === 'mainmatter';
      else if (!numbered) return '\\chapter*';
      return found;
    },
  );
}
