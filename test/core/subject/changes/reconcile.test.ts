import { describe, expect, it } from 'vitest';
import { needsHistory, replayHistory } from '../../../../src/core/labels/label-history.ts';
import type { LastApplied } from '../../../../src/core/labels/last-applied.ts';
import { readMarked, readMarker, writeMarker } from '../../../../src/core/memory/marker.ts';
import type { Desired } from '../../../../src/core/subject/changes/desired.ts';
import type { Observed } from '../../../../src/core/subject/changes/observed.ts';
import { type Change, written } from '../../../../src/core/subject/changes/reconcile.ts';
import { reconciled } from '../reconcile-model.ts';

const family = { prefix: '章节: ', keys: new Set(['章节: a', '章节: b']), unsure: '章节待定' };
const repositoryLabels = ['章节: A', '章节: B', '章节: C', '章节待定'].map(definition);

function definition(name: string) {
  return { name, color: '1d76db', description: `About ${name}` };
}

function want(labels: readonly string[], acknowledgement: string | null = 'Filed.'): Desired {
  return { labels: labels.map(definition), acknowledgement, family };
}

function commented(state: LastApplied, text = 'Filed.'): string {
  return writeMarker(text, { byPeople: [], ...state, version: 1, extra: {} });
}

function see(labels: readonly string[], body: string | null = null, known = repositoryLabels): Observed {
  return { labels, acknowledgement: body === null ? null : readMarked({ id: '7', body }), repositoryLabels: known };
}

/** Labels as `+`, `-`; definitions as `new`, `update`; the comment as `post` or `edit` with what its marker says. */
function short(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    const action = written(change);
    if (action.type === 'create-label') return `new ${action.label.name}`;
    if (action.type === 'update-label') return `update ${action.label.name}`;
    if (action.type === 'add-labels') return `+ ${action.labels.join(', ')}`;
    if (action.type === 'remove-label') return `- ${action.label}`;
    if (action.type === 'delete-comment') return 'delete';
    if (action.type === 'react' || action.type === 'mark-labelled' || action.type === 'suggest-label')
      return action.type;
    const { labels, declined, byPeople } = readMarker(action.body)!;
    const verb = action.type === 'create-comment' ? 'post' : 'edit';
    return `${verb} ours=[${labels}] declined=[${declined}] people=[${byPeople}]`;
  });
}

interface Case {
  readonly name: string;
  readonly wanted: readonly string[];
  readonly there: readonly string[];
  readonly last: LastApplied | null;
  readonly actions: readonly string[];
}

const A = '章节: A';
const B = '章节: B';
const C = '章节: C';
const unsure = '章节待定';

