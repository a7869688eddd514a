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

/** Whether a payload is such as GitHub sends. One that is signed and is not comes from a broken proxy, or from no GitHub. */
export function isWebhook(payload: unknown): boolean {
  return Webhook.safeParse(payload).success;
}
