import { createHash } from 'node:crypto';
import type nock from 'nock';

/** What GitHub's hash stands for in these tests: equal text, equal hash. */
export function shaOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** GitHub's answer for a file. */
export function fileAnswer(path: string, text: string) {
  const bytes = Buffer.from(text);
  const about = { type: 'file', path, sha: shaOf(text), size: bytes.length };
  return { ...about, encoding: 'base64', content: bytes.toString('base64') };
}

/** GitHub's answer for a folder of these files. */
export function folderAnswer(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([path, text]) => {
    return { type: 'file', path, sha: shaOf(text), size: Buffer.byteLength(text) };
  });
}

/** Lets the content of a file be read once. */
export function storeBlob(scope: nock.Scope, repository: string, text: string | Buffer): void {
  const content = Buffer.from(text).toString('base64');
  scope.get(`/repos/${repository}/git/blobs/${shaOf(text.toString())}`).reply(200, { content, encoding: 'base64' });
}

/** The address of a file or folder, as the client asks for it. */
export function contentsPath(repository: string, path: string): string {
  return `/repos/${repository}/contents/${encodeURIComponent(path)}`;
}

/** GitHub's answer for the folder around a folder whose tree has this hash. */
export function aroundAnswer(path: string, sha: string) {
  return [{ type: 'dir', path, sha, size: 0 }];
}

/** GitHub's answer for the tree of a folder with these files, their paths below the folder. */
export function treeAnswer(files: Readonly<Record<string, string>>) {
  const tree = Object.entries(files).map(([path, text]) => {
    return { type: 'blob', mode: '100644', path, sha: shaOf(text), size: Buffer.byteLength(text) };
  });
  return { truncated: false, tree };
}

/** The address of a repository's newest releases, as the client asks for it. */
export function releasesPath(repository: string): string {
  return `/repos/${repository}/releases?per_page=100`;
}

/** A repository without releases, however often it is asked, if at all. */
export function withoutReleases(scope: nock.Scope, repository: string): void {
  scope.get(releasesPath(repository)).optionally().times(20).reply(200, []);
}
