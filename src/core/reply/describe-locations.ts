import type { ReplyWording } from '../languages/reply-wording.ts';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.ts';
import { fold } from '../text/fold.ts';
import { symbolsOf } from '../text/symbols.ts';
import type { EvidenceWords, Location } from '../triage-result.ts';

/** What a reply says about the locations under one label. Inert Markdown; null if there is nothing to say. */
interface LocationWords {
  readonly places: string | null;
  readonly reasons: string | null;
  /** The edition of all of them. Null if there are several, or if the publication has no versions. */
  readonly edition: string | null;
}

const MAX = { places: 3, reasons: 3, seen: 50 };

/** The first few sections and reasons, each named once. */
export function describeLocations(locations: readonly Location[], wording: ReplyWording): LocationWords {
  const places = locations.map(({ number, title }) =>
    wording.place({ number: number && escapeMarkdown(number), title: escapeMarkdown(title) }),
  );
  const editions = [...new Set(locations.map(({ edition }) => edition))];

  return {
    places: firstDistinct(places, MAX.places, wording),
    reasons: describeEvidence(
      locations.flatMap(({ evidence }) => evidence),
      wording,
    ),
    edition: editions.length === 1 && editions[0] ? escapeMarkdown(editions[0]) : null,
  };
}

/** The first few reasons, each named once. Null if nothing of them can be shown. */
export function describeEvidence(evidence: readonly EvidenceWords[], wording: ReplyWording): string | null {
  const reasons = saidOnce(evidence).map(({ kind, text }) => wording.reason[kind](codeSpan(text)));
  return firstDistinct(reasons, MAX.reasons, wording);
}

/** Without evidence whose words are shown in those of another already, in any spelling: "3.1", "Section 3.1". */
function saidOnce(evidence: readonly EvidenceWords[]): EvidenceWords[] {
  const seen = evidence.filter(({ text }) => codeSpan(text) !== '').slice(0, MAX.seen);
  const words = seen.map(({ text }) => ` ${symbolsOf(fold(codeSpan(text))).symbols.join(' ')} `);
  return seen.filter((_, index) => {
    const own = words[index]!;
    return !words.some((other, place) => other.includes(own) && (other !== own || place < index));
  });
}

function firstDistinct(items: readonly string[], count: number, wording: ReplyWording): string | null {
  const distinct = [...new Set(items)].slice(0, count);
  return distinct.length === 0 ? null : wording.and(distinct);
}
