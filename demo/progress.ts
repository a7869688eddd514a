/** A counter that rewrites its line. Silent if nobody watches, as in a pipe. */
export function createProgress(
  total: number,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> | null,
): { step(done: { readonly title: string }): void; end(): void } {
  const write = (text: string) => void (stream?.isTTY && stream.write(`\r\u001b[2K${text}`));
  let count = 0;
  write(`starting a GitHub and the server …`);
  return {
    step({ title }) {
      count += 1;
      write(`${count} of ${total} reports are triaged: ${title}`);
    },
    end: () => write(''),
  };
}
