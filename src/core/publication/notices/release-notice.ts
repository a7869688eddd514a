import { fromMarkdown } from 'mdast-util-from-markdown';
import { boundSource } from '../sources/bound-source.ts';
import type { Release } from '../sources/release.ts';
import type { Notice } from './notice.ts';
import { noticeFrom } from './parse-notice.ts';

/** Makes a notice from a release. GitHub gives the fields that a page has in its front matter. Never throws. */
export function releaseNotice({ version, title, date, body, url }: Release): Notice {
  const about = { path: url, name: version, version, title, date, downloadLink: null, url };
  return noticeFrom(about, fromMarkdown(boundSource(body)));
}
