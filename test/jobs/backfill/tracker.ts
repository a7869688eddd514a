import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillFolder } from '../../databases/embedded-folder.ts';
import { handbookRepositories } from '../../e2e/handbook.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import type { RepositorySeed } from '../../local-github/repositories.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

export const BOOK = 'press/book';

/** A tracker that is years old: a local GitHub with a publication, and reports filed before the app came. */
export interface Tracker {
  readonly github: LocalGitHub;
  readonly folder: string;
  /** A file in a folder of its own. */
  file(name: string): string;
  /** The environment of the app, which may write as fast as it can. */
  readonly env: Readonly<Record<string, string>>;
  /** The environment of a person. */
  readonly personal: Readonly<Record<string, string>>;
  /** How every subject was when it had been filed, by its address. */
  readonly filed: Readonly<Record<string, SeenSubject>>;
  /** How every subject is. */
  everything(): Promise<Record<string, SeenSubject>>;
  close(): Promise<void>;
}

/** What a tracker is about, and what its readers wrote. */
export interface TrackerOptions {
  readonly repositories?: readonly RepositorySeed[];
  /** `owner/name` of the one with the reports. */
  readonly repository?: string;
  readonly reports?: readonly { readonly title: string; readonly body: string }[];
  /** Every so manyth subject bears a label that a person set, and every so manyth a person's comment; 0: none does. */
  readonly labelledEvery?: number;
  readonly commentedEvery?: number;
  /** Of the label that people set. */
  readonly label?: string;
}

/** Labels, sorted, and the bodies of comments, each after its author. */
interface SeenSubject {
  readonly labels: readonly string[];
  readonly comments: readonly string[];
}

const REPORTS = [
  { title: 'Typo in 2.1', body: 'The paging section has a typo.' },
  { title: 'Rollback is unclear', body: 'See section 3.1.' },
  { title: 'Chapter 1 is too short', body: 'Please add more.' },
  { title: 'Thank you', body: 'What a nice book.' },
];

/** Starts one with so many reports, every fifth a discussion. */
export async function startTracker(reports: number, options: TrackerOptions = {}): Promise<Tracker> {
  const { repositories = handbookRepositories(), repository = BOOK, reports: texts = REPORTS } = options;
  const { labelledEvery = 0, commentedEvery = 0, label = 'chapter: Introduction' } = options;
  const github = await startLocalGitHub({ owner: repository.split('/')[0]!, repositories });
  const filed: Record<string, SeenSubject> = {};
  for (let index = 0; index < reports; index++) {
    const { title, body } = texts[index % texts.length]!;
    const report = { title, body, as: 'reader', createdAt: '2024-06-01T08:00:00Z' };
    const isDiscussion = index % 5 === 4;
    const isLabelled = labelledEvery > 0 && index % labelledEvery === labelledEvery - 1;
    const isCommented = commentedEvery > 0 && index % commentedEvery === commentedEvery - 1;
    const number = await (isDiscussion
      ? github.openDiscussion(repository, report)
      : github.openIssue(repository, report));
    if (isLabelled && isDiscussion) await github.labelDiscussion(repository, number, label, 'maintainer');
    else if (isLabelled) await github.addLabel(repository, number, label, 'maintainer');
    if (isCommented && isDiscussion) await github.commentOnDiscussion(repository, number, 'Thanks!', 'maintainer');
    else if (isCommented) await github.comment(repository, number, 'Thanks!', 'maintainer');
    filed[isDiscussion ? `discussions/${number}` : `#${number}`] = {
      labels: isLabelled ? [label] : [],
      comments: isCommented ? ['maintainer: Thanks!'] : [],
    };
  }
  await github.settled();
  github.clearRequests();
  const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-backfill-'));
  await fillFolder(join(folder, 'data'));
  const pace = { DATA_DIR: join(folder, 'data'), WRITES_PER_SECOND: '10000', WRITES_PER_HOUR: '10000000' };
  return {
    github,
    folder,
    filed,
    file: (name) => join(folder, name),
    env: {
      ...pace,
      APP_ID: String(github.appId),
      PRIVATE_KEY: github.privateKey,
      WEBHOOK_SECRET: 'in development only',
      GITHUB_API_URL: github.url,
    },
    personal: { ...pace, GITHUB_API_URL: github.url, GITHUB_TOKEN: github.tokenOf('maintainer') },
    async everything() {
      const found: Record<string, SeenSubject> = {};
      for (let number = 1; number <= reports; number++) {
        const isDiscussion = (number - 1) % 5 === 4;
        const seen = isDiscussion
          ? await github.discussion(repository, number)
          : await github.issue(repository, number);
        const comments = seen.comments.map(({ author, body }) => `${author}: ${body}`);
        found[isDiscussion ? `discussions/${number}` : `#${number}`] = { labels: [...seen.labels].sort(), comments };
      }
      return found;
    },
    async close() {
      await github.close();
      rmSync(folder, { recursive: true });
    },
  };
}
