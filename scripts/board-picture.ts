import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/web/board/find-chromium.ts';
import { startBoard, TOKEN } from '../test/web/board/start-board.ts';
import { whitepaperRecords } from '../test/web/board/whitepaper.ts';

/**
 * The pictures of docs/board.md: `node scripts/board-picture.ts`. Made smaller where there is a pngquant in PATH. Others
 * with `--folder`, `--scheme` and `--locale`.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'docs/images' },
    scheme: { type: 'string' },
    locale: { type: 'string' },
  },
});

const BOOK = '/r/sre-elite/whitepaper';
const PAGES = [
  { name: 'publications', path: '/', scheme: 'light', locale: 'en' },
  { name: 'feedback', path: `${BOOK}?sort=contents`, scheme: 'light', locale: 'en' },
  { name: 'errata', path: `${BOOK}/errata`, scheme: 'light', locale: 'zh-CN' },
  { name: 'try', path: `${BOOK}/try`, scheme: 'dark', locale: 'zh-CN' },
  { name: 'health', path: '/health', scheme: 'dark', locale: 'en' },
] as const;
const WIDTHS = [1280, 390];
const HEIGHT = 1100;
/** When the pictures are made, so that ages stay the same. */
const NOW = Date.parse('2026-09-28T08:00:00Z');

const executablePath = findChromium();
if (executablePath === null) throw new Error('there is no Chromium in PATH');
const drafts = whitepaperRecords('sre-elite', 'drafts', true).slice(0, 23);
const board = await startBoard([...whitepaperRecords('sre-elite', 'whitepaper', false), ...drafts], { now: () => NOW });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const page of PAGES) for (const width of WIDTHS) await picture(browser, page, width);
await browser.close();
await board.stop();

async function picture(in_: Browser, { name, path, ...usual }: (typeof PAGES)[number], width: number): Promise<void> {
  const colorScheme = values.scheme === 'dark' || values.scheme === 'light' ? values.scheme : usual.scheme;
  const viewport = { width, height: HEIGHT };
  const page = await in_.newPage({ viewport, colorScheme, locale: values.locale ?? usual.locale });
  await logIn(page);
  await page.goto(board.url + path);
  if (name === 'try') await tryReport(page);
  const file = `${values.folder}/board-${name}-${width}.png`;
  const height = Math.min(
    HEIGHT,
    Number(await page.evaluate('document.querySelector("main").getBoundingClientRect().bottom')) + 24,
  );
  await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height } });
  await page.close();
  try {
    execFileSync('pngquant', ['64', '--nofs', '--strip', '--force', '--output', file, file], { stdio: 'ignore' });
  } catch {
    console.log(`${file} is larger than it must be: there is no pngquant in PATH`);
  }
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${board.url}/login`);
  await page.fill('#token', TOKEN);
  await page.press('#token', 'Enter');
  await page.waitForURL(`${board.url}/`);
}

async function tryReport(page: Page): Promise<void> {
  await page.fill('#title', '5.3.1 的流程图看不清');
  await page.fill('#body', '手里是 v1.0.4 的 PDF。\n\n**故障应急** 里的图放大以后也是糊的。');
  await page.click('main form button');
  await page.waitForSelector('#result');
}
