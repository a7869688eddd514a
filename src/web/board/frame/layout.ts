import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languageCodes, languages } from '../../../core/languages/languages.ts';
import { visibleText } from '../../../core/markdown/visible-text.ts';
import type { Html, Shown } from './html.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import type { BoardContext, Visit } from './visit.ts';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b5cad'/%3E%3Cpath d='M4 4h8v2H4zm0 3h5v2H4zm0 3h7v2H4z' fill='white'/%3E%3C/svg%3E";

/** A whole page: the same head and way about everywhere, and what the page itself says. */
export function page(context: BoardContext, title: string, content: Shown, status: ContentfulStatusCode = 200) {
  const { visit } = context.var;
  const { words, link } = visit;
  const body = html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${`${visibleText(title, 100)} · ${words.product}`}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${style.address}">
<script src="${script.address}" defer></script>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<a class="home" href="${link('/')}">${words.product}</a>
<nav aria-label="${words.languages}">${languageCodes
    .filter((code) => code !== visit.language)
    .map(
      (code) =>
        html`<a href="${inLanguage(visit.url, code)}" hreflang="${code}" lang="${code}">${languages[code].name}</a>`,
    )}</nav>
${visit.isOperator && html`<a href="${link('/health')}">${words.health}</a>`}
${sessionForm(visit)}
</header>
<main id="content" tabindex="-1">
${content}
</main>
</body>
</html>
`;
  return context.html(body, status);
}

function inLanguage(url: URL, code: string): string {
  const other = new URLSearchParams(url.searchParams);
  other.set('lang', code);
  return `${url.pathname}?${other}`;
}

function sessionForm({ isOperator, board, words, link, url }: Visit): Html | false {
  if (isOperator)
    return html`<form method="post" action="${link('/logout')}"><button type="submit">${words.logOut}</button></form>`;
  if (!board.hasLogin || url.pathname === '/login') return false;
  return html`<a href="${link(`/login?then=${encodeURIComponent(url.pathname + url.search)}`)}">${words.logIn}</a>`;
}