const cases: readonly Case[] = [
  {
    name: 'sets what is wanted, the comment last',
    wanted: [A, B],
    there: ['bug'],
    last: null,
    actions: [`+ ${A}, ${B}`, `post ours=[${A},${B}] declined=[] people=[]`],
  },
  {
    name: 'exchanges its own label',
    wanted: [B],
    there: [A, 'bug'],
    last: { labels: [A], declined: [] },
    actions: [`- ${A}`, `+ ${B}`, `edit ours=[${B}] declined=[] people=[]`],
  },
  {
    name: 'never sets again what a person removed',
    wanted: [A],
    there: [],
    last: { labels: [A], declined: [] },
    actions: [`edit ours=[] declined=[${A}] people=[]`],
  },
  {
    name: 'remembers what was declined',
    wanted: [A, B],
    there: [],
    last: { labels: [], declined: [A] },
    actions: [`+ ${B}`, `edit ours=[${B}] declined=[${A}] people=[]`],
  },
  {
    name: 'gives way to the chapter that a person set',
    wanted: [A],
    there: [A, C],
    last: { labels: [A], declined: [] },
    actions: [`- ${A}`, `edit ours=[] declined=[] people=[${C}]`],
  },
  {
    name: 'takes the unsure label away when a person placed the subject',
    wanted: [unsure],
    there: [unsure, B],
    last: { labels: [unsure], declined: [] },
    actions: [`- ${unsure}`, `edit ours=[] declined=[] people=[${B}]`],
  },
  {
    name: 'takes the unsure label away when it can place the subject after all',
    wanted: [A],
    there: [unsure],
    last: { labels: [unsure], declined: [] },
    actions: [`- ${unsure}`, `+ ${A}`, `edit ours=[${A}] declined=[] people=[]`],
  },
  {
    name: 'takes away the unsure label of an issue form',
    wanted: [A],
    there: [unsure],
    last: null,
    actions: [`- ${unsure}`, `+ ${A}`, `post ours=[${A}] declined=[] people=[]`],
  },
  {
    name: 'takes away the unsure label of a person once a person places the subject',
    wanted: [unsure],
    there: [unsure, B],
    last: { labels: [], declined: [], byPeople: [unsure] },
    actions: [`- ${unsure}`, `post ours=[] declined=[] people=[${B}]`],
  },
  {
    name: 'leaves the unsure label that a person set again after a person had placed it',
    wanted: [unsure],
    there: [unsure, B],
    last: { labels: [], declined: [], byPeople: [B] },
    actions: [`post ours=[] declined=[] people=[${B},${unsure}]`],
  },
  {
    name: 'leaves the unsure label that a person set in doubt of a placement',
    wanted: [A],
    there: [A, unsure],
    last: { labels: [A], declined: [] },
    actions: [`edit ours=[${A}] declined=[] people=[${unsure}]`],
  },
  {
    name: 'leaves the unsure label that a person set beside their own chapter later',
    wanted: [A],
    there: [B, unsure],
    last: { labels: [], declined: [], byPeople: [B] },
    actions: [`edit ours=[] declined=[] people=[${B},${unsure}]`],
  },
  {
    name: 'does not bring back what a person set and took away again',
    wanted: [A],
    there: [],
    last: { labels: [], declined: [], byPeople: [A] },
    actions: [`edit ours=[] declined=[${A}] people=[]`],
  },
  {
    name: 'takes a chapter label of an unknown hand for a person’s',
    wanted: [B],
    there: [A],
    last: null,
    actions: [`post ours=[] declined=[] people=[${A}]`],
  },
  {
    name: 'after a crash before the comment only writes the comment, and claims what the history says is ours',
    wanted: [A, B],
    there: [A, B],
    last: { labels: [A, B], declined: [] },
    actions: [`post ours=[${A},${B}] declined=[] people=[]`],
  },
  {
    name: 'claims nothing that was there already',
    wanted: [A],
    there: [A],
    last: null,
    actions: [`post ours=[] declined=[] people=[${A}]`],
  },
  {
    name: 'takes away its own label that has left the family',
    wanted: [A],
    there: ['chapter: A', 'chapter: by hand'],
    last: { labels: ['chapter: A'], declined: [] },
    actions: ['- chapter: A', `+ ${A}`, `edit ours=[${A}] declined=[] people=[]`],
  },
];

