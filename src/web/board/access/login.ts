import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { page } from '../frame/layout.ts';
import { fieldsOf } from '../frame/read-form.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import type { MinuteCounter } from './minute-counter.ts';
import type { Sessions } from './session.ts';

const MAX_WRONG_A_MINUTE = 10;
/** Wrong tokens are counted by address and by how they begin, so that people behind one proxy rarely share a count. */
const PREFIX_LENGTH = 4;

/** Asks for the operator's token. */
export function showLogin(context: BoardContext, status: ContentfulStatusCode = 200, mistake: string | null = null) {
  const { words, link, board, url } = context.var.visit;
  const action = link(`/login?then=${encodeURIComponent(destination(url))}`);
  const form = html`<p>${words.logInIntro}</p>
<form class="fields" method="post" action="${action}">
<label for="token">${words.token}</label>
<input name="username" autocomplete="username" value="operator" hidden>
<input id="token" name="token" type="password" autocomplete="current-password" required${
    mistake !== null && html` aria-invalid="true" aria-describedby="mistake"`
  }>
<button type="submit">${words.logIn}</button>
</form>`;
  return page(
    context,
    words.logInTitle,
    html`<h1>${words.logInTitle}</h1>
${mistake !== null && html`<p id="mistake" class="mistake" role="alert">${mistake}</p>`}
${board.hasLogin ? form : html`<p>${words.noLogIn}</p>`}`,
    status,
  );
}

/** To the login, and back to the page afterwards. */
export function toLogin(context: BoardContext): Response {
  const { url } = context.var.visit;
  return redirect(context, `/login?then=${encodeURIComponent(url.pathname + url.search)}`);
}

/**
 * Opens a session for anyone with the token, however many wrong ones came before: otherwise others behind the same
 * proxy could keep the operator out. The length of the token prevents guessing.
 */
export async function logIn(context: BoardContext, sessions: Sessions | null, wrong: MinuteCounter) {
  const { board, words, url } = context.var.visit;
  const token = (await fieldsOf(context))?.token?.trim() ?? '';
  if (sessions?.isToken(token)) {
    await sessions.open(context, board.now());
    return redirect(context, destination(url));
  }
  const count = wrong(`${context.env.address} ${token.slice(0, PREFIX_LENGTH)}`);
  if (count <= MAX_WRONG_A_MINUTE) return showLogin(context, 401, words.wrongToken);
  context.header('retry-after', '60');
  return showLogin(context, 429, words.tooManyTokens);
}

export async function logOut(context: BoardContext, sessions: Sessions | null): Promise<Response> {
  await sessions?.close(context);
  return redirect(context, '/');
}

/** A page of ours alone: no other site has a log-in of ours lead to it. */
function destination(url: Visit['url']): string {
  const then = url.searchParams.get('then') ?? '';
  return /^\/(?:health|r\/[\w.-]+\/[\w.-]+(?:\/[\w.]+)?)?(?:\?[\w.~%&=+*-]*)?$/.test(then) ? then : '/';
}

function redirect(context: BoardContext, path: string): Response {
  context.header('cache-control', 'no-store');
  return context.redirect(context.var.visit.link(path), 303);
}
