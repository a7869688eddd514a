import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../src/core/locate/model.ts';
import type { Reading } from '../../src/core/locate/reading.ts';
import { changedSince, chooseNotice } from '../../src/core/notice-choice.ts';
import type { Section } from '../../src/core/publication/section.ts';
import { compileObservatory } from './publication/observatory.ts';

const { catalogue } = compileObservatory();

/** The catalogue as a report sees it that was filed while `now` was the newest edition. */
function reading(now: string, named: string | null = null): Reading {
  const index = catalogue.editions.findIndex(({ version }) => version === now);
  const editions = catalogue.editions.slice(0, index + 1);
  const newest = editions.at(-1);
  if (!newest) throw new Error(`no edition ${now}`);
  const inForce = editions.find(({ version }) => version === named) ?? newest;
  return {
    catalogue,
    editions,
    now: newest,
    inForce,
    named,
    isUnknownEdition: false,
    isUnknownCopy: false,
    lacking: null,
    model: shippedModel,
  };
}

function section(version: string, title: string): Section {
  const found = catalogue.editions.find((one) => one.version === version)?.sections.find((one) => one.title === title);
  if (!found) throw new Error(`no section ${title} in ${version}`);
  return found;
}

describe('chooseNotice', () => {
  it.each<[string, string, string | null, string[], string]>([
    ['the edition that the report names', 'v2.0', 'v1.1', ['远方天文台自动化实践'], 'v1.1'],
    ['the newest that names the section', 'v2.0', null, ['远方天文台自动化实践'], 'v1.2'],
    ['not one that came later', 'v1.1', null, ['远方天文台自动化实践'], 'v1.1'],
    ['the newest where none names the section', 'v2.0', null, ['星座'], 'v2.0'],
    ['the newest that names the chapter or a section in it', 'v2.0', null, ['赤道仪'], 'v1.2'],
    ['the newest for a chapter in which an older one names a section', 'v1.2', null, ['认识夜空'], 'v1.1'],
    ['what several sections have in common', 'v2.0', null, ['远方天文台自动化实践', '山顶天文台远程观测实践'], 'v1.2'],
    [
      'the newest for several chapters, whatever names the place that holds them',
      'v2.0',
      null,
      ['反射镜', '赤道仪'],
      'v2.0',
    ],
    ['the newest where nothing is known', 'v2.0', null, [], 'v2.0'],
  ])('%s', (_name, now, named, titles, expected) => {
    const from = catalogue.editions.findLast(({ version }) => version <= (named ?? now))?.version ?? now;
    const sections = titles.map((title) => section(from, title));
    expect(chooseNotice(sections, reading(now, named))?.version).toBe(expected);
  });

  it('is none where the publication has no notices', () => {
    const bare = compileObservatory({ notices: [] }).catalogue;
    const newest = bare.editions.at(-1);
    if (!newest) throw new Error('no edition');
    const view = {
      catalogue: bare,
      editions: bare.editions,
      now: newest,
      inForce: newest,
      named: null,
      isUnknownEdition: false,
      isUnknownCopy: false,
      lacking: null,
      model: shippedModel,
    };
    expect(chooseNotice(newest.sections.slice(0, 1), view)).toBeNull();
  });
});

describe('changedSince', () => {
  it('gives the newer notices that touch a location, oldest first', () => {
    const versions = (title: string, named: string | null) =>
      changedSince([section(named ?? 'v1.1', title)], reading('v2.0', named)).map(({ version }) => version);
    expect(versions('远方天文台自动化实践', 'v1.1')).toEqual(['v1.2']);
    expect(versions('认识夜空', 'v1.0')).toEqual(['v1.1', 'v2.0']);
    expect(versions('折射镜', 'v1.1')).toEqual([]);
  });
});
