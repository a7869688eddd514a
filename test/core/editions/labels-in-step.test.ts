import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/core/editions/compare-editions.ts';
import { editionsSeen } from '../../../src/core/editions/editions-seen.ts';
import { type LabelAction, labelsInStep } from '../../../src/core/editions/labels-in-step.ts';
import { currentNames } from '../../../src/core/labels/current-names.ts';
import { formerLabels } from '../../../src/core/labels/former-labels.ts';
import { chapterLabels, type LabelDefinition, unsureLabel } from '../../../src/core/labels/labels.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { Move } from '../../../src/core/publication/sources/publication-sources.ts';
import { noticeFile, sourceFile } from '../publication/observatory.ts';

const policy = { prefix: 'c: ', unsure: 'c: ?' };
const V1 = '1 Sky .... 1\n2 Tools .... 5\n2.1 Lens .... 6\n2.2 Mount .... 8\n3 Logs .... 12\n';
/** "Tools" is called "Equipment" and "Logs" is gone. */
const V2 = '1 Sky .... 1\n2 Equipment .... 5\n2.1 Lens .... 6\n2.2 Mount .... 8\n4 Imaging .... 12\n';
const before = publication([V1]);
const after = publication([V1, V2]);
const [sky, tools, logs] = chapterLabels(before, policy) as [LabelDefinition, LabelDefinition, LabelDefinition];
const [, equipment, imaging] = chapterLabels(after, policy) as [LabelDefinition, LabelDefinition, LabelDefinition];
const retiredLogs = { name: 'c: Logs', color: 'ededed', description: '(retired) Stars: 3 Logs' };
const seen = editionsSeen(before, policy);

describe('labelsInStep', () => {
  it.each<[string, readonly LabelDefinition[], readonly string[]]>([
    ['renames, creates and retires', [sky, tools, logs], ['c: Tools → c: Equipment', '+ c: Imaging', '~ c: Logs']],
    ['creates no label of a chapter that was there before', [], ['+ c: Imaging']],
    ['leaves both names where both are there', [sky, tools, equipment], ['+ c: Imaging', '~ c: Tools']],
    ['whatever the case of a name', [{ ...tools, name: 'C: TOOLS' }], ['C: TOOLS → c: Equipment', '+ c: Imaging']],
    ['mends what is there', [{ ...sky, color: 'b60205' }, imaging], ['~ c: Sky']],
    [
      'mends the label of what is not placed',
      [imaging, { ...unsureLabel(after, policy), color: 'b60205' }],
      ['~ c: ?'],
    ],
    ['keeps a person’s colour and words', [{ ...sky, color: '123456' }, { ...logs, description: 'Old' }, imaging], []],
    [
      'takes GitHub’s grey for a person’s where the words are none of ours',
      [{ ...logs, color: 'ededed', description: '' }, { ...sky, color: 'ededed', description: 'Up' }, imaging],
      [],
    ],
    ['leaves other labels alone', [{ name: 'c: mine', color: '0e8a16', description: '' }, imaging], []],
    ['leaves what is in step', [sky, equipment, imaging, retiredLogs], []],
  ])('%s', (_, labels, expected) => {
    const actions = labelsInStep(after, policy, labels, seen);
    expect(actions.map(short)).toEqual(expected);
    expect(labelsInStep(after, policy, applied(labels, actions), seen)).toEqual([]);
  });

  it('retires in grey, keeps what the label said, and takes it back when the chapter is', () => {
    const actions = labelsInStep(after, policy, [sky, equipment, imaging, logs], seen);
    expect(actions).toEqual([{ type: 'update-label', label: retiredLogs }]);
    expect(labelsInStep(before, policy, [sky, tools, retiredLogs], seen)).toEqual([
      { type: 'update-label', label: logs },
    ]);
  });

  it('retires what only was in an edition that is withdrawn, and renames nothing back', () => {
    const actions = labelsInStep(before, policy, [sky, equipment, imaging], editionsSeen(after, policy));
    expect(actions.map(short)).toEqual(['~ c: Equipment', '~ c: Imaging']);
  });

  it('creates nothing where no edition is new', () => {
    const withoutContents = publication([V1, V1]);
    expect(labelsInStep(after, policy, [], editionsSeen(withoutContents, policy))).toEqual([]);
  });

  it('has a label for each chapter, also if their titles are the same once they are cut', () => {
    const long = 'Everything that an observer of the night sky should know of';
    const cut = publication([`1 Sky .... 1\n1.1 Lens .... 2\n2 ${long} mirrors .... 5\n3 ${long} mounts .... 9\n`]);
    const labels = chapterLabels(cut, policy);
    const nothingSeen = { notices: {}, labels: {}, prefixes: [] };
    expect(labelsInStep(cut, policy, [], nothingSeen).map(short)).toEqual([
      '+ c: Sky',
      '+ c: 2 Everything that an observer of the night sky…',
      '+ c: 3 Everything that an observer of the night sky…',
    ]);
    expect(labelsInStep(cut, policy, labels, editionsSeen(cut, policy))).toEqual([]);
  });

  it('renames what the configuration says was renamed, once', () => {
    const moved = publication([V1, '1 Sky .... 1\n5 Imaging .... 12\n'], [{ from: 'Logs', to: 'Imaging' }]);
    expect(labelsInStep(moved, policy, [sky, logs], seen).map(short)).toEqual(['c: Logs → c: Imaging']);
  });
});

