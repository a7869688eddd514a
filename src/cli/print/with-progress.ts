import { plain } from './plain.ts';

/** Says how far a command is. */
export type Progress = (note: string) => void;

/**
 * Does `work` while a line on a terminal's standard error says how far it is; the line goes before `print` gets the
 * result. Nothing of it is in a pipe, a file or a log.
 */
export async function withProgress<Result>(
  work: (progress: Progress) => Promise<Result>,
  print: (result: Result) => void,
): Promise<void> {
  const line = (note: string) => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${plain(note)}`));
  const result = await work(line).finally(() => line(''));
  print(result);
}
