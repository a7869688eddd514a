import * as z from 'zod';
import { UserError } from '../core/problem.ts';
import { repositoryOf } from '../core/repository.ts';
import type { WorkflowRun } from '../jobs/workflow/run-workflow.ts';

const whole = (name: string, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `${name} is not a whole number`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, `${name} must be from 1 to ${most}`);

const Variables = z.object({
  INPUT_TOKEN: z.string({ error: 'token is missing' }).min(1, 'token is missing'),
  INPUT_HOURS: whole('hours', 24 * 366).default(48),
  INPUT_MOST: whole('most', 5000).default(100),
  GITHUB_API_URL: z.string().default('https://api.github.com'),
  GITHUB_REPOSITORY: z.string().regex(/^[^/]+\/[^/]+$/),
  GITHUB_EVENT_NAME: z.string(),
  GITHUB_EVENT_PATH: z.string(),
});

/** Reads the variables that the runner and `action.yml` set. Throws a UserError that lists every wrong input. */
export function readActionEnvironment(variables: Readonly<Record<string, string | undefined>>): WorkflowRun {
  const read = Variables.safeParse(variables);
  if (!read.success) {
    throw new UserError(
      read.error.issues.map(({ path, message }) => ({ file: 'workflow', key: path.join('.'), message })),
    );
  }
  const { data } = read;
  return {
    token: data.INPUT_TOKEN,
    githubApiUrl: data.GITHUB_API_URL,
    repository: repositoryOf(data.GITHUB_REPOSITORY),
    eventName: data.GITHUB_EVENT_NAME,
    eventPath: data.GITHUB_EVENT_PATH,
    hours: data.INPUT_HOURS,
    most: data.INPUT_MOST,
  };
}
