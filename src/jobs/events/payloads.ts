import * as z from 'zod';

/** The fields of GitHub's webhook payloads that we read. The types come from these shapes. */

/** A text that the store can keep. PostgreSQL refuses NUL and half a character; no name or commit of GitHub has them. */
const Name = z.string().refine((name) => name.isWellFormed() && !name.includes('\0'));

const Installation = z.looseObject({ id: z.int().positive() });
const Owner = z.looseObject({ login: Name });
const Repository = z.looseObject({ name: Name, owner: Owner });
const Numbered = z.looseObject({ number: z.int().positive(), pull_request: z.unknown().optional() });
const Paths = z.array(z.string()).optional();
const Sha = z.looseObject({ sha: Name });
const FullName = z.looseObject({ full_name: Name });

const Action = z.string().optional();

const Subject = z.looseObject({
  action: Action,
  installation: Installation.optional(),
  repository: Repository,
  sender: z.looseObject({ login: z.string(), type: z.string().optional() }).optional(),
  comment: z.looseObject({ body: z.string().nullish() }).optional(),
  changes: z
    .looseObject({
      new_issue: Numbered.optional(),
      new_discussion: Numbered.optional(),
      new_repository: Repository.optional(),
    })
    .nullish(),
});

/** Events about issues and their comments. */
export const IssuePayload = Subject.extend({ issue: Numbered });

/** Events about discussions and their comments. */
export const DiscussionPayload = Subject.extend({ discussion: Numbered });

export type SubjectPayload = z.infer<typeof Subject> & {
  readonly issue?: z.infer<typeof Numbered>;
  readonly discussion?: z.infer<typeof Numbered>;
};

/** For some pushes GitHub omits the list of commits. */
export const PushPayload = z.looseObject({
  action: Action,
  installation: Installation.optional(),
  repository: Repository.extend({ default_branch: z.string().optional() }),
  ref: z.string().optional(),
  before: Name.optional(),
  after: Name.optional(),
  deleted: z.boolean().optional(),
  commits: z.array(z.looseObject({ added: Paths, modified: Paths, removed: Paths })).optional(),
});

export type PushPayload = z.infer<typeof PushPayload>;

export const PullRequestPayload = z.looseObject({
  action: Action,
  installation: Installation.optional(),
  repository: Repository,
  pull_request: z.looseObject({ base: Sha, head: Sha }),
});

export type PullRequestPayload = z.infer<typeof PullRequestPayload>;

/** Events about a repository itself, and about its releases. */
export const RepositoryPayload = z.looseObject({
  action: Action,
  installation: Installation.optional(),
  repository: Repository,
  changes: z
    .looseObject({
      repository: z.looseObject({ name: z.looseObject({ from: Name }) }).optional(),
      owner: z
        .looseObject({
          from: z.looseObject({ user: Owner.nullish(), organization: Owner.nullish() }),
        })
        .optional(),
    })
    .nullish(),
});

export type RepositoryPayload = z.infer<typeof RepositoryPayload>;

export const InstallationPayload = z.looseObject({ action: Action, installation: Installation });

export type InstallationPayload = z.infer<typeof InstallationPayload>;

export const RepositoriesPayload = z.looseObject({
  action: Action,
  installation: Installation,
  repositories_added: z.array(FullName).optional(),
  repositories_removed: z.array(FullName).optional(),
});

export type RepositoriesPayload = z.infer<typeof RepositoriesPayload>;
