import { html } from '../html.ts';
import type { BoardAnswer, Visit } from '../visit.ts';
import { page } from './layout.ts';

/** A page that only says one thing, such as that there is nothing here. */
export function messagePage(visit: Visit, status: number, title: string, message: string): BoardAnswer {
  return page(visit, title, html`<h1>${title}</h1>\n<p>${message}</p>`, status);
}
