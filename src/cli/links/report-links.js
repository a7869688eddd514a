/** Adds a link to the feedback form to each heading that is the title of a section. A second call adds nothing. */
export function addLinks({ text, sections }) {
  const page = location.hash.startsWith('#/') ? location.hash.slice(1) : location.pathname;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (heading.closest('nav, aside') || heading.querySelector('.report-link')) continue;
    const url = urlOf(heading.textContent, page, sections);
    if (!url) continue;
    const link = document.createElement('a');
    Object.assign(link, { className: 'report-link', href: url, rel: 'nofollow', textContent: text });
    link.style.cssText = 'font-size: 0.75rem; font-weight: normal; margin-inline-start: 0.5em';
    heading.append(link);
  }
}

/** The address for a heading; none if several sections may be meant, and the page does not tell which. */
function urlOf(heading, page, sections) {
  const key = keyOf(heading);
  const called = sections.filter((section) => isCalled(key, section));
  if (called.length < 2) return called[0]?.url;
  const near = called.map(({ path }) => sharedNames(encodeURI(path ?? ''), page));
  const most = Math.max(...near);
  return most > 0 && near.indexOf(most) === near.lastIndexOf(most) ? called[near.indexOf(most)].url : undefined;
}

/** "5.3.1 Title", "Title" or "Chapter 5: Title" for number 5.3.1, none, or "Chapter 5". */
function isCalled(key, { number, title }) {
  const end = keyOf(title);
  if (end === '' || !key.endsWith(end)) return false;
  const before = bare(key.slice(0, -end.length));
  return before === '' || (number === null ? /^\p{N}+$/u.test(before) : before === bare(keyOf(number)));
}

/** Without spaces and signs, which themes add to headings. */
function keyOf(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function bare(number) {
  return number.replaceAll(/[第章节節篇部分]|附录|chapter|section|appendix|lesson|part/gu, '');
}

/** How many names two addresses have in common, from the end. */
function sharedNames(one, other) {
  const [names, others] = [namesOf(one), namesOf(other)];
  const differing = names.findIndex((name, index) => name !== others[index]);
  return differing === -1 ? names.length : differing;
}

/** The names in an address from the end, without numbers and ending: "src/02-soil/index.md", "/soil/" → "soil", … */
function namesOf(address) {
  const path = address.toLowerCase().replace(/[?#].*/u, '');
  const names = path.replace(/\.\w+$/u, '').split('/');
  const told = names.filter((name) => !/^(?:index|readme)?$/u.test(name));
  return told.map((name) => name.replace(/^\d+[-_.]+/u, '')).reverse();
}
