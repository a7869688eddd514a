import { fromMarkdown } from 'mdast-util-from-markdown';
import { boundSource } from './bound-source.ts';
import type { Notice } from './notice.ts';
import { noticeFrom } from './parse-notice.ts';
import type { Release } from './release.ts';

/** The notice that a release is: what a page says in its front matter, GitHub tells beside the text. Never throws. */
export function releaseNotice({ version, title, date, body, url }: Release): Notice {
  const about = { path: url, name: version, version, title, date, downloadLink: null, url };
  return noticeFrom(about, fromMarkdown(boundSource(body)));
}
