import { writeFileSync } from 'node:fs';
import type { Variables } from '../config/environment/environment.ts';
import { readEnvironment } from '../config/environment/environment.ts';
import type { Errata } from '../core/errata/errata.ts';
import { ErrataDraft } from '../core/errata/errata-draft.ts';
import { errataHtml } from '../core/errata/errata-html.ts';
import { errataJson } from '../core/errata/errata-json.ts';
import { errataMarkdown } from '../core/errata/errata-markdown.ts';
import { chapterLabels } from '../core/labels/labels.ts';
import type { Language } from '../core/languages/language.ts';
import { describeProblem, UserError } from '../core/problem.ts';
import type { Repository } from '../core/repository.ts';
import { createCliOctokit } from '../github/client/cli-octokit.ts';
import type { Octokit } from '../github/client/octokit.ts';
import { webAddress } from '../github/client/web-address.ts';
import { Visibilities } from '../github/files/visibility.ts';
import type { ListPlace } from '../github/lists/list-subjects.ts';
import { readPublication } from '../jobs/on-demand/read-publication.ts';
import { createRepositoryClient } from '../jobs/on-demand/repository-client.ts';
import { type ListedKind, type RecordPage, readRecords } from '../jobs/sweep/read-records.ts';
import { namedRepository, readable } from './named-repository.ts';

export interface ErrataOptions {
  readonly format: 'markdown' | 'json' | 'html';
  /** The file to write; standard output without. */
  readonly output?: string;
  /** That of the publication by default. */
  readonly language?: Language;
  /** By default where the repository is public. */
  readonly titles?: boolean;
}

/** What a person is told while it is made. */
export interface ErrataNotes {
  progress(note: string): void;
  warn(note: string): void;
}

/**
 * Makes the errata of a repository: reads all its issues and discussions, a hundred a request, and writes nothing
 * to GitHub. Returns the errata as text; or, where it went to a file, a sentence about it. Throws a UserError for a
 * repository that can't be read or has no configuration.
 */
export async function errata(
  name: string,
  options: ErrataOptions,
  variables: Variables,
  notes: ErrataNotes,
): Promise<string> {
  const repository = namedRepository(name);
  const { credentials, githubApiUrl } = readEnvironment(variables);
  const octokit = credentials
    ? (await createRepositoryClient(repository, variables)).octokit
    : createCliOctokit({ token: variables.GITHUB_TOKEN || null, baseUrl: githubApiUrl, warn: notes.warn });
  const made = await readable(name, () => readErrata(octokit, repository, webAddress(githubApiUrl), options, notes));
  const language = options.language ?? made.language;
  const text = {
    markdown: () => errataMarkdown(made.errata, language),
    json: () => errataJson(made.errata),
    html: () => errataHtml(made.errata, language),
  }[options.format]();
  if (options.output === undefined) return text.trimEnd();
  write(options.output, text);
  const { reports, open, fixed } = made.errata.totals;
  return `Wrote ${options.output}: ${reports} reports, ${open} open, ${fixed} put right.`;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const message = `can not be written (${(cause as NodeJS.ErrnoException).code})`;
    throw new UserError([{ file, message, remedy: 'name a file in a folder that is there' }], { cause });
  }
}

async function readErrata(
  octokit: Octokit,
  repository: Repository,
  webUrl: string,
  { titles }: ErrataOptions,
  { progress, warn }: ErrataNotes,
): Promise<{ readonly errata: Errata; readonly language: Language }> {
  const { publication, problems } = await readPublication(octokit, repository);
  const { catalogue, policy } = publication;
  for (const problem of problems) warn(describeProblem(problem));
  const limits = { maxEntries: 1, maxAgeMs: 60_000, now: () => performance.now() };
  const isPublic = (await new Visibilities(limits).of(octokit, repository.owner, repository)) === 'public';
  if (titles === undefined && !isPublic) warn('The repository is private: titles are left out; --titles shows them.');

  const draft = new ErrataDraft({
    publication: catalogue.name,
    repository: `${repository.owner}/${repository.repo}`,
    webUrl,
    withTitles: titles ?? isPublic,
    prefix: policy.labels.prefix,
    editions: catalogue.editions.map(({ version }) => version),
    labels: chapterLabels(catalogue, policy.labels).map((label) => label.name),
  });
  let read = 0;
  for (const kind of ['issues', 'discussions'] satisfies ListedKind[]) {
    for (let place: ListPlace | null = {}; place !== null; ) {
      const page: RecordPage = await readRecords(octokit, repository, kind, place, publication);
      for (const record of page.records) draft.add(record);
      read += page.records.length;
      progress(`${read} read`);
      place = page.next;
    }
  }
  return { errata: draft.finish(), language: catalogue.language };
}
