/**
 * A path or a link as it is compared: decoded, without ending, index page, fragment, `./` and outer slashes.
 * "docs/ch1/index.md" and "/docs/ch1/" compare equal; the index page of the root is the empty string.
 */
export function comparablePath(path: string): string {
  return decodedPath(path)
    .toLowerCase()
    .replace(/[?#].*$/u, '')
    .replace(/\.(?:md|markdown|html?|asc|adoc|rst|ipynb|qmd|rmd|mdx|tex|txt)$/u, '')
    .replace(/(?:^|\/)(?:index|readme|_index)$/u, '')
    .replace(/^(?:\.{0,2}\/)+|(?<!\/)\/+$/gu, '');
}

/** A path without percent-encoding; what is wrongly encoded stays as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
