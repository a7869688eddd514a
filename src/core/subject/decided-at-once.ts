import { withPeoplesWord } from '../commands/correct-triage.ts';
import { recordOf } from '../record/record-of.ts';
import { type Decision, nothing } from './decision.ts';
import type { Facts } from './facts.ts';
import { isLockedBeforeUs } from './left-alone.ts';
import type { Prepared } from './prepare.ts';

/**
 * The decision if no further facts are needed: the subject is left alone, only listed, or too young. Otherwise null.
 */
export function decidedAtOnce({ prepared, now, manner }: Pick<Facts, 'prepared' | 'now' | 'manner'>): Decision | null {
  if ('leftAlone' in prepared) return { ...nothing, leftAlone: prepared.leftAlone, record: null };
  if (manner === 'listed') return { ...nothing, record: listedRecord(prepared) };
  if (isLockedBeforeUs(prepared.snapshot)) return { ...nothing, leftAlone: 'locked', record: null };
  const wait = youth(prepared, now);
  return wait > 0 ? { ...nothing, later: { reason: 'delayed', seconds: Math.ceil(wait / 1000) } } : null;
}

/**
 * What labels, our marker and evidence say about a subject. Without a label or comment of ours there was perhaps no look
 * yet, so a missing label is not a person's decision.
 */
function listedRecord(prepared: Prepared) {
  const { snapshot, byEvidence, acknowledgement, memory, reading } = prepared;
  const { report, labels } = snapshot;
  const policy = prepared.publication.policy.labels;
  const said = withPeoplesWord(byEvidence, memory.corrections, labels, reading, policy);
  const understood = memory.earlier === null ? said : { ...said, earlier: memory.earlier };
  const standsIn = acknowledgement === null ? [] : prepared.standsIn;
  const looked = { ...prepared, report, labels, standing: snapshot, understood, standsIn, actions: [] };
  const record = recordOf(looked, reading, policy);
  if (record.labels.length > 0 || acknowledgement !== null) return record;
  return { ...record, correction: null, passages: prepared.passages.map(({ text }) => text) };
}

/** For how many milliseconds a subject is still too young: one that we have not touched, and without a command. */
function youth({ snapshot, pending, publication }: Prepared, now: number): number {
  const { report, acknowledgement } = snapshot;
  const { delay } = publication.policy;
  if (delay === 0 || pending.length > 0 || acknowledgement !== null || report.createdAt === null) return 0;
  return Math.min(delay, Date.parse(report.createdAt) + delay - now);
}
