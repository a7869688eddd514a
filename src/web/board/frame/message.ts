import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { page } from './layout.ts';
import type { BoardContext } from './visit.ts';

/** A page that only says one thing, such as that there is nothing here. */
export function messagePage(context: BoardContext, status: ContentfulStatusCode, title: string, message: string) {
  return page(context, title, html`<h1>${title}</h1>\n<p>${message}</p>`, status);
}

/** The same for what does not exist and for what may not be seen, so that the answer does not reveal which. */
export function notFoundPage(context: BoardContext) {
  const { notFoundTitle, notFound } = context.var.visit.words;
  return messagePage(context, 404, notFoundTitle, notFound);
}
