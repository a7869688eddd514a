import * as z from 'zod';

/** A file or folder with files of a publication. */
export const PublicationSource = z.strictObject({
  repository: z
    .string()
    .max(140)
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be `owner/name`')
    .optional()
    .describe('Repository as `owner/name`. Default: the one with this file.'),
  ref: z
    .string()
    .max(250)
    .regex(/^(?![-/])(?!.*\.\.)[^\s~^:?*[\\]+$/, 'must be a branch, a tag or a commit')
    .optional()
    .describe('Branch, tag or commit. Default: the default branch.'),
  path: z
    .string()
    .max(400)
    .refine(isRepositoryPath, 'must be a path inside the repository: relative, without `..`')
    .describe('Folder, or a single file. Required.'),
  url: z
    .string()
    .max(500)
    .refine(isPageUrl, 'must be an http(s) address with `{name}` where the file name goes')
    .optional()
    .describe('Public address of the page made from a file; `{name}` is its file name without ending.'),
});

export type PublicationSource = z.output<typeof PublicationSource>;

function isRepositoryPath(path: string): boolean {
  const segments = path.replace(/\/$/, '').split('/');
  return !/[\\\p{Cc}]/u.test(path) && segments.every((segment) => !['', '.', '..'].includes(segment));
}

/** The address is used in our Markdown, so it must not contain characters that end a link. */
function isPageUrl(url: string): boolean {
  if (!url.includes('{name}') || /[\s<>()"'`\\]/.test(url)) return false;
  const parsed = URL.parse(url.replaceAll('{name}', 'name'));
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '';
}
