import { html } from 'hono/html';
import type { Health } from '../../../core/health.ts';
import { toLogin } from '../access/login.ts';
import type { Html } from '../frame/html.ts';
import { page } from '../frame/layout.ts';
import { count, moment } from '../frame/shown.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';

/** For the operator: what waits and what holds it up. */
export async function showHealth(context: BoardContext) {
  const { visit } = context.var;
  const { words, board, isOperator } = visit;
  if (!isOperator) return toLogin(context);
  const health = await board.health().catch((err) => {
    board.log.error({ err }, 'the health could not be read');
    return null;
  });
  return page(
    context,
    words.health,
    html`<h1 id="health">${words.health}</h1>
<p>${words.healthOf}</p>
${health === null ? html`<p class="mistake">${words.healthDown}</p>` : facts(health, visit)}`,
  );
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
<h2 id="rate-limits">${words.rateLimits}</h2>
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
