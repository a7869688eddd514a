import { html } from 'hono/html';
import type { Health } from '../../../core/health.ts';
import type { Html } from '../frame/html.ts';
import { count, moment } from '../frame/shown.ts';
import type { Visit } from '../frame/visit.ts';

/** What waits and what holds it up. The overview is shown all the same where the database answers no more of this. */
export async function healthSection(visit: Visit): Promise<Html> {
  const { words, board } = visit;
  const health = await board.health().catch((err) => {
    board.log.error({ err }, 'the health could not be read');
    return null;
  });
  return html`<section aria-labelledby="health">
<h2 id="health">${words.health}</h2>
<p>${words.healthOf}</p>
${health === null ? html`<p class="mistake">${words.healthDown}</p>` : facts(health, visit)}
</section>`;
}

function facts(health: Health, { words, language }: Visit): Html {
  const seconds = (value: number) => words.seconds(count(Math.round(value), language));
  const dead = health.jobs.filter(({ queue }) => queue === 'look-failed').reduce((sum, one) => sum + one.count, 0);
  return html`<dl>
<dt>${words.oldestWait}</dt><dd>${health.oldestWait === null ? '–' : seconds(health.oldestWait)}</dd>
<dt>${words.deadLetters}</dt><dd${dead > 0 && html` class="alarm"`}>${count(dead, language)}</dd>
<dt>${words.blocked}</dt><dd>${count(health.blocked, language)}</dd>
<dt>${words.paused}</dt><dd>${
    health.paused.length === 0
      ? words.noInstallation
      : health.paused.map(
          (one) => html`<div>${words.installationFor(String(one.installationId), seconds(one.seconds))}</div>`,
        )
  }</dd>
<dt>${words.lastSweep}</dt><dd>${health.lastSweep === null ? words.never : moment(health.lastSweep)}</dd>
</dl>
${health.jobs.length === 0 ? html`<p>${words.nothingWaits}</p>` : jobsTable(health, words, language)}
<h3 id="rate-limits">${words.rateLimits}</h3>
${health.rateLimits.length === 0 ? html`<p>${words.noRateLimits}</p>` : rateLimitTable(health, words, language)}`;
}

function jobsTable({ jobs }: Health, words: Visit['words'], language: Visit['language']): Html {
  return html`<div class="scroll" role="group" aria-label="${words.jobs}" tabindex="0">
<table>
<thead><tr><th scope="col">${words.queue}</th><th scope="col" class="words">${words.state}</th><th scope="col">${words.jobs}</th></tr></thead>
<tbody>${jobs.map(
    (one) => html`<tr><th scope="row">${words.queues[one.queue] ?? one.queue}</th><td class="words">${
      words.states[one.state] ?? one.state
    }</td><td>${count(one.count, language)}</td></tr>
`,
  )}</tbody>
</table>
</div>`;
}

function rateLimitTable({ rateLimits }: Health, words: Visit['words'], language: Visit['language']): Html {
  return html`<div class="scroll" role="group" aria-labelledby="rate-limits" tabindex="0">
<table>
<thead><tr><th scope="col">${words.installation}</th><th scope="col">${words.requestsLeft}</th><th scope="col" class="words">${words.renewedAt}</th></tr></thead>
<tbody>${rateLimits.map(
    (one) =>
      html`<tr><th scope="row">${one.installationId}</th><td>${count(one.left, language)}</td><td class="words">${
        one.resetAt === null ? '–' : moment(new Date(one.resetAt * 1000).toISOString())
      }</td></tr>
`,
  )}</tbody>
</table>
</div>`;
}
