import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldCommand, readCommands } from '../../../src/core/commands/read-commands.ts';
import { readMarkdown } from '../../../src/core/report/read-markdown.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { hostileText } from '../hostile-text.ts';

describe('readCommands', () => {
  it.each<[string, string, string[]]>([
    ['a command', '/chapter 5.3', ['chapter 5.3']],
    ['in another case, indented, with a colon', '  /Chapter: 5.3  ', ['chapter 5.3']],
    ['full-width', '／ｃｈａｐｔｅｒ　５．３', ['chapter ５．３']],
    ['without words', '/triage', ['triage ']],
    ['several lines of chapters as one', '/chapter 1\nand\n/chapter 2', ['chapter 1\n2']],
    ['several kinds', '/notice v1\n/chapter 1\n/help', ['help ', 'chapter 1', 'notice v1']],
    ['the last notice', '/notice v1\n/notice v2', ['notice v2']],
    ['the last of each ruling', '/rejected\n/fixed v1\n/erratum\n/rejected', ['fixed v1', 'erratum ', 'rejected ']],
    [
      'an address',
      '/duplicate https://a.example/b/c/issues/1\n/fixed',
      ['duplicate https://a.example/b/c/issues/1', 'fixed '],
    ],
    ['words that are code', '/chapter `5.3`', ['chapter 5.3']],
    ['in an item', '- /chapter 1', ['chapter 1']],
    ['in a numbered item', '1. /chapter 1\n2) /help', ['help ', 'chapter 1']],
    ['indented by a wide space', '　/chapter 1', ['chapter 1']],
    ['indented by a space that does not break', '\u00a0/chapter 1', ['chapter 1']],
    ['in bold', '**/chapter 1**', ['chapter 1']],
    ['with a slash that is escaped', '\\/chapter 1', ['chapter 1']],
    ['behind a quote', '> Which?\n\n/chapter 1', ['chapter 1']],
    ['a letter missing', '/chaper 1', ['unknown chaper']],
    ['a letter too many', '/chapters 1', ['unknown chapters']],
    ['two letters exchanged', '/chpater 1', ['unknown chpater']],
    ['too many', '/chapter 1\n'.repeat(11), ['tooMany ']],
  ])('reads %s', (_, body, commands) => {
    expect(readCommands(body).map(({ name, words }) => `${name} ${words}`)).toEqual(commands);
  });

  it.each([
    ['a path', '/chapter/1 and /etc/notice'],
    ['another word', '/chapterhouse\n/assign me\n/close'],
    ['inside a line', 'use /chapter 1'],
    ['a quote', '> /chapter 1'],
    ['a nested quote', '- > /chapter 1'],
    ['a fence', '```\n/chapter 1\n```'],
    ['a fence that never ends', '~~~\n/chapter 1'],
    ['inline code', '`/chapter 1`'],
    ['inline code over lines', '`\n/chapter 1\n`'],
    ['an HTML comment', '<!--\n/chapter 1\n-->'],
    ['an HTML comment that never ends', '<!--\n/chapter 1'],
    ['an HTML comment in a line', 'a <!-- \n/chapter 1 --> b'],
    ['hidden HTML', '<pre>\n/chapter 1\n</pre>'],
    ['a heading', '# /chapter 1'],
    ['a table', '| a |\n|---|\n| /chapter 1 |'],
    ['withdrawn', '~~/chapter 1~~'],
    ['a box', '- [ ] /chapter 1'],
    ['text that is turned around', '\u202e/chapter 1\u202c'],
  ])('reads nothing in %s', (_, body) => {
    expect(readCommands(body)).toEqual([]);
  });

  it('looks into every comment that has a command, however it is wrapped', () => {
    const wrapping = fc.constantFrom(
      ...['\n', ' ', '　', '\u00a0', '\t', '1. ', '2) ', '- ', '* ', '+ ', '> ', '*', '**', '_', '~', '\\', '(', '['],
      ...['](x)', '<b>', '</b>', '<br>', '<!-- -->', '&nbsp;', '&#160;', '`', 'x', '：', '\u200b', '![a](b)', '<x y="'],
    );
    const command = fc.constantFrom(
      '/chapter 1',
      '／ｈｅｌｐ',
      '&#47;help',
      '/**chapter** 1',
      '/Ch&#97;pter 1',
      '&sol;help',
    );
    fc.assert(
      fc.property(fc.array(wrapping, { maxLength: 5 }), command, (parts, written) => {
        const body = parts.join('') + written;
        const lines = readMarkdown(body).flatMap(({ text }) => text.split('\n'));
        if (lines.some((line) => /^\s*\/(?:chapter|help)/.test(fold(line)))) expect(mayHoldCommand(body)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['See https://example.org/a/b and docs/x.', 'and/or', 'a / b', '<b>x</b>'])(
    'need not look into %s',
    (body) => {
      expect(mayHoldCommand(body)).toBe(false);
    },
  );

  it('throws on nothing, and nothing is parsed that cannot hold a command', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText, fc.constantFrom('\n', '/chapter 1', '/help', '> '))), (parts) => {
        const body = parts.join('');
        const commands = readCommands(body);
        if (!mayHoldCommand(body)) expect(commands).toEqual([]);
        for (const { words } of commands) expect(words.length).toBeLessThanOrEqual(10 * 301);
      }),
      { numRuns: 300 },
    );
  });
});
