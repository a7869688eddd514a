import type { Report } from '../report/report.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { firstFacts } from './facts.ts';
import { prepare } from './prepare.ts';
import { noConversation } from './snapshot.ts';
import type { PublicationState } from './subject-policy.ts';

const SUBJECT = { owner: '', repo: '', kind: 'issue', number: 0 } as const;
const NOBODY = { login: '', isBot: false };

/** What a look would decide about a report if it were a new, untouched issue that is old enough. */
export function decideUntouched(report: Report, { catalogue, policy }: PublicationState): Decision {
  const snapshot = {
    ...noConversation,
    report,
    author: NOBODY,
    labels: [],
    state: 'open',
    stateReason: null,
    closedAt: null,
    milestone: null,
    updatedAt: null,
    locked: false,
    discussion: null,
  } as const;
  const prepared = prepare(SUBJECT, snapshot, { catalogue, policy: { ...policy, delay: 0 } });
  const facts = firstFacts(prepared, { manner: 'loud', now: 0, editions: null });
  return decide({ ...facts, repositoryLabels: [], labelHistory: null });
}
