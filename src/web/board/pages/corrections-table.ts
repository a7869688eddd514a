import { html } from 'hono/html';
import type { MonthOfCorrections } from '../../../core/record/kept-record.ts';
import type { Html } from '../frame/html.ts';
import { count, share } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';

const MAX_MONTHS = 24;
const RECENT = 3;

/** How often people put us right, month by month, as a table whose rows have a bar each; and whether it gets better. */
export function correctionsTable(months: readonly MonthOfCorrections[], { words, language }: Visit): Html {
  const shown = months.slice(-MAX_MONTHS);
  if (shown.length === 0) return html`<p>${words.noCorrections}</p>`;
  const most = Math.max(1, ...shown.map(({ placed, corrected }) => Math.max(placed, corrected)));
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : share(part / whole, language));
  const rows = shown.toReversed().map(
    ({
      month,
      subjects,
      placed,
      corrected,
    }) => html`<tr><th scope="row">${month}</th><td>${count(subjects, language)}</td><td>${count(
      placed,
      language,
    )}</td><td>${count(corrected, language)}</td><td>${percent(corrected, placed)}</td><td class="bar"><svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true"><rect class="placed" width="${Math.round((200 * placed) / most)}" height="12"/><rect class="corrected" width="${Math.round((200 * corrected) / most)}" height="12"/></svg></td></tr>
`,
  );
  return html`<p>${trend(shown, percent, words)}</p>
<p class="small" id="corrections-legend">${words.correctionsIntro}</p>
<div class="scroll" role="group" aria-labelledby="corrections" tabindex="0">
<table aria-labelledby="corrections" aria-describedby="corrections-legend">
<thead><tr><th scope="col">${words.month}</th><th scope="col">${words.feedback}</th><th scope="col"><span class="swatch placed"></span>${words.placed}</th><th scope="col"><span class="swatch corrected"></span>${words.corrected}</th><th scope="col">${words.share}</th><td></td></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
}

function trend(
  months: readonly MonthOfCorrections[],
  percent: (part: number, whole: number) => string,
  words: Visit['words'],
): string {
  const [now, before] = [months.slice(-RECENT), months.slice(-2 * RECENT, -RECENT)].map((some) => ({
    placed: some.reduce((sum, one) => sum + one.placed, 0),
    corrected: some.reduce((sum, one) => sum + one.corrected, 0),
  }));
  const of = (sum: typeof now) => percent(sum?.corrected ?? 0, sum?.placed ?? 0);
  return before && before.placed > 0 ? words.trendOf(of(now), of(before)) : words.trendNow(of(now));
}
