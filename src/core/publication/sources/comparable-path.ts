import { withoutPageEnding } from './file-endings.ts';

/**
 * Normalises a path or link: decoded, without extension, index page, fragment, `../../catalogue/` and outer slashes.
 * "docs/ch1/index.md" and "/docs/ch1/" become equal. The index page of the root becomes the empty string.
 */
export function comparablePath(path: string): string {
  const [plain = ''] = decodedPath(path).toLowerCase().split(/[?#]/u);
  return withoutPageEnding(plain)
    .replace(/(?:^|\/)(?:index|readme|_index)$/u, '')
    .replace(/^(?:\.{0,2}\/)+|(?<!\/)\/+$/gu, '');
}

/** A path without percent-encoding. Invalid encoding stays as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
