import { createHash } from 'node:crypto';
import type { BoardContext } from './visit.ts';

/** A file that pages load: served from our own address, and kept by browsers until its text changes. */
export interface Asset {
  readonly path: string;
  /** The path with the version of the text. */
  readonly address: string;
  answer(context: BoardContext): Response;
}

export function asset(path: string, type: string, text: string): Asset {
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
  return { path, address: `${path}?${version}`, answer: (context) => context.body(text, 200, headers) };
}
