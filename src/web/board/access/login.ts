import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { page } from '../frame/layout.ts';
import { fieldsOf } from '../frame/read-form.ts';
import type { BoardContext, Visit } from '../frame/visit.ts';
import type { LoginAttempts } from './login-attempts.ts';
import { closeSession, type Sessions } from './session.ts';

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
<button>${words.logIn}</button>
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
  return redirect(context, `/login?then=${encodeURIComponent(context.var.visit.url.pathname)}`);
}

/** Opens a session for who knows the token. */
export async function logIn(context: BoardContext, sessions: Sessions | null, attempts: LoginAttempts) {
  const { board, words, url } = context.var.visit;
  const form = await fieldsOf(context);
  const { address } = context.env;
  // Asked when the token is there: of many that arrive at once, each counts before the next is looked at.
  if (!attempts.mayTry(address)) {
    context.header('retry-after', '60');
    return showLogin(context, 429, words.tooManyTokens);
  }
  if (sessions === null || !sessions.isToken(form?.token?.trim() ?? '')) {
    attempts.failed(address);
    return showLogin(context, 401, words.wrongToken);
  }
  await sessions.open(context, board.now());
  return redirect(context, destination(url));
}

export function logOut(context: BoardContext): Response {
  closeSession(context);
  return redirect(context, '/');
}

/** A page of ours alone: no other site has a log-in of ours lead to it. */
function destination(url: Visit['url']): string {
  const then = url.searchParams.get('then') ?? '';
  return /^\/(?:r\/[\w.-]+\/[\w.-]+(?:\/\w+)?)?$/.test(then) ? then : '/';
}

function redirect(context: BoardContext, path: string): Response {
  context.header('cache-control', 'no-store');
  return context.redirect(context.var.visit.link(path), 303);
}
