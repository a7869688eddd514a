import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasSharedData, readBooks, readOwnSets, readWhitePaper } from '../../bench/accuracy/datasets.ts';
import { describeMiss, isMiss } from '../../bench/accuracy/describe-miss.ts';
import type { Dataset, GoldReport } from '../../bench/accuracy/gold.ts';
import { saidOf } from '../../bench/accuracy/quoted-words.ts';
import { retypedReports } from '../../bench/accuracy/retyped.ts';
import { type Scored, score } from '../../bench/accuracy/score.ts';
import { share } from '../../bench/accuracy/table.ts';
import { isSameChapter } from '../../bench/accuracy/verdict.ts';
import { triage } from '../../src/core/triage.ts';

/** What the model that ships must reach on a set: shares of its reports, one or two reports below what was measured. */
interface Floor {
  /** How many reports the set must still have, so that no floor is reached by leaving out what is hard. */
  readonly reports: number;
  readonly right: number;
  /** At most. */
  readonly wrong: number;
  readonly notice: number | null;
}

const floors: Record<string, Floor> = JSON.parse(readFileSync(new URL('floor.json', import.meta.url), 'utf8'));

describe('the project’s own sets, with the model that ships', () => {
  const sets = readOwnSets();
  test('each has a floor', () => {
    expect(sets.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(floors).filter((name) => name.startsWith('own ')),
    );
  });
  test.each(sets)('$name: the answers are sections and chapters that there are', (set) => {
    expect(set.reports.flatMap((report) => unknownAnswers(report, set))).toEqual([]);
  });
  test.each(sets)('$name: no less right and no more wrong than the floor', holdFloor);
});

test.skipIf(!hasSharedData())('the white paper’s own reports (skipped where ../shared/data is not there)', () => {
  for (const set of readWhitePaper()) holdFloor(set);
});

test.each(readOwnSets().filter(({ catalogue }) => catalogue.text.own > 0))(
  '$name: words that a reader retypes from the text still stand there',
  (set) => {
    const said = retypedReports(set.catalogue, 100).map((report) => saidOf(report, set));
    expect(share(said.map((one) => one === 'there'))).toBeGreaterThanOrEqual(0.85);
    expect(share(said.map((one) => one === 'changed' || one === 'gone'))).toBeLessThanOrEqual(0.01);
  },
);

test.skipIf(!hasSharedData())('words that were fixed before the text do not (skipped likewise)', () => {
  const said = readBooks().flatMap((book) =>
    book.reports.filter(({ kind }) => kind === 'quote').map(({ report }) => saidOf(report, book)),
  );
  expect(share(said.map((one) => one === 'changed' || one === 'gone'))).toBeGreaterThanOrEqual(0.85);
});

function holdFloor({ name, catalogue, prefix, reports }: Dataset): void {
  const floor = floors[name];
  if (!floor) throw new Error(`test/accuracy/floor.json says nothing about "${name}"`);
  const scored = reports.map((one) => score(one, triage(one.report, catalogue, { prefix }), prefix));
  const failed = scored.filter(isMiss).map((one) => `  ${describeMiss(one)}`);
  const message = `${name}: below the floor of test/accuracy/floor.json. These went wrong:\n${failed.join('\n')}\n`;

  expect(scored.length, `${name} has lost reports`).toBeGreaterThanOrEqual(floor.reports);
  expect(
    shareOf(scored, ({ right }) => right),
    message,
  ).toBeGreaterThanOrEqual(floor.right);
  expect(
    shareOf(scored, ({ wrong }) => wrong),
    message,
  ).toBeLessThanOrEqual(floor.wrong);
  if (floor.notice !== null)
    expect(
      shareOf(scored, ({ noticeRight }) => noticeRight === true),
      message,
    ).toBeGreaterThanOrEqual(floor.notice);
}

function shareOf(scored: readonly Scored[], is: (one: Scored) => boolean): number {
  return share(scored.map(is)) ?? 0;
}

/** A slip in the gold would otherwise pass for a miss of ours for ever. */
function unknownAnswers({ id, gold }: GoldReport, { catalogue }: Dataset): string[] {
  const sections = catalogue.editions.flatMap((edition) => edition.sections);
  const isKnown = (name: string) => sections.some(({ title }) => isSameChapter(title, name));
  const links = gold.links?.filter((one) => !sections.some(({ link }) => link === one)) ?? [];
  const chapters = gold.chapters.filter((names) => !names.some(isKnown)).flat();
  return [...links, ...chapters, ...gold.offers.filter((one) => !isKnown(one))].map((answer) => `${id}: ${answer}`);
}
