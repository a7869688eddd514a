import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChapterLabel, labelKey } from '../../../src/core/labels/label-family.ts';
import { needsHistory, replayHistory } from '../../../src/core/labels/label-history.ts';
import type { LastApplied } from '../../../src/core/labels/last-applied.ts';
import { readMarked, readMarker, writeMarker } from '../../../src/core/memory/marker.ts';
import type { Desired } from '../../../src/core/subject/changes/desired.ts';
import type { Observed } from '../../../src/core/subject/changes/observed.ts';
import { GithubModel, reconciled } from './reconcile-model.ts';

const chapters = ['章节: A', '章节: B', '章节: C'];
const unsure = '章节待定';
const family = { prefix: '章节: ', keys: new Set(chapters.map(labelKey)), unsure };
const outside = ['bug', '章节讨论'];

type Step =
  | { readonly type: 'person adds' | 'person removes'; readonly label: string }
  | { readonly type: 'desired changes'; readonly desired: Desired }
  | { readonly type: 'look'; readonly writesBeforeCrash: number };

const label = fc.constantFrom(...chapters, '章节: a', '章节: 手写', unsure, ...outside);
const definition = (name: string) => ({ name, color: '1D76DB', description: `About ${name}` });

function desired(acknowledgements: readonly (string | null)[]): fc.Arbitrary<Desired> {
  return fc.record({
    labels: fc
      .oneof(fc.subarray([...chapters, '章节: a']), fc.constant([unsure]))
      .map((names) => names.map(definition)),
    acknowledgement: fc.constantFrom(...acknowledgements),
    family: fc.constant(family),
  });
}

function steps(acknowledgements: readonly (string | null)[], crashes: boolean): fc.Arbitrary<Step[]> {
  const writesBeforeCrash = crashes ? fc.oneof(fc.constant(99), fc.nat(4)) : fc.constant(99);
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom('person adds' as const, 'person removes' as const), label }),
      fc.record({ type: fc.constant('desired changes' as const), desired: desired(acknowledgements) }),
      fc.record({ type: fc.constant('look' as const), writesBeforeCrash }),
    ),
    { maxLength: 25 },
  );
}

/**
 * Plays the steps; after each look, what people had done before it must still be so. Whose a label is shows by what was
 * there at the last look; by every event where `isSeen`: then one of ours that a person removed and set again is theirs.
 */
function play(
  all: readonly Step[],
  first: Desired,
  lastApplied: (github: GithubModel) => LastApplied | null,
  isSeen = false,
) {
  const github = new GithubModel();
  const removed = new Set<string>();
  let atLastLook = new Set<string>();
  let ofPeople = new Set<string>();
  const setByPeople = new Set<string>();
  let wanted = first;

  for (const step of [...all, { type: 'look', writesBeforeCrash: 99 } as const]) {
    if (step.type === 'person adds') {
      if (!github.labels.has(labelKey(step.label))) setByPeople.add(labelKey(step.label));
      github.addLabel(step.label, false);
    }
    if (step.type === 'person removes') {
      setByPeople.delete(labelKey(step.label));
      github.removeLabel(step.label, false);
    }
    if (step.type === 'desired changes') wanted = step.desired;
    if (step.type !== 'look') continue;

    const before = new Set(github.labels.keys());
    for (const key of atLastLook) if (!before.has(key)) removed.add(key);
    const isTheirs = (key: string) => (isSeen ? setByPeople.has(key) : ofPeople.has(key) || !atLastLook.has(key));
    ofPeople = new Set([...before].filter(isTheirs));
    const actions = reconciled(wanted, github.observe(), lastApplied(github));
    github.apply(actions.slice(0, step.writesBeforeCrash));
    const after = new Set(github.labels.keys());

    for (const name of outside) expect(after.has(labelKey(name))).toBe(before.has(labelKey(name)));
    for (const key of ofPeople) if (isChapterLabel(family, key)) expect(after).toContain(key);
    for (const key of after) if (!before.has(key)) expect(removed).not.toContain(key);
    if ([...ofPeople].some((key) => isChapterLabel(family, key)) && step.writesBeforeCrash === 99) {
      const ours = [...after].filter((key) => isChapterLabel(family, key) && !ofPeople.has(key));
      expect(ours).toEqual([]);
    }
    if (step.writesBeforeCrash === 99) expect(reconciled(wanted, github.observe(), lastApplied(github))).toEqual([]);
    atLastLook = after;
  }
  return { github, wanted };
}

