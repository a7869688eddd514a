import { expect, it } from 'vitest';
import { describeProblem, UserError } from '../../../../src/core/problem.ts';
import { decodeText } from '../../../../src/core/publication/sources/decode-text.ts';

function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes, 'docs/a.md');
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(describeProblem).join('\n');
    throw error;
  }
}

/** "第一章 服务治理" in GBK. */
const GBK = Uint8Array.of(
  ...[0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2, 0x20, 0xb7, 0xfe, 0xce, 0xf1, 0xd6, 0xce, 0xc0, 0xed, 0x0a],
);
const UTF16 = 'docs/a.md:1: is UTF-16, but must be UTF-8 (save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE > NEW)';

it.each([
  ['UTF-8', Buffer.from('第一章\n'), '第一章\n'],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFOne\n'), 'One\n'],
  ['nothing', Buffer.from(''), ''],
  ['one NUL in much text', Buffer.from(`One${'\0'} and more`), `One${'\0'} and more`],
  ['UTF-16 with a mark', Buffer.from('\uFEFF第一章', 'utf16le'), UTF16],
  ['UTF-16 with a mark, high byte first', Buffer.from('\uFEFF第一章', 'utf16le').swap16(), UTF16],
  ['UTF-16 of Latin letters without a mark', Buffer.from('Chapter One', 'utf16le'), UTF16],
  ['GBK', GBK, 'docs/a.md:1: is GBK, but must be UTF-8 (save it as UTF-8: iconv -f GBK -t UTF-8 FILE > NEW)'],
  [
    'one word of Latin-1',
    Buffer.concat([Buffer.from('第一章\nOne\n'), Buffer.from('caf\xe9 noir\n', 'latin1')]),
    'docs/a.md:3: is not UTF-8 from this line on (save it as UTF-8; if it is not text, move it elsewhere)',
  ],
  [
    'a file that ends within a character',
    Buffer.from('One\nTwo\né').subarray(0, -1),
    'docs/a.md:3: is not UTF-8 from this line on (save it as UTF-8; if it is not text, move it elsewhere)',
  ],
  [
    'bad bytes, after which more is good',
    Buffer.concat([Buffer.from('\n'.repeat(999)), Buffer.of(0xff), Buffer.from('\n第一章\n'.repeat(99))]),
    'docs/a.md:1000: is not UTF-8 from this line on (save it as UTF-8; if it is not text, move it elsewhere)',
  ],
])('reads or names %s', (_name, bytes, expected) => {
  expect(decoded(bytes)).toBe(expected);
});
