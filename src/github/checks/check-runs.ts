import type { CheckReport } from '../../core/reply/check-report.ts';
import type { Repository } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';

const NAME = 'chapter-triage';

/**
 * Publishes a report as a check run. Skips it if the commit already shows the same report, since a check may run twice.
 * Only counts check runs of our own app: another app may use the same name.
 */
export async function showCheck(
  octokit: Octokit,
  { owner, repo }: Repository,
  sha: string,
  report: CheckReport,
  appId: number,
): Promise<'done' | 'unneeded'> {
  const { conclusion, title, summary, annotations } = report;
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    owner,
    repo,
    ref: sha,
    check_name: NAME,
    app_id: appId,
    per_page: 1,
  });
  const [shown] = data.check_runs;
  const isSame = shown?.output.title === title && shown.output.annotations_count === annotations.length;
  if (shown?.conclusion === conclusion && isSame) return 'unneeded';

  await octokit.request('POST /repos/{owner}/{repo}/check-runs', {
    owner,
    repo,
    name: NAME,
    head_sha: sha,
    status: 'completed',
    conclusion,
    output: {
      title,
      summary,
      annotations: annotations.map(({ path, line, level, message }) => ({
        path,
        start_line: line,
        end_line: line,
        annotation_level: level,
        message,
      })),
    },
    request: { retries: 0 },
  });
  return 'done';
}
