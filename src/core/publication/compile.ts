import { type Problem, UserError } from '../problem.ts';
import { normaliseTitle } from '../text/normalise-title.ts';
import type { Catalogue, FamilyMove } from './catalogue.ts';
import { carryForward } from './contents/carry-forward.ts';
import { buildTree, type Draft, draft } from './contents/draft.ts';
import { matchFamilies } from './contents/match-families.ts';
import type { Edition, EditionNotice } from './edition.ts';
import { indexText } from './indexes/section-text.ts';
import { indexTerms, wordsWithoutTitle } from './indexes/term-index.ts';
import { indexTitles } from './indexes/title-index.ts';
import { indexTopics } from './indexes/topic-index.ts';
import { labelProblems } from './label-problems.ts';
import { applyNotice, type NoticeEffect } from './notices/apply-notice.ts';
import type { Notice } from './notices/notice.ts';
import { partsOf } from './parts.ts';
import { headingsOf } from './passages/headings.ts';
import type { Passage } from './passages/passage.ts';
import { readPassages } from './passages/read-passages.ts';
import { type EditionSource, readSources } from './read-sources.ts';
import type { Section } from './section.ts';
import { sharedTitles } from './shared-titles.ts';
import type { PublicationSources } from './sources/publication-sources.ts';

const CONFIGURATION = 'chapter-triage.yml';

/**
 * Compiles a publication's files into a catalogue. Editions come oldest first, each with its contents: its own file, or
 * otherwise the previous edition plus the changes in the notice. Sections that continue each other through editions
 * form a family. What cannot be read becomes a problem, and the rest still loads. Throws a UserError if there is no
 * edition or no section.
 */
export function compileCatalogue(sources: PublicationSources): { catalogue: Catalogue; problems: Problem[] } {
  const { editions: editionSources, problems } = readSources(sources);
  const state: Compiling = { editions: [], families: new Map(), moves: [], noticeTexts: [] };
  for (const source of editionSources) addEdition(state, source, sources);
  const newest = state.editions.at(-1);
  if (!newest) throw new UserError([...problems, noEdition]);
  if (newest.sections.length === 0) throw new UserError([...problems, noSection(newest.version)]);
  for (const { from, to } of sources.moved) {
    const [old, now] = [from, to].map((title) => newestTitled(state.families, title));
    if (old && now && old.family !== now.family) state.moves.push({ from: old.family, to: now.family, since: 0 });
    if (!old) problems.push(unknownTitle('publication.moved', from));
    if (!now) problems.push(unknownTitle('publication.moved', to));
  }
  const bySection = new Set(state.editions.flatMap(partsOf).map(({ family }) => family));
  for (const title of sources.bySection) {
    const chapter = newestTitled(state.families, title);
    if (chapter) bySection.add(chapter.family);
    else problems.push(unknownTitle('labels.by-section', title));
  }
  const { name, language } = sources;
  const { editions, families, moves } = state;
  const read = readPassages(sources.text, editions);
  problems.push(...read.problems);
  const titles = indexTitles(families, headingsOf(read.passages));
  const chapters = chaptersAmong(newest.sections, bySection);
  const shared = sharedTitles(chapters, sources.labelPrefix ?? '');
  const listed = editionSources.findLast(({ entries }) => entries.length > 0);
  problems.push(...labelProblems(chapters, shared, sources.name, { configuration: CONFIGURATION, listed }));
  const text = indexText(read.passages, state.noticeTexts);
  const topics = indexTopics(families, [...read.passages, ...state.noticeTexts]);
  const terms = indexTerms(sources.terms ?? {});
  problems.push(...wordsWithoutTitle(sources.terms ?? {}, titles).map(unknownTerm));
  return {
    catalogue: {
      name,
      language,
      editions,
      families,
      moves,
      bySection,
      sharedTitles: shared,
      titles,
      terms,
      text,
      topics,
    },
    problems,
  };
}

/** The sections of an edition that have a label of their own. */
function chaptersAmong(sections: readonly Section[], bySection: ReadonlySet<number>): Section[] {
  return sections.filter(({ parent }) => parent === null || (parent.parent === null && bySection.has(parent.family)));
}

const noEdition: Problem = {
  file: CONFIGURATION,
  key: 'publication',
  message: 'there is no edition',
  remedy: 'add a table of contents to publication.contents, or to publication.notices a notice that names sections',
};

