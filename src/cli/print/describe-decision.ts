import type { Action } from '../../core/action.ts';
import type { Decision, Later } from '../../core/subject/decision.ts';
import type { LeftAlone } from '../../core/subject/left-alone.ts';
import type { Triage } from '../../core/triage-result.ts';
import { style } from './style.ts';

const LEFT_ALONE: Readonly<Record<LeftAlone, string>> = {
  ignored: 'Left alone: its author or a label is excluded.',
  category: 'Left alone: discussions of its category are.',
  locked: 'Left alone: it was locked before we came.',
};

const LATER: Readonly<Record<Later['reason'], string>> = {
  delayed: 'Nothing yet: it is younger than the `delay` of the configuration',
  paused: 'Nothing: it was written to too often within the last hour',
  capped: 'The author is asked about new editions once there is room for a question',
};

/** Describes a triage and its decision for people, line by line. */
export function describeDecision({ leftAlone, later, understood, actions, room }: Decision): string[] {
  if (leftAlone !== null) return [LEFT_ALONE[leftAlone]];
  const notYet = later === null ? [] : [`${LATER[later.reason]} (looked at again in ${later.seconds} s).`];
  if (understood === null) return notYet;
  return [
    ...describeTriage(understood),
    '',
    style.bold('Would be done'),
    ...actions.flatMap(describeAction),
    ...(actions.length === 0 && later === null ? ['Nothing: all is as it should be.'] : []),
    ...(room === null ? [] : [style.dim(`The question waits if ${room.perDay} were asked in the last 24 hours.`)]),
    ...notYet,
  ];
}

function describeTriage(found: Triage): string[] {
  const places = found.locations.flatMap(({ number, title, edition, label, confidence, evidence }) => [
    `${style.green(label)}  ${[number, title].filter(Boolean).join(' ')}${edition && ` (${edition})`}, ${Math.round(confidence * 100)} % sure`,
    ...evidence.map(({ kind, text }) => `  ${style.dim(kind)} ${JSON.stringify(text)}`),
  ]);
  const open = found.candidates.map(({ label, confidence }) => `  ${label}, ${Math.round(confidence * 100)} %`);
  const notice = found.notice ? [`notice ${found.notice.version}: ${found.notice.url ?? found.notice.title}`] : [];
  const changed = found.changedSince.map(({ version }) => `changed since in ${version}`);
  const lacking = found.lackingEdition === null ? [] : [`unknown edition ${JSON.stringify(found.lackingEdition)}`];
  const none = found.abstained ? ['Not decided between:', ...open] : ['No chapter found.'];
  return [style.bold('Understood'), ...(places.length > 0 ? places : none), ...lacking, ...notice, ...changed];
}

function describeAction(action: Action): string[] {
  switch (action.type) {
    case 'create-label':
    case 'update-label':
      return [`${action.type} ${action.label.name}`];
    case 'add-labels':
      return [`add-labels ${action.labels.join(', ')}`];
    case 'remove-label':
      return [`remove-label ${action.label}`];
    case 'create-comment':
    case 'update-comment':
      return [action.type, ...action.body.split('\n').map((line) => `  ${line}`)];
    case 'delete-comment':
      return [`delete-comment ${action.id}`];
    case 'react':
      return [`react ${action.reaction} to comment ${action.comment}`];
    case 'mark-labelled':
      return [action.type];
  }
}
