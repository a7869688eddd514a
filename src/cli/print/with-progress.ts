import { plain } from './plain.ts';
import { warn } from './print.ts';
import { style } from './style.ts';

/** What a command says while it works. */
export interface Notes {
  /** How far it is. */
  progress(note: string): void;
  warn(note: string): void;
}

/** How often a pipe or log gets a line. */
const INTERVAL_MILLISECONDS = 10_000;

/**
 * Does `work` and shows on standard error how far it is: on a terminal in one line that is written over, otherwise in a
 * line every ten seconds. The result goes to `print`.
 */
export async function withProgress<Result>(
  work: (notes: Notes) => Promise<Result>,
  print: (result: Result) => void,
): Promise<void> {
  let latest = '';
  const overwrite = (note: string) => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${plain(note)}`));
  const timer = setInterval(() => latest !== '' && !process.stderr.isTTY && warn(latest), INTERVAL_MILLISECONDS);
  const notes: Notes = {
    progress(note) {
      latest = note;
      overwrite(note);
    },
    warn(note) {
      overwrite('');
      warn(style.yellow(note));
    },
  };
  const result = await work(notes).finally(() => {
    clearInterval(timer);
    overwrite('');
  });
  print(result);
}
