import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { UserError } from '../core/problem.ts';

const Line = z.discriminatedUnion('state', [
  z.object({ state: z.literal('plan'), digest: z.string() }),
  /** Before the first write: whether it was done is then only known to GitHub. */
  z.object({ state: z.literal('started'), key: z.string(), at: z.number(), writes: z.number() }),
  z.object({ state: z.literal('done'), key: z.string() }),
  z.object({ state: z.literal('skipped'), key: z.string(), why: z.string() }),
  z.object({ state: z.literal('failed'), key: z.string(), why: z.string() }),
]);
type Line = z.output<typeof Line>;

export type Standing = 'open' | 'started' | 'done' | 'skipped' | 'failed';

/**
 * What became of a plan's changes so far, kept in a file beside it, a line each: what a killed run had done is known to
 * the next. A line that says `started` is on disk before GitHub is asked to write; the others may get lost, and then the
 * subject is looked at on GitHub again.
 */
export class Journal {
  readonly #file: number;
  readonly #standing = new Map<string, Standing>();
  readonly #reasons = new Map<string, string>();
  readonly #started: { at: number; writes: number }[] = [];

  /** Opens the journal of the plan with this digest, or begins one. Throws a UserError for another plan's journal. */
  constructor(path: string, digest: string) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = whole
      .split('\n')
      .filter(Boolean)
      .map((line) => read(line, path));
    const [first] = lines;
    if (first && (first.state !== 'plan' || first.digest !== digest)) {
      const remedy = 'put it away if that plan is not to be resumed';
      throw new UserError([{ file: path, message: 'is the journal of another plan', remedy }]);
    }
    for (const line of lines) this.#take(line);
    this.#file = openSync(path, first ? 'r+' : 'w');
    // A line that a crash tore would spoil the next one.
    ftruncateSync(this.#file, Buffer.byteLength(whole));
    this.#end = Buffer.byteLength(whole);
    if (!first) this.#write({ state: 'plan', digest }, true);
  }

  #end = 0;

  standing(key: string): Standing {
    return this.#standing.get(key) ?? 'open';
  }

  /** Why it was skipped or failed; empty where it was not. */
  reason(key: string): string {
    return this.#reasons.get(key) ?? '';
  }

  /** Writes that were begun after a moment (milliseconds since 1970), by earlier runs too. */
  writesSince(moment: number): number {
    return this.#started.filter(({ at }) => at > moment).reduce((sum, { writes }) => sum + writes, 0);
  }

  start(key: string, at: number, writes: number): void {
    this.#write({ state: 'started', key, at, writes }, true);
  }

  finish(key: string, state: 'done' | 'skipped' | 'failed', why = ''): void {
    this.#write(state === 'done' ? { state, key } : { state, key, why }, false);
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  #write(line: Line, isVital: boolean): void {
    this.#end += writeSync(this.#file, `${JSON.stringify(line)}\n`, this.#end);
    if (isVital) fsyncSync(this.#file);
    this.#take(line);
  }

  #take(line: Line): void {
    if (line.state === 'plan') return;
    this.#standing.set(line.key, line.state);
    if ('why' in line) this.#reasons.set(line.key, line.why);
    if (line.state === 'started') this.#started.push({ at: line.at, writes: line.writes });
  }
}

function read(line: string, path: string): Line {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new UserError([{ file: path, message: 'is no journal of a backfill', remedy: 'put it away' }], { cause });
  }
}
