import type { Action } from '../../core/action.ts';
import { withoutMarker } from '../../core/memory/marker.ts';
import type { Decision, Later } from '../../core/subject/decision.ts';
import type { LeftAlone } from '../../core/subject/left-alone.ts';
import type { Triage } from '../../core/triage-result.ts';
import { style } from './style.ts';

const LEFT_ALONE: Readonly<Record<LeftAlone, string>> = {
  ignored: 'Ignored: its author or one of its labels is excluded.',
  category: 'Ignored: its category is not for feedback.',
  locked: 'Ignored: it was locked before the App came.',
};

const LATER: Readonly<Record<Later['reason'], string>> = {
  delayed: 'Nothing yet: it is younger than the `delay` in the configuration',
  paused: 'Nothing: there were too many writes within the last hour',
  capped: 'The author is asked about new editions when there is room for a question',
};

/** Describes a triage and its decision for people, line by line. */
export function describeDecision({ leftAlone, later, understood, actions, room }: Decision): string[] {
  if (leftAlone !== null) return [LEFT_ALONE[leftAlone]];
  const notYet = later === null ? [] : [`${LATER[later.reason]} (next look in ${later.seconds} s).`];
  if (understood === null) return notYet;
  return [
    ...describeTriage(understood),
    '',
    style.bold('Would do'),
    ...actions.flatMap(describeAction),
    ...(actions.length === 0 && later === null ? ['Nothing: everything is up to date.'] : []),
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
  const changed = found.changedSince.map(({ version }) => `changed in ${version}`);
  const lacking = found.lackingEdition === null ? [] : [`unknown edition ${JSON.stringify(found.lackingEdition)}`];
  const none = found.abstained ? ['Not decided between:', ...open] : ['No chapter found.'];
  return [style.bold('Understood'), ...(places.length > 0 ? places : none), ...lacking, ...notice, ...changed];
}

function describeAction(action: Action): string[] {
  switch (action.type) {
    case 'create-label':
      return [`Create the label ${action.label.name}`];
    case 'update-label':
      return [`Update the label ${action.label.name}`];
    case 'add-labels':
      return [`Add ${action.labels.join(', ')}`];
    case 'suggest-label':
      return [`Suggest ${action.reason.label}: ${action.reason.rationale}`];
    case 'remove-label':
      return [`Remove ${action.label}`];
    case 'create-comment':
      return ['Write this comment:', ...indented(action.body)];
    case 'update-comment':
      return ['Change the comment to:', ...indented(action.body)];
    case 'delete-comment':
      return [`Delete the comment ${action.id}`];
    case 'react':
      return [`React with ${action.reaction} to the comment ${action.comment}`];
    case 'mark-labelled':
      return ['React with eyes to the discussion'];
  }
}

function indented(body: string): string[] {
  return withoutMarker(body)
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`));
}