describe('formerLabels', () => {
  it('tells the label of each former name, but not of what another chapter is called now', () => {
    expect(formerLabels(after, policy)).toContainEqual({ former: 'c: Tools', now: 'c: Equipment', isLive: true });
    const swapped = publication([
      V1,
      '1 Sky .... 1\n2 Logs .... 5\n2.1 Lens .... 6\n2.2 Mount .... 8\n3 Tools .... 12\n',
    ]);
    const names = formerLabels(swapped, policy).map(({ former }) => former);
    expect(names).not.toContain('c: Tools');
    expect(names).not.toContain('c: Logs');
  });
});

describe('labels whose prefix was another one', () => {
  const now = { ...policy, formerPrefixes: ['k: ', ''] };

  it('are known by it, whatever their chapters were called', () => {
    const names = formerLabels(after, now).filter(({ now: name }) => name === 'c: Equipment');
    const formers = names.map(({ former }) => former).filter((name) => !/\d/.test(name));
    expect(formers).toEqual(['c: Tools', 'k: Equipment', 'k: Tools', 'Equipment', 'Tools']);
  });

  it('are renamed in place, from the latest name that is there', () => {
    const old = (name: string, label: LabelDefinition) => ({ ...label, name });
    const labels = [old('k: Sky', sky), old('Sky', sky), old('k: Tools', tools), old('k: Logs', logs), imaging];
    const actions = labelsInStep(after, now, labels, seen);
    expect(actions.map(short)).toEqual(['k: Sky → c: Sky', 'k: Tools → c: Equipment', '~ Sky', '~ k: Logs']);
    expect(labelsInStep(after, now, applied(labels, actions), editionsSeen(after, now))).toEqual([]);
  });

  it('of chapters that swapped their titles follow these', () => {
    const swapped = '1 Sky .... 1\n2 Logs .... 5\n2.1 Lens .... 6\n2.2 Mount .... 8\n3 Tools .... 12\n';
    const names = formerLabels(publication([V1, swapped]), now);
    const of = (former: string) => names.find((one) => one.former === former)?.now;
    expect([of('k: Tools'), of('k: Logs'), of('c: Tools')]).toEqual(['c: Tools', 'c: Logs', undefined]);
  });
});

describe('currentNames', () => {
  const former = [{ former: 'c: Tools', now: 'c: Equipment', isLive: true }];
  it.each<[string, string[], string[], string]>([
    ['renamed', ['c: Equipment'], [], 'c: Equipment'],
    ['not renamed by anybody', ['c: Tools'], ['c: Tools'], 'c: Tools'],
    ['two labels', ['c: Tools', 'c: Equipment'], [], 'c: Tools'],
    ['renamed since the list was read', ['c: Tools'], ['c: Equipment'], 'c: Equipment'],
    ['on the subject beside the new one', ['c: Equipment'], ['c: Tools', 'c: Equipment'], 'c: Tools'],
    ['nowhere', [], [], 'c: Equipment'],
  ])('knows a former name that is %s', (_, listed, onSubject, expected) => {
    const repositoryLabels = listed.map((name) => ({ name }));
    const current = currentNames(former, { repositoryLabels, onSubject });
    expect(current('C: tools')).toBe(expected === 'c: Tools' ? 'C: tools' : expected);
    expect(current('bug')).toBe('bug');
  });
});

