import { scanReferences } from '../../numbers/scan-references.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import { type Draft, draft, insert, isWithin, partsOf, startsWith } from '../contents/draft.ts';
import { findNumber } from '../find-number.ts';
import { findTitle, findWithin } from '../find-title.ts';
import type { Section } from '../section.ts';
import type { Notice, NoticeBlock } from './notice.ts';
import { type PlacedText, placeBlocks } from './place-blocks.ts';
import { announcedChapters, announcedMoves, bracketed, numberedTitle } from './read-announcement.ts';

/** What a notice says about its edition. A Section stands for one that the edition itself no longer lists. */
export interface NoticeEffect {
  readonly names: ReadonlySet<Draft | Section>;
  /** Sections that the notice calls new. They continue no older section at their place. */
  readonly added: ReadonlySet<Draft>;
  readonly moves: readonly { readonly from: Draft | Section; readonly to: Draft }[];
  /** The notice's words about single sections. */
  readonly texts: readonly PlacedText<Draft | Section>[];
}

/**
 * Applies a notice to its edition: finds the sections that it names, and adds to `drafts` those that it announces and
 * the contents lacks. `older` has the newest section of every older family. `listed` means that the edition has its own
 * contents, which then decides about chapters.
 */
export function applyNotice(notice: Notice, drafts: Draft[], older: readonly Section[], listed: boolean): NoticeEffect {
  const names = new Set<Draft | Section>(notice.contents.length > 0 ? drafts : []);
  const added = new Set<Draft>();
  const moves: { from: Draft | Section; to: Draft }[] = [];
  const chapterBlocks = notice.contents.length > 0 ? [] : notice.blocks;
  for (const { text } of chapterBlocks) {
    const moved = movesIn(text, drafts, older);
    moves.push(...moved);
    if (!listed) for (const { from } of moved) removeWithin(drafts, from);
    if (!listed) for (const one of addChapters(text, drafts)) added.add(one);
  }
  for (const block of chapterBlocks) for (const one of addNumbered(block, notice.version, drafts)) added.add(one);
  const texts = placeBlocks(chapterBlocks, (block) => {
    const named = namedIn(block, drafts, older, [...added]);
    for (const one of named) names.add(one);
    return named;
  });
  for (const one of added) names.add(one);
  return { names, added, moves, texts };
}

/** "新增第四章「SRE 进阶」：包含 “…”“…”": adds a chapter in place of the one with its number, and the sections in it. */
function addChapters(text: string, drafts: Draft[]): Draft[] {
  return announcedChapters(text).flatMap(({ number, title, sections }) => {
    const there = drafts.find((one) => one.parent === null && partsOf(one).join() === number.parts.join());
    if (there && normaliseTitle(title) === there.key) return addListed(sections, there, drafts);
    if (there) removeWithin(drafts, there);
    const chapter = draft({ number, title, page: null, link: null, parent: null, family: null });
    insert(drafts, chapter);
    return [chapter, ...addListed(sections, chapter, drafts)];
  });
}

/** A section that moved into another one no longer exists. */
function removeWithin(drafts: Draft[], outer: Draft | Section): void {
  const gone = drafts.filter((one) => isWithin(one, outer));
  for (const one of gone) drafts.splice(drafts.indexOf(one), 1);
}

function addListed(titles: readonly string[], chapter: Draft, drafts: Draft[]): Draft[] {
  return titles.flatMap((title, index) => {
    if (drafts.some((one) => isWithin(one, chapter) && one.key === normaliseTitle(title))) return [];
    const parts = [...partsOf(chapter), String(index + 1)];
    const number = { printed: parts.join('.'), parts, style: 'plain' as const };
    const section = draft({ number, title, page: null, link: null, parent: chapter, family: null });
    insert(drafts, section);
    return [section];
  });
}

function movesIn(
  text: string,
  drafts: readonly Draft[],
  older: readonly Section[],
): { from: Draft | Section; to: Draft }[] {
  return announcedMoves(text).flatMap((move) => {
    const to = place(move.to, drafts) ?? place(move.before, drafts);
    if (!to) return [];
    const from = move.from.flatMap((words) => findTitle(drafts, words) ?? findTitle(older, words) ?? []);
    return from.filter((one) => one !== to).map((one) => ({ from: one, to }));
  });
}

