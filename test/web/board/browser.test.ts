import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateLine } from '../../../src/cli/locate.ts';
import { ErrataDraft } from '../../../src/core/errata/errata-draft.ts';
import { errataHtml } from '../../../src/core/errata/errata-html.ts';
import type { Triage } from '../../../src/core/triage-result.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { findChromium } from './find-chromium.ts';
import { startBoard, TOKEN } from './start-board.ts';
import { whitepaper, whitepaperRecords } from './whitepaper.ts';

const executablePath = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 780 };

const TITLE = '5.3.1 的流程图看不清';
const BODY = '手里是 v1.0.4。\n\n**故障应急** 里也有一处。';

let board: Awaited<ReturnType<typeof startBoard>>;
let browser: Browser;
beforeAll(async () => {
  if (executablePath === null) return;
  board = await startBoard([
    ...whitepaperRecords('sre-elite', 'whitepaper', false),
    ...whitepaperRecords('sre-elite', 'drafts', true),
  ]);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});
afterAll(async () => {
  await browser?.close();
  await board?.stop();
});

/** What a page did that it must not do. */
interface Complaints {
  readonly all: string[];
}

async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: Complaints }> {
  const page = await (await browser.newContext({ viewport: WIDE, ...options })).newPage();
  const all: string[] = [];
  page.on('dialog', async (dialog) => {
    all.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => all.push(message));
  page.on('console', (message) => message.type() === 'error' && all.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${board.url}/`) && !url.startsWith('data:image/svg+xml,')) all.push(`asked ${url}`);
  });
  return { page, complaints: { all } };
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${board.url}/login`);
  await page.fill('#token', TOKEN);
  await page.press('#token', 'Enter');
  await page.waitForURL(`${board.url}/`);
}

async function tryReport(page: Page, title: string, body: string): Promise<void> {
  await page.goto(`${board.url}/r/sre-elite/whitepaper/try`);
  await page.fill('#title', title);
  await page.fill('#body', body);
  await page.click('main form button');
  await page.waitForSelector('#result');
}

/** The text of each page of its print, which is of A4. */
async function printed(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const loading = getDocument({ data, verbosity: 0 });
  const pdf = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    expect(sheet.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    const { items } = await sheet.getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .normalize('NFKC'),
    );
  }
  await loading.destroy();
  return texts;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' … ')}`);
}

const isReached = executablePath !== null;
if (!isReached) console.warn('test/web/board/browser.test.ts: skipped, no Chromium');

describe.skipIf(!isReached)('the board in Chromium', () => {
  it.each([
    { colorScheme: 'light', locale: 'en', viewport: WIDE },
    { colorScheme: 'dark', locale: 'zh-CN', viewport: NARROW },
  ] as const)('is for everybody: %o', async (options) => {
    const { page, complaints } = await open(options);
    await logIn(page);
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      found[name] = await violations(page);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width, `${name} is wider than the window`).toBeLessThanOrEqual(options.viewport.width);
      expect((await page.screenshot()).byteLength, `${name} is empty`).toBeGreaterThan(8_000);
    };
    await look('overview');
    await page.goto(`${board.url}/health`);
    await look('health');
    await page.goto(`${board.url}/r/sre-elite/whitepaper`);
    await look('repository');
    await page.goto(`${board.url}/r/sre-elite/whitepaper?is=corrected&state=all&sort=contents`);
    await page.click('#keys summary');
    await page.click('aside summary');
    await look('filtered');
    await page.goto(`${board.url}/r/sre-elite/whitepaper/errata`);
    await look('errata');
    await tryReport(page, TITLE, BODY);
    await look('tried');
    await page.goto(`${board.url}/login`);
    await look('login');
    expect(await page.getAttribute('html', 'lang')).toBe(options.locale);
    expect(found).toEqual({ overview: [], health: [], repository: [], filtered: [], errata: [], tried: [], login: [] });
    expect(complaints.all).toEqual([]);
    await page.context().close();
  });

  it('shows the heat by colours that differ, by day and by night', async () => {
    const colours = async (colorScheme: 'light' | 'dark') => {
      const { page } = await open({ colorScheme });
      await page.goto(`${board.url}/r/sre-elite/whitepaper`);
      const shown: string[] = await page.evaluate(
        `[...document.querySelectorAll('.heat td[class]')].map((cell) => getComputedStyle(cell).backgroundColor)`,
      );
      await page.context().close();
      return new Set(shown);
    };
    const [day, night] = [await colours('light'), await colours('dark')];
    expect(day.size).toBeGreaterThanOrEqual(4);
    expect(night.size).toBe(day.size);
    expect([...day].filter((colour) => night.has(colour))).toEqual([]);
  });

  it('decides as the command line does, and marks in the text why', async () => {
    const { page } = await open({ locale: 'zh-CN' });
    await tryReport(page, TITLE, BODY);

    const { confidence, labels } = whitepaper.policy;
    const line = JSON.stringify({ id: 'tried', title: TITLE, body: BODY });
    const expected = locateLine(line, 1, whitepaper.catalogue, { prefix: labels.prefix, confidence });
    expect(JSON.parse((await page.textContent('#json')) ?? '')).toEqual(expected);
    const marked = await page.locator('.report mark').allTextContents();
    const evidence = (expected as unknown as Triage).locations.flatMap((one) => one.evidence.map(({ text }) => text));
    expect(evidence.length).toBeGreaterThan(1);
    expect(marked).toEqual(expect.arrayContaining(evidence));
    await page.context().close();
  });

  it('shows a hostile report as text, and runs nothing of it', async () => {
    const { page, complaints } = await open({});
    const title = `5.3.1 "><script>document.title = 'ran'</script>`;
    const attack = [
      '</textarea></pre><script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(2)">',
      '<svg onload=alert(3)><style>body{display:none}</style><base href="https://evil.example/">',
      '[a](javascript:alert(4)) ![b](https://evil.example/b.png) <iframe srcdoc="<script>alert(5)</script>">',
      '\u202etxt.exe\u2066 \u200f\u061c <form action="https://evil.example/"><input name="token">',
    ].join('\n');
    const body = attack.padEnd(65_000, ` ${attack}`);
    await tryReport(page, title, body);

    expect(complaints.all).toEqual([]);
    expect(await page.title()).not.toBe('ran');
    expect(await page.inputValue('#title')).toBe(title);
    expect(await page.inputValue('#body')).toBe(body);
    expect(await page.locator('script:not([src]), iframe, img, base, .report style, main form').count()).toBe(1);
    expect(await page.textContent('.report pre')).toContain('<script>alert(1)</script>');
    expect(await page.textContent('.report pre')).not.toMatch(/[\u202e\u2066\u200f]/);
    await page.context().close();
  });

  it('prints the errata of an edition on A4, without what is only for screens', async () => {
    const { page } = await open({ locale: 'en', colorScheme: 'dark' });
    await page.goto(`${board.url}/r/sre-elite/whitepaper/errata?edition=v1.0.4`);
    const [first = '', ...others] = await printed(page);
    expect(first).toMatch(/^Errata: SRE实践白皮书, v1\.0\.4/);
    expect(first + others.join('')).not.toMatch(/Try it|For the edition|Log in|Chapter triage|https?:/);
    await page.context().close();
  });

  it('prints a long table with its head on each page, and no row over two', async () => {
    const { page } = await open({});
    const settings = { publication: 'Handbook', repository: 'press/book', webUrl: 'https://github.com' };
    const draft = new ErrataDraft({ ...settings, withTitles: true });
    const title = 'Words enough for two lines, '.repeat(5);
    for (let number = 1; number <= 60; number++) draft.add(sampleRecord(number, { edition: `v1.${number}`, title }));
    await page.setContent(errataHtml(draft.finish(), 'en'));
    const pages = await printed(page);
    expect(pages.length).toBeGreaterThan(3);
    for (const text of pages) {
      expect(text.match(/Reported edition/g)).toHaveLength(1);
      expect(text.match(/press\/book#\d+/g)?.length).toBe(text.match(/v1\.\d+/g)?.length);
      expect(text.match(/two lines/g)?.length).toBe(5 * (text.match(/v1\.\d+/g)?.length ?? 0));
    }
    await page.context().close();
  });

  it('works without script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await logIn(page);
    await page.click('th a[href$="/drafts"]');
    await page.click('text=Try it');
    await page.fill('#title', '5.3.1 的图');
    await page.click('main form button');
    expect(await page.textContent('dd .label')).toBe('章节: 故障应急');
    await page.click('header button');
    expect((await page.goto(`${board.url}/r/sre-elite/drafts`))?.status()).toBe(404);
    await page.context().close();
  });

  it('has keys for the list, which can be switched off', async () => {
    const { page } = await open({ locale: 'en' });
    await page.goto(`${board.url}/r/sre-elite/whitepaper`);
    const focused = () => page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.name');
    const links = await page.locator('.reports h3 a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const seen: unknown[] = [];
    for (const key of ['j', 'j', 'k', 'k', 'k', '/', 'j']) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual([links[0], links[1], links[0], links[0], links[0], 'q', 'q']);
    expect(await page.inputValue('input[name=q]')).toBe('j');
    await page.focus('.home');
    await page.keyboard.press('?');
    await page.uncheck('#keys input');
    await page.reload();
    await page.keyboard.press('j');
    expect(await focused()).toBeUndefined();
    await page.context().close();
  });

  it('can be gone through by keyboard', async () => {
    const { page } = await open({ locale: 'en' });
    await page.goto(`${board.url}/r/sre-elite/whitepaper/try`);
    const focused = () => page.evaluate('document.activeElement.textContent.trim() || document.activeElement.id');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    const seen: unknown[] = [];
    for (let time = 0; time < 7; time++) {
      await page.keyboard.press('Tab');
      seen.push(await focused());
    }
    expect(seen.slice(-3)).toEqual(['title', 'body', 'date']);
    await page.focus('#body');
    await page.keyboard.type('5.3.1');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#result');
    await page.context().close();
  });
});
