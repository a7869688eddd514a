import { asset } from './asset.ts';

/**
 * What pages are a little better with: times in the visitor's own time zone, sending a report by Ctrl+Enter, and keys for
 * the list, which can be switched off.
 */
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
const help = document.getElementById('keys');
if (help) {
  const NAME = 'chapter-triage keys';
  const isOn = help.querySelector('input');
  help.hidden = false;
  isOn.checked = localStorage.getItem(NAME) !== 'off';
  isOn.addEventListener('change', () => localStorage.setItem(NAME, isOn.checked ? 'on' : 'off'));
  const reports = [...document.querySelectorAll('.reports h3 a')];
  const go = (step) => {
    const at = reports.indexOf(document.activeElement);
    reports[at < 0 ? 0 : Math.min(Math.max(at + step, 0), reports.length - 1)]?.focus();
  };
  const actions = {
    j: () => go(1),
    k: () => go(-1),
    '/': () => document.querySelector('input[type=search]').focus(),
    '?': () => {
      help.open = !help.open;
      help.querySelector('summary').focus();
    },
  };
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('textarea, select, input:not([type=checkbox])');
    const action = actions[event.key];
    if (!action || !isOn.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
}
`,
);