/** The last section that some words name, by title or number. "本章" means what was named before it. */
function place(words: string, drafts: readonly Draft[]): Draft | undefined {
  const titles = bracketed(words).flatMap(({ text }) => findTitle(drafts, numberedTitle(text)?.title ?? text) ?? []);
  const numbers = scanReferences(words).flatMap(({ steps }) => findNumber(drafts, steps, false));
  return titles.at(-1) ?? numbers.at(-1);
}

function addNumbered(block: NoticeBlock, version: string, drafts: Draft[]): Draft[] {
  const found = [block.kind === 'paragraph' ? null : numberedTitle(block.text), ...titledReferences(block, drafts)];
  return found.flatMap((entry) => {
    if (!entry || isVersion(entry.number.printed, entry.title, version)) return [];
    const { number, title } = entry;
    if (number.parts.length < 2 || drafts.some((one) => partsOf(one).join() === number.parts.join())) return [];
    const parent = parentFor(number.parts, drafts);
    if (!parent || drafts.some((one) => isWithin(one, parent) && one.key === normaliseTitle(title))) return [];
    const section = draft({ number, title, page: null, link: null, parent, family: null });
    insert(drafts, section);
    return [section];
  });
}

/** "1.0.6 修订记录" is the edition's own version; "1.2 架台" is a section, even in version 1.2. */
function isVersion(number: string, title: string, version: string): boolean {
  if (number !== version.replace(/^v/iu, '')) return false;
  return /\.0(?:\.|$)/u.test(number) || /修订|更新|发布|版本|说明|记录|change|release|notes/iu.test(title);
}

/** "第四章第 2 节《…》": a number in readers' spelling and a title right after it, for a section that does not exist yet. */
function titledReferences(block: NoticeBlock, drafts: readonly Draft[]) {
  return scanReferences(block.folded).flatMap(({ end, steps }) => {
    const title = bracketed(block.text).find(({ start }) => start >= end && block.text.slice(end, start).trim() === '');
    const inner = steps.at(-1);
    if (!title || !inner || steps.length < 2 || findTitle(drafts, title.text)) return [];
    const outer = steps[0]?.parts ?? [];
    const parts = inner.parts.length > 1 ? inner.parts : [...outer, ...inner.parts];
    return [{ number: { printed: parts.join('.'), parts, style: 'plain' as const }, title: title.text }];
  });
}

/** The section that the number continues. Of several, the one with the most neighbours of that number. */
function parentFor(parts: readonly string[], drafts: readonly Draft[]): Draft | undefined {
  const above = drafts.filter((one) => {
    const own = partsOf(one);
    return own.length > 0 && own.length < parts.length && startsWith(parts, own);
  });
  const longest = Math.max(0, ...above.map((one) => partsOf(one).length));
  const nearest = above.filter((one) => partsOf(one).length === longest);
  const neighbours = (one: Draft) =>
    drafts.filter((other) => other.parent === one && startsWith(partsOf(other), parts.slice(0, -1))).length;
  return nearest.toSorted((a, b) => neighbours(b) - neighbours(a))[0];
}

/** The sections that a block names: numbers with a mark, the number at its start, titles in brackets. */
function namedIn(
  block: NoticeBlock,
  drafts: readonly Draft[],
  older: readonly Section[],
  added: readonly Draft[],
): (Draft | Section)[] {
  const references = scanReferences(block.folded).filter(({ marked }) => marked);
  const byNumber = references.flatMap(({ steps }) => findNumber(drafts, steps, false));
  // "第二章第 2 节…" is one place; it does not name chapter 2 as well.
  const head = block.kind === 'paragraph' || references[0]?.start === 0 ? null : numberedTitle(block.text);
  const byHead = head ? findNumber(drafts, [{ unit: 'any', parts: head.number.parts }], false) : [];
  const byTitle = bracketed(block.text).flatMap(({ text }) => {
    const title = numberedTitle(text)?.title ?? text;
    const within = block.kind === 'paragraph' ? undefined : (findWithin(added, title) ?? findWithin(drafts, title));
    return findTitle(drafts, title) ?? findTitle(older, title) ?? within ?? [];
  });
  return [...byHead, ...byNumber, ...byTitle];
}
