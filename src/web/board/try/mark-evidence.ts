import type { EvidenceKind } from '../../../core/evidence-kind.ts';
import { fold } from '../../../core/text/fold.ts';
import type { EvidenceWords } from '../../../core/triage-result.ts';

/** A run of a text, and the kinds of evidence that its words gave; none for what gave nothing. */
export interface MarkedRun {
  readonly text: string;
  readonly kinds: readonly EvidenceKind[];
}

/** Title and body with their evidence, and the evidence whose words are in neither as they are. */
export interface MarkedReport {
  readonly title: readonly MarkedRun[];
  readonly body: readonly MarkedRun[];
  readonly unmarked: readonly EvidenceWords[];
}

const KINDS: readonly EvidenceKind[] = ['form', 'number', 'page', 'title', 'quote', 'link', 'topic', 'person'];
/** Limits on marks, look-ups and characters searched, since a report may be an attack. */
const MAX_PLACES = 20;
const MAX_TRIED = 500;
const MAX_SOUGHT = 2000;

/**
 * Finds the words of the evidence in the source of the report. Evidence is from the rendered text, so Markdown signs
 * and spaces between the words are ignored. "5.3" is not marked in "15.3.1". The topic of a title is marked only in the
 * title.
 */
export function markEvidence(
  report: { readonly title: string; readonly body: string },
  evidence: readonly EvidenceWords[],
): MarkedReport {
  const title = new Marking(report.title);
  const body = new Marking(report.body);
  const unmarked = evidence.filter((one) => {
    const inTitle = title.mark(one);
    const inBody = one.kind === 'topic' ? false : body.mark(one);
    return !inTitle && !inBody;
  });
  return { title: title.runs(), body: body.runs(), unmarked };
}

/** A text on which marks are put: one bit a kind for each of its units. */
class Marking {
  readonly #text: string;
  readonly #words: Words;
  readonly #bits: Uint16Array;

  constructor(text: string) {
    this.#text = text;
    this.#words = wordsOf(text);
    this.#bits = new Uint16Array(text.length);
  }

  /** Whether the words were found. */
  mark({ kind, text }: EvidenceWords): boolean {
    const wanted = wordsOf(text.slice(0, MAX_SOUGHT)).folded;
    const { folded, places } = this.#words;
    let found = 0;
    let tried = 0;
    for (let at = folded.indexOf(wanted); wanted !== '' && at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const start = places[at]!;
      const end = places[at + wanted.length - 1]! + 1;
      tried += 1;
      if (isWhole(this.#words.whole, start, end)) {
        for (let unit = start; unit < end; unit++) this.#bits[unit]! |= 1 << KINDS.indexOf(kind);
        found += 1;
      }
      if (found === MAX_PLACES || tried === MAX_TRIED) break;
    }
    return found > 0;
  }

  runs(): MarkedRun[] {
    const runs: MarkedRun[] = [];
    for (let start = 0, end = 0; start < this.#text.length; start = end) {
      while (end < this.#text.length && this.#bits[end] === this.#bits[start]) end += 1;
      const bits = this.#bits[start]!;
      runs.push({ text: this.#text.slice(start, end), kinds: KINDS.filter((_, index) => bits & (1 << index)) });
    }
    return runs;
  }
}

/** Whether neither a number nor a word in letters goes on beyond its ends. */
function isWhole(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 2), start + 1);
  const after = folded.slice(end - 1, end + 2);
  return !/(?:\d\.?\d|[a-z]{2})$/.test(before) && !/^(?:\d\.?\d|[a-z]{2})/.test(after);
}

/** A text without spaces and Markdown signs, and where each remaining unit was. */
interface Words {
  readonly whole: string;
  readonly folded: string;
  readonly places: Uint32Array;
}

function wordsOf(text: string): Words {
  const whole = fold(text);
  const places = new Uint32Array(whole.length);
  const units = new Uint16Array(whole.length);
  let length = 0;
  for (let index = 0; index < whole.length; index++) {
    const unit = whole.charCodeAt(index);
    if (PASSED_OVER.has(unit)) continue;
    places[length] = index;
    units[length] = unit;
    length += 1;
  }
  return { whole, folded: Buffer.from(units.buffer, 0, length * 2).toString('utf16le'), places };
}

const PASSED_OVER = new Set([...' \n\t*_`~>\\'].map((sign) => sign.charCodeAt(0)));
