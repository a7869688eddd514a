import { readFileSync } from 'node:fs';
import type { ReportLinks } from '../../core/forms/section-links.ts';
import { type Language, languages } from '../../core/languages/languages.ts';

/** What a site can be made with, and where its script goes. */
export const SITES = {
  mdbook: `Save this file as report-links.js beside book.toml, and write there:
  [output.html]
  additional-js = ["report-links.js"]`,
  hugo: `Save this file as static/report-links.js, and put this into the layout of the pages:
  <script defer src="{{ "report-links.js" | relURL }}"></script>`,
  docusaurus: `Save this file as src/report-links.js, and write into docusaurus.config.js:
  clientModules: ['./src/report-links.js'],`,
  mkdocs: `Save this file as docs/report-links.js, and write into mkdocs.yml:
  extra_javascript: [report-links.js]`,
  docsify: `Save this file as report-links.js beside index.html, and put this at the end of its body:
  <script src="report-links.js"></script>`,
} as const;

export type Site = keyof typeof SITES;

const SCRIPT = readFileSync(new URL('./report-links.js', import.meta.url), 'utf8').replace(/^export /mu, '');

/** A script that adds the links to the headings of a site. It holds the links, and asks nobody for anything. */
export function siteScript({ sections, ...found }: ReportLinks, language: Language, site: Site): string {
  const title = [found.publication, found.edition].filter(Boolean).join(' ').replaceAll('*/', '* /');
  const used = sections.map(({ number, title, path, url }) => JSON.stringify({ number, title, path, url }));
  const links = `const links = {\n  text: ${JSON.stringify(languages[language].forms.report)},\n  sections: [\n    ${used.join(',\n    ')},\n  ],\n};`;
  const head = `/*\nLinks to the feedback form for ${title}, made by: chapter-triage links --for ${site}\n\n${SITES[site]}\n*/`;
  if (site === 'docusaurus') {
    // Its pages are built without a browser, and must not change before React has taken them over.
    const start = 'export function onRouteDidUpdate() {\n  requestAnimationFrame(() => addLinks(links));\n}';
    return [head, links, SCRIPT, start].join('\n\n');
  }
  // Some sites change pages without loading another.
  const start = `addLinks(links);\nnew MutationObserver(() => addLinks(links)).observe(document.body, { childList: true, subtree: true });`;
  return [head, '(() => {', links, SCRIPT, start, '})();'].join('\n');
}
