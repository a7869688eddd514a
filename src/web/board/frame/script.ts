import { asset } from './asset.ts';

/** What pages are a little better with: times in the visitor's own time zone, and sending a report by Ctrl+Enter. */
export const script = asset(
  '/board.js',
  'text/javascript; charset=utf-8',
  `'use strict';
const language = document.documentElement.lang;
const written = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
for (const time of document.querySelectorAll('time[data-local]')) {
  time.title = time.textContent;
  time.textContent = written.format(new Date(time.dateTime));
}
for (const field of document.querySelectorAll('form textarea')) {
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) field.form.requestSubmit();
  });
}
`,
);
