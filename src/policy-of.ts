import type { Configuration } from './config/configuration.ts';
import type { Policy } from './core/subject/desire.ts';
import type { Subject } from './core/subject.ts';
import type { TriagePolicy } from './core/triage.ts';

/** What a configuration says of the subjects of one kind; `answerable` where a comment may be chosen as an answer. */
export function policyOf(
  { labels, acknowledgement }: Configuration,
  kind: Subject['kind'],
  answerable = false,
): Policy {
  const wanted = kind === 'issue' ? acknowledgement.issues : acknowledgement.discussions;
  return { labels, acknowledgement: wanted ? acknowledgement.language : null, commands: true, answerable };
}

/** What a configuration says of how reports are understood: the same for looks, plans and dry runs. */
export function triagePolicyOf({ labels, confidence }: Configuration): TriagePolicy {
  return { prefix: labels.prefix, confidence };
}
