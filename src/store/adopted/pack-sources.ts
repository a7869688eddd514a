import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** The sources as bytes. As JSON, control characters would take six times the space, and half a second of the event loop. */
export function packSources(sources: PublicationSources): Promise<Buffer> {
  return zip(serialize(sources));
}

/** What was packed. Null if it cannot be read; otherwise its shape is still to be checked. */
export async function unpackSources(bytes: Buffer): Promise<unknown> {
  try {
    return deserialize(await unzip(bytes));
  } catch {
    return null;
  }
}
