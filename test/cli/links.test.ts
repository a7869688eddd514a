import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type LinksOptions, links } from '../../src/cli/links/links.ts';
import { SITES, type Site, siteScript } from '../../src/cli/links/site-script.ts';
import type { ReportLinks, SectionLink } from '../../src/core/forms/section-links.ts';

const folder = 'examples/sre-whitepaper';

describe('chapter-triage links', () => {
  it('prints the newest edition as JSON', () => {
    const { edition, url, sections } = printed({});
    expect([edition, url]).toEqual(['v1.0.7', `${FORM}?template=feedback.yml&place=v1.0.7%2C+`]);
    expect(sections.find(({ title }) => title === '腾讯游戏 SRE 混沌工程及压测实践')).toMatchObject({
      number: '5.4.4',
      chapter: '故障应急',
      url: expect.stringMatching(/&place=v1\.0\.7%2C\+5\.4\.4\+%E8%85%BE/),
    });
  });

  it('prints another edition, another form, or the form of a discussion category', () => {
    expect(printed({ edition: '1.0.3', template: 'errata.yml' })).toMatchObject({
      edition: 'v1.0.3',
      url: `${FORM}?template=errata.yml&place=v1.0.3%2C+`,
    });
    expect(printed({ category: 'q-a' }).url).toContain('/discussions/new?category=q-a&');
  });

  it.each([
    [{ edition: 'v9' }, '--edition: no edition is called "v9" (name one of v1.0.1'],
    [{ repository: 'book' }, 'book: is not a repository (write it as owner/name)'],
  ])('explains what it cannot do: %j', (options, message) => {
    expect(() => printed(options)).toThrow(message);
  });

  function printed(options: Partial<LinksOptions>): ReportLinks {
    const given = { repository: 'sre-elite/whitepaper', template: 'feedback.yml', ...options };
    return JSON.parse(links(`${folder}/chapter-triage.yml`, folder, given));
  }
});

const FORM = 'https://github.com/sre-elite/whitepaper/issues/new';

const SECTIONS = [
  section('1', 'Clay', 'src/01-clay.md'),
  section('1.1', 'Summary', 'src/01-clay/summary.md'),
  section('Chapter 2', 'Glaze', 'src/glaze/index.md'),
  section('2.1', 'Summary', 'src/glaze/Summary.md'),
  section(null, 'Kilns & Fire', 'src/kilns.md'),
  section('第三章', '釉料', null),
  section('附录一', '术语', null),
];

describe('a script for a site', () => {
  it.each([
    ['Clay', '/clay.html', '1'],
    ['1. Clay¶', '/clay/', '1'],
    ['Chapter 1: Clay', '/', '1'],
    ['2 Clay', '/', undefined],
    ['Modern Clay', '/', undefined],
    ['Chapter 2 Glaze #', '/glaze/', 'Chapter 2'],
    ['2.1 Summary', '/', '2.1'],
    ['Summary', '/book/clay/summary.html', '1.1'],
    ['Summary', '/glaze/summary', '2.1'],
    ['Summary', '/kilns/summary', undefined],
    ['Summary', '/', undefined],
    ['4 Kilns and Fire', '/', undefined],
    ['4 Kilns &  Fire', '/', null],
    ['第三章　釉料', '/', '第三章'],
    ['附录一 术语', '/', '附录一'],
    ['', '/', undefined],
  ])('finds the section of the heading “%s” on %s: %s', (heading, pathname, number) => {
    expect(linkedOn(pathname, [heading])).toEqual([number === undefined ? null : `#${number}`]);
  });

  it('knows the page by the route after the sign', () => {
    expect(linkedOn('/', ['Summary'], '#/glaze/summary?id=top')).toEqual(['#2.1']);
  });

  it('adds nothing to navigation, and nothing twice', () => {
    const page = fakePage('/', '', ['Clay', 'Clay']);
    page.headings[1]!.isNavigation = true;
    run(siteScript(linksOf(SECTIONS), 'en', 'mdbook'), page);
    page.changed();
    expect(page.headings.map(({ links }) => links.map(({ href, textContent }) => [href, textContent]))).toEqual([
      [['#1', 'Report a mistake']],
      [],
    ]);
  });

  it.each(Object.keys(SITES) as Site[])('for %s says where it goes, and is JavaScript whatever the titles', (site) => {
    const hostile = [section('1', '*/ ` </script> \u2028', '*/')];
    const script = siteScript({ ...linksOf(hostile), publication: 'A */ B' }, 'en', site);
    expect(script).toContain(SITES[site]);
    expect(() => run(script, fakePage('/', '', ['1 x script']))).not.toThrow();
  });

  it('for Docusaurus waits until a page is shown', () => {
    const page = fakePage('/', '', ['Clay']);
    const script = siteScript(linksOf(SECTIONS), 'zh-CN', 'docusaurus');
    run(script, page);
    expect(page.headings[0]!.links).toEqual([]);
    run(`${script}\nonRouteDidUpdate()`, page);
    expect(page.headings[0]!.links).toMatchObject([{ href: '#1', textContent: '报告问题' }]);
  });
});

function section(number: string | null, title: string, path: string | null): SectionLink {
  return { number, title, path, page: null, chapter: '', url: `#${number}` };
}

function linksOf(sections: readonly SectionLink[]): ReportLinks {
  return { publication: 'Pots', edition: null, url: '', sections };
}

/** The address of the link that each heading of a page gets; null without one. */
function linkedOn(pathname: string, headings: readonly string[], hash = '') {
  const page = fakePage(pathname, hash, headings);
  run(siteScript(linksOf(SECTIONS), 'en', 'docsify'), page);
  return page.headings.map(({ links }) => links[0]?.href ?? null);
}

type FakePage = ReturnType<typeof fakePage>;

interface FakeLink {
  readonly href?: string;
  readonly textContent?: string;
  readonly style: object;
}

/** As much of a browser as the script uses. */
function fakePage(pathname: string, hash: string, texts: readonly string[]) {
  const headings = texts.map((textContent) => {
    const links: FakeLink[] = [];
    const [closest, append] = [() => heading.isNavigation || null, (link: FakeLink) => links.push(link)];
    const heading = { textContent, links, isNavigation: false, closest, querySelector: () => links[0] ?? null, append };
    return heading;
  });
  const page = { pathname, hash, headings, changed: () => {} };
  return page;
}

function run(script: string, page: FakePage): void {
  const document = { body: {}, querySelectorAll: () => page.headings, createElement: () => ({ style: {} }) };
  function MutationObserver(this: { observe: () => void }, changed: () => void) {
    this.observe = () => {
      page.changed = changed;
    };
  }
  const requestAnimationFrame = (call: () => void) => call();
  const location = { pathname: page.pathname, hash: page.hash };
  runInNewContext(script.replace(/^export /m, ''), { document, location, MutationObserver, requestAnimationFrame });
}
