import type { Action } from '../action.ts';
import { answerActions } from '../commands/answer-actions.ts';
import { type Questions, questionsAboutEditions } from '../editions/questions-about-editions.ts';
import { earlierReport, laterReports } from '../record/earlier-report.ts';
import { recordOf } from '../record/record-of.ts';
import type { MadeRecord } from '../record/subject-record.ts';
import { isSameSubject, type Subject } from '../subject.ts';
import type { Triage } from '../triage-result.ts';
import { desire } from './changes/desire.ts';
import { inOrder } from './changes/in-order.ts';
import { type Change, reconcile, written } from './changes/reconcile.ts';
import { type SubjectLabels, subjectLabels } from './changes/subject-labels.ts';
import { withReasons } from './changes/with-reasons.ts';
import { decidedAtOnce } from './decided-at-once.ts';
import { type Decision, nothing } from './decision.ts';
import type { Facts } from './facts.ts';
import { type Heard, hear } from './hear.ts';
import type { Prepared } from './prepare.ts';
import { understand } from './understand.ts';
import { actsWithinLimit } from './within-limit.ts';

const HOUR = 60 * 60;

/**
 * What a subject needs: the only place where triage, commands, corrections, labels, questions about editions and limits
 * meet. The same for issues and discussions, except for what GitHub offers for only one of them. Reads and reserves
 * nothing.
 */
export function decide(facts: Facts): Decision {
  const { prepared, now } = facts;
  const atOnce = decidedAtOnce(facts);
  if ('leftAlone' in prepared || atOnce !== null) return atOnce ?? nothing;

  const said = hear(prepared, facts);
  const earlier = earlierOf(prepared, facts);
  const heard = { ...said, run: { ...said.run, memory: { ...said.run.memory, earlier } } };
  const understood = { ...understand(prepared, heard), ...(earlier && { earlier }) };
  const labels = subjectLabels(prepared, facts);
  const questions = ask(prepared, heard, understood, labels, facts);
  const plain = change(prepared, heard, understood, labels, questions);
  const changes = withReasons(plain, prepared, understood, labels, facts.suggestions);
  const acts = actsWithinLimit(changes, heard.run, labels.history, now);
  if (acts === null) return { ...nothing, understood, later: { reason: 'paused', seconds: HOUR } };

  const memory = { ...heard.run.memory, notices: questions.renewed, where: prepared.where, acts };
  const actions = changes.map((one) => written(one, memory));
  return {
    actions,
    later: questions.isWaiting ? { reason: 'capped', seconds: facts.editions?.wait ?? 0 } : null,
    record: record(prepared, heard, understood, labels, actions),
    leftAlone: null,
    understood,
    others: othersOf(prepared, facts),
    room: questions.room,
  };
}

/** The earlier report on the same words. Without a store it is the one that we remember. */
function earlierOf({ subject, snapshot, memory, formerIssue }: Prepared, { sharing = [] }: Facts): Subject | null {
  if (sharing === null) return memory.earlier;
  const others = sharing.filter((other) => formerIssue === null || !isSameSubject(other.subject, formerIssue));
  return earlierReport(subject, snapshot.report.createdAt, others);
}

/** A look at the issue that it was deletes the record of that. */
function othersOf({ subject, snapshot: { state, report }, formerIssue }: Prepared, { sharing }: Facts): Subject[] {
  const later = state === 'open' ? laterReports(subject, report.createdAt, sharing ?? []) : [];
  return formerIssue ? [formerIssue, ...later] : later;
}

/** What is to be asked of the author about new editions. */
function ask(
  { snapshot, publication }: Prepared,
  { run, policy }: Heard,
  understood: Triage,
  { owners: { placedByPeople } }: SubjectLabels,
  { editions, manner }: Facts,
): Questions {
  const { memory, isNewWord } = run;
  const { acknowledgement: language } = policy;
  const wait = manner === 'quiet' ? null : (editions?.wait ?? null);
  const judged = { snapshot, understood, memory: memory.notices, placedByPeople, isNewWord, language, wait };
  return questionsAboutEditions(judged, publication);
}

/** All that is to change on the subject, in the order in which it is safe to be cut off. */
function change(
  prepared: Prepared,
  { run, policy }: Heard,
  understood: Triage,
  { observed, owners }: SubjectLabels,
  { asks, notices }: Questions,
): Change[] {
  const { snapshot, publication, family } = prepared;
  const desired = desire(understood, publication.catalogue, policy, family, owners, run.isNewWord);
  const changes = reconcile({ ...desired, memory: { ...run.memory, notices } }, observed, owners);
  const answers = answerActions(run.ran, snapshot.reply, policy.acknowledgement, understood.language);
  return inOrder(changes, [...answers, ...asks], prepared, policy.acknowledgement === null);
}

/** What is kept of the look, as the subject stands after the actions. */
function record(
  prepared: Prepared,
  { policy }: Heard,
  understood: Triage,
  { observed }: SubjectLabels,
  actions: readonly Action[],
): MadeRecord {
  const { snapshot, publication, reading } = prepared;
  const { labels } = observed;
  // Without a reply nothing remembers how words stood: once they are gone, a look would take the label off.
  const isRemembered = policy.acknowledgement !== null || prepared.acknowledgement !== null;
  const standsIn = isRemembered ? prepared.standsIn : [];
  const looked = { ...prepared, report: snapshot.report, labels, standing: snapshot, understood, standsIn, actions };
  return recordOf(looked, reading, publication.policy.labels);
}
