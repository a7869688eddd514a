import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Notes, withProgress } from '../../../src/cli/print/with-progress.ts';

let written: string[];
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(console, 'error').mockImplementation((text) => void written.push(`${stripVTControlCharacters(text)}\n`));
});
const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it.each<[string, boolean, string[]]>([
  ['a pipe gets a line every ten seconds', false, ['2 read\n', '3 read\n', 'slow\n']],
  ['a terminal gets one line, written over', true, ['1 read', '2 read', '3 read', '', 'slow\n', ''].map(overwritten)],
])('%s', async (_, isTerminal, expected) => {
  process.stderr.isTTY = isTerminal;
  const end = Promise.withResolvers<string>();
  let notes: Notes | undefined;
  const done = withProgress(
    (given) => {
      notes = given;
      return end.promise;
    },
    (result) => written.push(result),
  );

  notes?.progress('1 read');
  notes?.progress('2 read');
  vi.advanceTimersByTime(10_000);
  notes?.progress('3 read');
  vi.advanceTimersByTime(10_000);
  notes?.warn('slow');
  end.resolve('done');
  await done;
  vi.advanceTimersByTime(10_000);

  expect(written).toEqual([...expected, 'done']);
});

/** How a note is written over the one before. */
function overwritten(note: string): string {
  return note.endsWith('\n') ? note : `\r\u001b[K${note}`;
}