describe('a label whose chapter was renamed and is gone by now', () => {
  const gone = formerLabels(publication([V1, V2, '1 Sky .... 1\n4 Imaging .... 12\n']), policy);

  it.each([
    ['is called what it is', ['c: Tools'], 'c: Tools'],
    ['is called what it was renamed to', ['c: Equipment'], 'c: Equipment'],
  ])('%s', (_, names, expected) => {
    const repositoryLabels = names.map((name) => ({ name }));
    expect(currentNames(gone, { repositoryLabels, onSubject: names })('c: Tools')).toBe(expected);
  });
});

describe('compareEditions', () => {
  it('sees nothing in the same publication compiled again', () => {
    const again = JSON.parse(JSON.stringify(editionsSeen(publication([V1, V2]), policy)));
    expect(compareEditions(editionsSeen(after, policy), again)).toBeNull();
  });

  it('tells what came, what changed and what went, and whose labels that concerns', () => {
    const came = compareEditions(seen, editionsSeen(after, policy));
    expect(came).toMatchObject({ added: ['v2'], corrected: [], withdrawn: [], rearranged: true, since: '2024-02-01' });
    expect([...(came?.concerned ?? [])].toSorted()).toEqual(['c: equipment', 'c: imaging', 'c: logs', 'c: tools']);
    const went = compareEditions(editionsSeen(after, policy), seen);
    expect(went).toMatchObject({ added: [], withdrawn: ['v2'], since: '2024-02-01' });
    const changed = publication([V1, V2], [], '《Sky》');
    const corrected = compareEditions(editionsSeen(after, policy), editionsSeen(changed, policy));
    expect(corrected).toMatchObject({ added: [], corrected: ['v2'], withdrawn: [], rearranged: false });
    expect([...(corrected?.concerned ?? [])].toSorted()).toEqual(['c: equipment', 'c: sky']);
  });

  it('tells of both chapters where a section moved from one into the other, in an edition or by the configuration', () => {
    const elsewhere = publication([
      V1,
      V1.replace('2.2 Mount .... 8\n', '').replace('2 Tools', '1.1 Mount .... 3\n2 Tools'),
    ]);
    const moved = compareEditions(editionsSeen(publication([V1, V1]), policy), editionsSeen(elsewhere, policy));
    expect(moved).toMatchObject({ added: [], corrected: [], withdrawn: [], rearranged: true, since: null });
    expect([...(moved?.concerned ?? [])].toSorted()).toEqual(['c: sky', 'c: tools']);
  });

  it('sees no correction of earlier notices in what a later edition does to their chapters', () => {
    const named = publication([V1], [], '');
    const later = compareEditions(editionsSeen(named, policy), editionsSeen(after, policy));
    expect(later?.corrected).toEqual([]);
  });
});

/** Editions of a month each, the last of which names a section. */
function publication(contents: readonly string[], moved: readonly Move[] = [], says = '《Lens》'): Catalogue {
  return compileCatalogue({
    name: 'Stars',
    language: 'en',
    contents: contents.map((text, index) => sourceFile(`contents/v${index + 1}.txt`, text)),
    notices: contents.map((_, index) =>
      noticeFile(`v${index + 1}`, `2024-0${index + 1}-01`, index > 0 ? says : '《Sky》'),
    ),
    text: [],
    noticeUrl: null,
    moved,
    bySection: [],
  }).catalogue;
}

function short(action: LabelAction): string {
  if (action.type === 'rename-label') return `${action.from} → ${action.label.name}`;
  return `${action.type === 'create-label' ? '+' : '~'} ${action.label.name}`;
}

function applied(labels: readonly LabelDefinition[], actions: readonly LabelAction[]): LabelDefinition[] {
  return actions.reduce<LabelDefinition[]>(
    (all, action) => {
      const name = action.type === 'rename-label' ? action.from : action.label.name;
      return [...all.filter((label) => label.name !== name), action.label];
    },
    [...labels],
  );
}