describe('reconcile', () => {
  it('never undoes what a person did, and is done after one look, by the marker alone', () => {
    const texts = ['Filed.', 'Filed elsewhere.\n\nTwo lines.  \n'];
    fc.assert(
      fc.property(steps(texts, false), desired(texts), (all, first) => {
        const { github, wanted } = play(all, first, ({ comment }) => comment && readMarker(comment.body));

        const observed = github.observe();
        expect(needsHistory(wanted, observed, readMarker(github.comment!.body))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('never undoes what a person did, by the history, wherever a look is cut off and with or without comment', () => {
    const texts = ['Filed.', null];
    fc.assert(
      fc.property(steps(texts, true), desired(texts), (all, first) => {
        play(all, first, ({ history }) => replayHistory(family, history), true);
      }),
      { numRuns: 400 },
    );
  });

  it('knows by the marker what the history says, when people do one thing at a time', () => {
    fc.assert(
      fc.property(steps(['Filed.'], false), desired(['Filed.']), (all, first) => {
        const looks = all.flatMap((step): Step[] => [step, { type: 'look', writesBeforeCrash: 99 }]);
        const { github } = play(looks, first, ({ comment }) => comment && readMarker(comment.body));

        const { labels, declined, byPeople } = readMarker(github.comment!.body)!;
        const history = replayHistory(family, github.history);
        expect(keys(labels)).toEqual(keys(history.labels));
        expect(keys(declined)).toEqual(keys(history.declined));
        expect(keys(byPeople)).toEqual(keys(history.byPeople));
      }),
    );
  });

  it('comes to the same in whatever order GitHub lists things', () => {
    fc.assert(
      fc.property(steps(['Filed.'], false), desired(['Filed.']), desired(['Filed.']), (all, first, next) => {
        const { github } = play(all, first, ({ comment }) => comment && readMarker(comment.body));
        const observed = github.observe();
        const reversed = { ...observed, labels: observed.labels.toReversed() };
        const lastApplied = readMarker(github.comment!.body);

        const byType = (actions: readonly object[]) => actions.map((action) => JSON.stringify(action)).toSorted();
        expect(byType(reconciled(next, reversed, lastApplied))).toEqual(
          byType(reconciled(next, observed, lastApplied)),
        );
      }),
    );
  });

  it('throws on no input', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const anyDefinition = fc.record({ name: text, color: text, description: text });
    const anyDesired = fc.record({
      labels: fc.array(anyDefinition),
      acknowledgement: fc.option(text),
      family: fc.record({
        prefix: text,
        keys: fc.array(text).map((names) => new Set(names.map(labelKey))),
        unsure: text,
      }),
    });
    const marker = fc
      .record({ labels: fc.array(text), declined: fc.array(text), byPeople: fc.array(text) })
      .map((state) => writeMarker('', { ...state, version: 1, extra: {} }));
    const anyObserved: fc.Arbitrary<Observed> = fc.record({
      labels: fc.array(text),
      acknowledgement: fc.option(fc.record({ id: text, body: fc.oneof(text, marker) }).map(readMarked)),
      repositoryLabels: fc.array(anyDefinition),
    });
    const anyLast = fc.option(fc.record({ labels: fc.array(text), declined: fc.array(text) }));

    fc.assert(
      fc.property(anyDesired, anyObserved, anyLast, (wanted, observed, last) => {
        reconciled(wanted, observed, last);
        needsHistory(wanted, observed, last);
      }),
    );
  });
});

function keys(names: readonly string[]): string[] {
  return names.map(labelKey).toSorted();
}
