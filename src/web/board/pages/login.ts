import { html } from '../html.ts';
import { readForm } from '../read-form.ts';
import { sessionCookie } from '../session-cookie.ts';
import type { BoardAnswer, Visit } from '../visit.ts';
import { page } from './layout.ts';

const MOST_BYTES = 4096;

/** Asks for the operator's token. */
export function showLogin(visit: Visit, status = 200, mistake: string | null = null): BoardAnswer {
  const { words, link, board } = visit;
  const action = link(`/login?then=${encodeURIComponent(destination(visit.url))}`);
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
    visit,
    words.logInTitle,
    html`<h1>${words.logInTitle}</h1>
${mistake !== null && html`<p id="mistake" class="mistake" role="alert">${mistake}</p>`}
${board.sessions === null ? html`<p>${words.noLogIn}</p>` : form}`,
    status,
  );
}

/** To the login, and back to the page afterwards. */
export function toLogin({ url, link }: Visit): BoardAnswer {
  return redirect(link(`/login?then=${encodeURIComponent(url.pathname)}`));
}

/** Opens a session for who knows the token. */
export async function logIn(visit: Visit): Promise<BoardAnswer> {
  const { board, words, request } = visit;
  const form = await readForm(request, MOST_BYTES);
  const address = request.socket.remoteAddress ?? '';
  // Asked when the token is there: of many that arrive at once, each counts before the next is looked at.
  if (!board.attempts.mayTry(address)) {
    return { ...showLogin(visit, 429, words.tooManyTokens), headers: { 'retry-after': '60' } };
  }
  if (board.sessions === null || !board.sessions.isToken(form?.token?.trim() ?? '')) {
    board.attempts.failed(address);
    return showLogin(visit, 401, words.wrongToken);
  }
  const cookie = sessionCookie(board.sessions.open(board.now()), request.headers);
  return redirect(visit.link(destination(visit.url)), { 'set-cookie': cookie });
}

/** Has the browser forget the session. */
export function logOut({ request, link }: Visit): BoardAnswer {
  return redirect(link('/'), { 'set-cookie': sessionCookie(null, request.headers) });
}

/** A page of ours alone: no other site has a log-in of ours lead to it. */
function destination(url: URL): string {
  const then = url.searchParams.get('then') ?? '';
  return /^\/(?:r\/[\w.-]+\/[\w.-]+(?:\/\w+)?)?$/.test(then) ? then : '/';
}

function redirect(location: string, headers: Readonly<Record<string, string>> = {}): BoardAnswer {
  return { status: 303, body: '', type: 'text/plain', headers: { location, 'cache-control': 'no-store', ...headers } };
}
