import type { ParsedReport, Passage, QuotePlace } from './parsed-report.ts';

/** A place that begins a line. */
export interface Head {
  readonly at: QuotePlace | null;
}

/** One part of a report that speaks of one place, and the statements above it that say what it is about. */
export interface Statement {
  /** Indexes of the statements that are its context: the report's title, the heading above, the lead-in of a list. */
  readonly above: readonly number[];
}

/** A report taken apart; the first statement is its title. */
export interface Statements {
  readonly all: readonly Statement[];
  /** Index of the statement that holds a range. */
  readonly of: (at: QuotePlace) => number;
}

const TITLE = 0;

/**
 * The statements of a report: its title, each item of a list, a heading with what follows, a line that begins with a
 * place with the lines after it, and whatever is before the first of these. Cells that follow each other are one.
 * Linear in the report.
 */
export function statementsOf({ passages }: Pick<ParsedReport, 'passages'>, heads: Iterable<Head>): Statements {
  const all: Statement[] = [{ above: [] }];
  const starts = passages.map((): { start: number; statement: number }[] => []);
  let [heading, leadIn]: (number | undefined)[] = [];
  let before: Line | null = null;

  for (const line of linesOf(passages, heads)) {
    if (line.place === 'heading') heading = undefined;
    if (line.place === 'heading' || (line.place === 'paragraph' && !line.head)) leadIn = undefined;
    if (before && begins(line, before))
      all.push({ above: [TITLE, heading, leadIn].filter((one) => one !== undefined) });
    const statement = all.length - 1;
    starts[line.passage]?.push({ start: line.start, statement });
    if (line.place === 'heading') heading = statement;
    else if (LEAD_IN.test(line.words)) leadIn = statement;
    before = line;
  }
  return {
    all,
    of: ({ passage, start }) => starts[passage]?.findLast((line) => line.start <= start)?.statement ?? TITLE,
  };
}

interface Line {
  readonly passage: number;
  readonly place: Passage['place'];
  readonly start: number;
  readonly words: string;
  /** The place that begins it. */
  readonly head: Head | undefined;
}

function linesOf(passages: readonly Passage[], heads: Iterable<Head>): Line[] {
  const byPassage = Map.groupBy(heads, ({ at }) => at?.passage ?? -1);
  return passages.flatMap(({ text, place }, passage) => {
    const own = byPassage.get(passage) ?? [];
    const beginning = new Map(own.map((head) => [lineStart(text, head.at?.start ?? 0), head]));
    let start = 0;
    return text.split('\n').map((words): Line => {
      const line = { passage, place, start, words, head: beginning.get(start) };
      start += words.length + 1;
      return line;
    });
  });
}

/** "第三章：", "In chapter 3:" */
const LEAD_IN = /[:：]\s*$/u;

function begins({ place, head }: Line, before: Line): boolean {
  if (place === 'title') return false;
  if (head || place === 'heading' || place === 'item') return true;
  if (place === 'cell') return before.place !== 'cell';
  return before.place !== 'paragraph' && before.place !== 'heading';
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