describe('reconcile', () => {
  it.each(cases)('$name', ({ wanted, there, last, actions }) => {
    const posted = actions.some((action) => action.startsWith('post'));
    const observed = see(there, posted || last === null ? null : commented(last));

    expect(short(reconciled(want(wanted), observed, last))).toEqual(actions);
  });

  it('creates missing labels and mends those out of step, only those wanted here', () => {
    const known = [
      { ...definition(A), color: 'FBCA04' },
      { ...definition(B), color: '1D76DB' },
      { ...definition(unsure), color: 'fbca04' },
    ];

    const actions = reconciled(want([A, B, C]), see([], null, known), null);

    expect(short(actions).slice(0, -1)).toEqual([`update ${A}`, `new ${C}`, `+ ${A}, ${B}, ${C}`]);
  });

  it('leaves a label as a person coloured or described it', () => {
    const known = [
      { ...definition(A), color: '123456' },
      { ...definition(B), description: 'Ask Ada first' },
    ];

    const actions = reconciled(want([A, B]), see([], null, known), null);

    expect(short(actions).slice(0, -1)).toEqual([`+ ${A}, ${B}`]);
  });

  it('spells a label as the repository does, and never renames it', () => {
    const known = [{ name: '章节: a', color: '000000', description: '' }];

    const actions = reconciled(want([A]), see([], null, known), null);

    expect(short(actions)).toEqual(['update 章节: a', '+ 章节: a', 'post ours=[章节: a] declined=[] people=[]']);
    expect(
      reconciled(want([A]), see(['章节: A'], commented({ labels: ['章节: a'], declined: [] })), null),
    ).toHaveLength(1);
  });

  it('with a blank prefix knows only the listed names', () => {
    const blank = { ...want(['A']), family: { prefix: ' ', keys: new Set(['a']), unsure: 'unsure' } };

    const actions = reconciled(blank, see(['question'], null, [definition('A')]), null);

    expect(short(actions)).toEqual(['+ A', 'post ours=[A] declined=[] people=[]']);
  });

  it('writes no comment where none is wanted, and keeps the labels right', () => {
    const old = commented({ labels: [B], declined: [] }, 'Written when it was wanted.');

    const actions = reconciled(want([A], null), see([B], old), { labels: [B], declined: [] });

    expect(short(actions)).toEqual([`- ${B}`, `+ ${A}`]);
  });

  it.each([
    ['line endings and outer space', (body: string) => `${body.replaceAll('\n', '\r\n')}\r\n`, 0],
    ['trailing space', (body: string) => body.replace('Filed.', 'Filed.  '), 0],
    ['words', (body: string) => body.replace('Filed.', 'Field.'), 1],
    ['a damaged marker', (body: string) => body.replace('"v"', 'v'), 1],
  ])('compares comments but for what GitHub changes: %s', (_, change, writes) => {
    const last = { labels: [A], declined: [] };

    expect(reconciled(want([A]), see([A], change(commented(last))), last)).toHaveLength(writes);
  });

  it('carries along what a newer version keeps in the marker', () => {
    const last = { labels: [A], declined: [], byPeople: [] };
    const body = writeMarker('Filed.', { ...last, version: 3, extra: { told: ['v1.0.4'] } });

    const [edit] = reconciled(want([A], 'Filed anew.'), see([A], body), last).map((change) => written(change));

    expect(readMarker((edit as { body: string }).body)).toEqual({ ...last, version: 3, extra: { told: ['v1.0.4'] } });
  });
});

describe('needsHistory', () => {
  const known = { labels: [A], declined: [], byPeople: [B] };

  it.each([
    ['a new subject', [], null, false],
    ['a new subject with other labels', ['bug'], null, false],
    ['a new subject that has a chapter', [A], null, true],
    ['all explained', [A, B, 'bug'], known, false],
    ['one of ours gone', [B], known, true],
    ['one of theirs gone', [A], known, true],
    ['one more', [A, B, C], known, true],
    ['the unsure label', [A, B, unsure], known, true],
  ])('%s', (_, there, last, expected) => {
    expect(needsHistory(want([A]), see(there), last)).toBe(expected);
    expect(needsHistory(want([A], null), see(there), last)).toBe(true);
  });
});

describe('replayHistory', () => {
  it('says who holds which label, and what people took away', () => {
    const history = [
      { type: 'labeled', label: A, ours: true },
      { type: 'labeled', label: 'bug', ours: false },
      { type: 'unlabeled', label: 'bug', ours: false },
      { type: 'unlabeled', label: A, ours: true },
      { type: 'labeled', label: B, ours: true },
      { type: 'unlabeled', label: B, ours: false },
      { type: 'labeled', label: unsure, ours: true },
      { type: 'labeled', label: C, ours: false },
    ] as const;

    expect(replayHistory(family, history)).toEqual({ labels: [unsure], declined: [B], byPeople: [C] });
  });
});
