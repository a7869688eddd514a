import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/web/board/find-chromium.ts';
import { startBoard } from '../test/web/board/start-board.ts';
import { whitepaperRecords } from '../test/web/board/whitepaper.ts';

/** The pictures of docs/board.md: `node scripts/board-picture.ts`. Made smaller where there is a pngquant in PATH. */
const PICTURES = [
  { file: 'docs/images/board.png', colorScheme: 'light', locale: 'en', clip: 830, path: '/r/sre-elite/whitepaper' },
  {
    file: 'docs/images/board-try.png',
    colorScheme: 'dark',
    locale: 'zh-CN',
    clip: 1320,
    path: '/r/sre-elite/whitepaper/try',
  },
] as const;
const WIDTH = 980;

const executablePath = findChromium();
if (executablePath === null) throw new Error('there is no Chromium in PATH');
const board = await startBoard(whitepaperRecords('sre-elite', 'whitepaper', false), { token: null });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { file, path, clip, ...options } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: clip }, deviceScaleFactor: 1.5, ...options });
  await page.goto(board.url + path);
  if (path.endsWith('/try')) {
    await page.fill('#title', '5.3.1 的流程图看不清');
    await page.fill('#body', '手里是 v1.0.4 的 PDF。\n\n**故障应急** 里的图放大以后也是糊的。');
    await page.click('main form button');
    await page.waitForSelector('#result');
  }
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: WIDTH, height: clip } });
  try {
    execFileSync('pngquant', ['64', '--nofs', '--strip', '--force', '--output', file, file], { stdio: 'ignore' });
  } catch {
    console.log(`${file} is larger than it must be: there is no pngquant in PATH`);
  }
}
await browser.close();
await board.stop();
