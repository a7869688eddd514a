/** "v1.0.4", "V1.0.4" and "1.0.4" are the same version. */
export function versionKey(version: string): string {
  return version
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/u, '');
}
