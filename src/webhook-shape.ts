import * as z from 'zod';

const Repository = z.looseObject({ name: z.string(), owner: z.looseObject({ login: z.string() }) });
const Numbered = z.looseObject({ number: z.int().positive() });
const Paths = z.array(z.string()).optional();
const Sha = z.looseObject({ sha: z.string() });

/** What we use of webhooks, of whatever kind, where it is there. */
const Webhook = z
  .looseObject({
    action: z.string().optional(),
    installation: z.looseObject({ id: z.int().positive() }).optional(),
    repository: Repository.optional(),
    sender: z.looseObject({ login: z.string(), type: z.string().optional() }).optional(),
    issue: Numbered.optional(),
    discussion: Numbered.optional(),
    pull_request: z.looseObject({ base: Sha, head: Sha }).optional(),
    comment: z.looseObject({ body: z.string().nullish() }).optional(),
    changes: z
      .looseObject({
        new_issue: Numbered.optional(),
        new_discussion: Numbered.optional(),
        new_repository: Repository.optional(),
      })
      .nullish(),
    ref: z.string().optional(),
    before: z.string().optional(),
    after: z.string().optional(),
    commits: z.array(z.looseObject({ added: Paths, modified: Paths, removed: Paths })).optional(),
    repositories_added: z.array(z.looseObject({ full_name: z.string() })).optional(),
  })
  .refine(({ repository, issue, discussion, pull_request, ref }) => {
    return repository !== undefined || !(issue ?? discussion ?? pull_request ?? ref);
  });

/** What our handlers of an event rely on. */
const PARTS: Readonly<Record<string, readonly (keyof z.infer<typeof Webhook>)[]>> = {
  issues: ['repository', 'issue'],
  issue_comment: ['repository', 'issue'],
  discussion: ['repository', 'discussion'],
  discussion_comment: ['repository', 'discussion'],
  push: ['repository'],
  pull_request: ['repository', 'pull_request'],
  release: ['repository'],
  repository: ['repository'],
  installation: ['installation'],
  installation_repositories: ['installation', 'repositories_added'],
};

/**
 * Whether a payload is such as GitHub sends with an event. One that is signed and is not comes from a broken proxy, or from
 * no GitHub.
 */
export function isWebhook(event: string, payload: unknown): boolean {
  const read = Webhook.safeParse(payload);
  return read.success && (PARTS[event] ?? []).every((part) => read.data[part] !== undefined);
}
