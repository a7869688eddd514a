import type { Logger } from 'pino';
import type { CheckReport } from '../../core/reply/check-report.ts';
import type { Check } from '../../store/queue/check-queue.ts';

/** GitHub as one installation sees it, for checks. */
export interface Checking {
  /** Null if the commit does not concern us. */
  checkCommit(check: Check): Promise<CheckReport | null>;
  showCheck(check: Check, report: CheckReport): Promise<'done' | 'unneeded'>;
}

/** Checks the configuration at a commit, publishes the result and logs one line. */
export function createChecker(
  installation: (id: number) => Promise<Checking>,
  log: Logger,
): (check: Check) => Promise<void> {
  return async (check) => {
    const github = await installation(check.installationId);
    const commit = `${check.owner}/${check.repo}@${check.head}`;
    try {
      const report = await github.checkCommit(check);
      if (report === null) return;
      const shown = await github.showCheck(check, report);
      log.info({ commit, conclusion: report.conclusion, title: report.title, shown }, 'check');
    } catch (err) {
      log.error({ commit, err }, 'check');
      throw err;
    }
  };
}
