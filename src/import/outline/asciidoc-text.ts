import { posix } from 'node:path';

const MAX_FILES = 1000;

/**
 * An AsciiDoc document in one text: what it includes is in its place, with its headings moved by `leveloffset`. The
 * first appendix is marked as bookdown does. `counted`: how many levels of headings the document numbers.
 */
export function asciidocText(path: string, read: (path: string) => string | null): { text: string; counted: number } {
  let left = MAX_FILES;

  function flat(file: string, offset: number): string {
    const text = left-- > 0 ? read(file) : null;
    const lines = (text ?? '').split('\n').map((line) =>
      line.replace(/^include::([^[\]]+)\[([^\]]*)\]|^(={1,6})(?=[ \t]\S)/u, (_, name, options, signs) => {
        if (signs !== undefined) return '='.repeat(Math.max(1, Math.min(6, signs.length + offset)));
        const moved = /leveloffset="?\+?(-?\d+)/u.exec(options)?.[1] ?? '0';
        return flat(posix.join(posix.dirname(file), name.trim()), offset + Number(moved));
      }),
    );
    return lines.join('\n');
  }

  const text = flat(path, 0);
  const levels = /^:sectnumlevels:[ \t]*(\d)/mu.exec(text)?.[1] ?? '3';
  const counted = /^:(?:sectnums|numbered):/mu.test(text) ? Number(levels) : 0;
  return { text: text.replace(/^\[appendix.*\]$/mu, '\n== (APPENDIX)\n'), counted };
}