/** A notice alone makes an edition only if it names the edition's sections. */
function noSection(version: string): Problem {
  return {
    file: CONFIGURATION,
    key: 'publication',
    message: `the newest edition${version && `, ${version},`} has no sections: it has no contents, and no notice lists or adds sections`,
    remedy: 'add a table of contents as publication.contents',
  };
}

interface Compiling {
  readonly editions: Edition[];
  /** Newest section first. */
  readonly families: Map<number, Section[]>;
  readonly moves: FamilyMove[];
  readonly noticeTexts: Passage[];
}

function addEdition(state: Compiling, source: EditionSource, sources: PublicationSources): void {
  const before = state.editions.at(-1)?.sections ?? [];
  const known = [...state.families.values()].flatMap(([newest]) => newest ?? []);
  const own = source.entries.length > 0;
  const drafts = own ? buildTree(source.entries) : copy(before);
  const effect = source.notice ? applyNotice(source.notice, drafts, known, own) : null;
  if (own || effect?.added.size) matchFamilies(drafts, known, effect?.added ?? new Set());
  if (own) carryForward(drafts, before);
  else if (effect) forgetPages(drafts, effect);
  const made = finish(drafts, source.version, state.families);
  const families = (of: Draft | Section) => ('edition' in of ? of.family : (made.get(of) ?? of).family) ?? -1;
  for (const { from, to } of effect?.moves ?? []) {
    state.moves.push({ from: families(from), to: families(to), since: state.editions.length });
  }
  for (const { section: about, text } of effect?.texts ?? []) {
    const section = 'edition' in about ? about : made.get(about);
    if (section) state.noticeTexts.push({ section, text });
  }
  const names = new Set([...(effect?.names ?? [])].map(families));
  const notice = source.notice ? editionNotice(source.notice, names, sources.noticeUrl) : null;
  state.editions.push({ version: source.version, date: source.date, sections: [...made.values()], notice });
}

function copy(sections: readonly Section[]): Draft[] {
  const copies = new Map<Section, Draft>();
  for (const section of sections) {
    const { number, title, page, link, family } = section;
    const parent = section.parent ? (copies.get(section.parent) ?? null) : null;
    copies.set(section, draft({ number, title, page, link, parent, family }));
  }
  return [...copies.values()];
}

/** Page numbers stay valid up to the first section that the notice touches. Inserted text moves everything after it. */
function forgetPages(drafts: readonly Draft[], { names, added, moves }: NoticeEffect): void {
  const touched = new Set<Draft | Section>([...names, ...added, ...moves.flatMap(({ from, to }) => [from, to])]);
  let moved = false;
  for (const one of drafts) {
    moved ||= touched.has(one);
    if (moved) one.page = null;
  }
}

function finish(drafts: readonly Draft[], edition: string, families: Map<number, Section[]>): Map<Draft, Section> {
  const made = new Map<Draft, Section>();
  for (const [index, one] of drafts.entries()) {
    const family = one.family ?? families.size;
    const parent = one.parent ? (made.get(one.parent) ?? null) : null;
    const { number, absolute, title, key, page, link } = one;
    const depth = parent ? parent.depth + 1 : 0;
    const section: Section = { edition, index, number, absolute, title, key, page, depth, parent, link, family };
    made.set(one, section);
    families.set(family, [section, ...(families.get(family) ?? [])]);
  }
  return made;
}

function editionNotice(notice: Notice, names: ReadonlySet<number>, url: string | null): EditionNotice {
  const { version, title, date, name, downloadLink } = notice;
  return {
    version,
    title,
    date,
    name,
    downloadLink,
    names,
    url: notice.url ?? url?.replaceAll('{name}', name.toLowerCase()) ?? null,
  };
}

function newestTitled(families: ReadonlyMap<number, readonly Section[]>, title: string): Section | undefined {
  const key = normaliseTitle(title);
  const titled = [...families.values()].flatMap((sections) =>
    sections.some((one) => one.key === key) ? sections[0] : [],
  );
  return titled.find((section) => section?.depth === 0) ?? titled[0];
}

/** The key ends in the title, so that its line can be found. */
function unknownTitle(key: string, title: string): Problem {
  const message = `no edition has a section titled "${title}"`;
  return { file: CONFIGURATION, key: `${key}.${title}`, message, remedy: 'write the title as in the contents' };
}

function unknownTerm(word: string): Problem {
  const message = `no title of an edition has the word "${word}"`;
  return { file: CONFIGURATION, key: `publication.terms.${word}`, message, remedy: 'write it as in a title' };
}
