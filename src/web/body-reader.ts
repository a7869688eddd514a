import type { IncomingMessage } from 'node:http';

/** GitHub sends at most 25 MB. */
const MAX_BYTES = 25 * 1024 * 1024;

/** All bodies together: two of the largest. While it is read and checked, a body takes three times its size. */
const MAX_ALL = 2 * MAX_BYTES;

/** Room that larger bodies leave to others: a webhook has some 20 kB, so these are a thousand. */
const RESERVE = { bytes: 20 * 1024 * 1024, each: 256 * 1024 };

/** Why a body was not read to its end. */
export type Refused = 'too large' | 'no room';

/**
 * Reads bodies within a limit on what all of them hold at the same time, since anyone can send one before we know who
 * it is.
 */
export interface BodyReader {
  /** What `use` makes of the body's text. The body counts until that is done. */
  read<T>(request: IncomingMessage, use: (text: string) => Promise<T>): Promise<T | Refused>;
}

export function createBodyReader(): BodyReader {
  let held = 0;
  return {
    async read(request, use) {
      let bytes = 0;
      const take = (more: number): Refused | null => {
        bytes += more;
        held += more;
        if (bytes > MAX_BYTES) return 'too large';
        return held > MAX_ALL - (bytes > RESERVE.each ? RESERVE.bytes : 0) ? 'no room' : null;
      };
      try {
        const body = await collect(request, take);
        return typeof body === 'string' ? body : await use(body.toString());
      } finally {
        held -= bytes;
      }
    },
  };
}

/** What arrives after a refusal is dropped. */
function collect(request: IncomingMessage, take: (bytes: number) => Refused | null): Promise<Buffer | Refused> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      const refused = take(chunk.length);
      if (refused === null) return chunks.push(chunk);
      request.off('data', onData).resume();
      return resolve(refused);
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
