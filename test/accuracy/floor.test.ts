import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Dataset,
  type Gold,
  type GoldReport,
  hasSharedData,
  readOwnSets,
  readWhitePaper,
} from '../../bench/accuracy/datasets.ts';
import { type Scored, score } from '../../bench/accuracy/score.ts';
import { summarise } from '../../bench/accuracy/summarise.ts';
import { shippedModel } from '../../src/core/locate/model.ts';
import { triage } from '../../src/core/triage.ts';
import type { Triage } from '../../src/core/triage-result.ts';

/** What the model that ships must reach on a set: shares of its reports, one or two reports below what was measured. */
interface Floor {
  /** How many reports the set must still have, so that no floor is reached by leaving out what is hard. */
  readonly reports: number;
  readonly right: number;
  /** At most. */
  readonly wrong: number;
  readonly notice: number | null;
}

interface Judged {
  readonly gold: GoldReport;
  readonly found: Triage;
  readonly scored: Scored;
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

function holdFloor(set: Dataset): void {
  const floor = floors[set.name];
  if (!floor) throw new Error(`test/accuracy/floor.json says nothing about "${set.name}"`);
  const judged = set.reports.map((gold) => judge(gold, set));
  const reached = summarise(judged.map(({ scored }) => scored)).at(-1);
  const failed = judged.filter(isMissed).map((one) => describeMiss(one, set.prefix));
  const message = `${set.name}: below the floor of test/accuracy/floor.json. These went wrong:\n${failed.join('\n')}\n`;

  expect(reached?.reports, `${set.name} has lost reports`).toBeGreaterThanOrEqual(floor.reports);
  expect(reached?.top1, message).toBeGreaterThanOrEqual(floor.right);
  expect(reached?.wrong, message).toBeLessThanOrEqual(floor.wrong);
  if (floor.notice !== null) expect(reached?.notice, message).toBeGreaterThanOrEqual(floor.notice);
}

function judge(gold: GoldReport, { catalogue, prefix }: Dataset): Judged {
  const found = triage(gold.report, catalogue, { prefix }, shippedModel);
  return { gold, found, scored: score(gold, found, prefix) };
}

function isMissed({ scored }: Judged): boolean {
  return !scored.right || scored.wrong || scored.noticeRight === false || scored.abstainedRight === false;
}

/** "paper-041 (page) “title”: expected …; got …" */
function describeMiss({ gold: { id, kind, report, gold }, found, scored }: Judged, prefix: string): string {
  const named = gold.by === 'links' ? found.locations.map(({ path }) => path) : found.labels;
  const got = named.map((name) => name?.replace(prefix, '') ?? 'a section without link').join(', ') || 'nothing';
  const notice = scored.noticeRight === false ? `, notice ${found.notice?.version ?? 'none'}` : '';
  return `  ${id} (${kind}) “${report.title}”: expected ${expectation(gold, scored)}; got ${got}${notice}`;
}

function expectation(gold: Gold, { noticeRight }: Scored): string {
  if (gold.by === 'links') return gold.links.join(' or ') || 'nothing';
  const choice = gold.candidates.length > 0 ? ` (one of ${gold.candidates.join(', ')})` : '';
  const answer = gold.abstain ? `to abstain${choice}` : `${gold.labels.join(', ') || 'nothing'}${choice}`;
  return noticeRight === false ? `${answer}, notice ${gold.notice}` : answer;
}

/** A slip in the gold would otherwise pass for a miss of ours for ever. */
function unknownAnswers({ id, gold }: GoldReport, { catalogue }: Dataset): string[] {
  const sections = catalogue.editions.flatMap((edition) => edition.sections);
  const known: ReadonlySet<string | null> =
    gold.by === 'links' ? new Set(sections.map(({ link }) => link)) : new Set(sections.map(({ title }) => title));
  const answers = gold.by === 'links' ? gold.links : [...gold.labels, ...gold.candidates];
  return answers.filter((answer) => !known.has(answer)).map((answer) => `${id}: ${answer}`);
}
