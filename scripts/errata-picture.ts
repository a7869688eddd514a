import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/web/board/find-chromium.ts';
import { startBoard } from '../test/web/board/start-board.ts';
import { whitepaperRecords } from '../test/web/board/whitepaper.ts';

/**
 * The picture of docs/errata.md: `node scripts/errata-picture.ts`. The board's errata of one edition are printed to a PDF,
 * and its first page is drawn. Made smaller where there is a pngquant in PATH.
 */
const FILE = 'docs/images/errata-printed.png';
const PATH = '/r/sre-elite/whitepaper/errata?edition=v1.0.4&lang=en';
const WIDTH = 900;

const executablePath = findChromium();
if (executablePath === null) throw new Error('there is no Chromium in PATH');
const board = await startBoard(whitepaperRecords('sre-elite', 'whitepaper', false), { token: null });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(board.url + PATH);
const pdf = await page.pdf({ preferCSSPageSize: true });
await drawFirstPage(await browser.newPage(), pdf);
await browser.close();
await board.stop();
try {
  execFileSync('pngquant', ['64', '--nofs', '--strip', '--force', '--output', FILE, FILE], { stdio: 'ignore' });
} catch {
  console.log(`${FILE} is larger than it must be: there is no pngquant in PATH`);
}

/** Chromium without a window shows no PDF, so pdf.js draws it there. */
async function drawFirstPage(sheet: Page, bytes: Buffer): Promise<void> {
  const library = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  await sheet.route('http://paper/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<body style="margin: 0"><canvas>' });
    if (pathname === '/errata.pdf') return route.fulfill({ contentType: 'application/pdf', body: bytes });
    const contentType = pathname.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(join(library, pathname)) });
  });
  await sheet.goto('http://paper/');
  await sheet.evaluate(`(async () => {
    const { getDocument, GlobalWorkerOptions } = await import('/build/pdf.mjs');
    GlobalWorkerOptions.workerSrc = '/build/pdf.worker.mjs';
    const page = await (await getDocument({ url: '/errata.pdf' }).promise).getPage(1);
    const scale = ${WIDTH} / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = document.querySelector('canvas');
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    await page.render({ canvas, viewport }).promise;
  })()`);
  await sheet.locator('canvas').screenshot({ path: FILE });
}
