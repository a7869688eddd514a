import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { chromium } from 'playwright-core';
import type { Language } from '../src/core/languages/languages.ts';
import { withoutMarker } from '../src/core/memory/marker.ts';
import { findChromium } from '../test/web/board/find-chromium.ts';
import { type Kind, kindsOf, replyTo } from './acknowledgements/kinds.ts';

/**
 * Pictures of the replies in docs/using.md, one for each language: `node scripts/acknowledgements-picture.ts`. Made
 * smaller if there is a pngquant in PATH. Elsewhere with `--folder`.
 */
const { values } = parseArgs({ options: { folder: { type: 'string', default: 'docs/images' } } });

const WIDTH = 1240;
const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { padding: 16px; background: #fff; color: #1f2328;
  font: 14px/1.5 "Helvetica Neue", Arial, "DejaVu Sans Condensed", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { columns: 2; column-gap: 16px; }
section { break-inside: avoid; margin-bottom: 16px; border: 1px solid #d1d9e0; border-radius: 8px; overflow: hidden; }
h2 { padding: 8px 14px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font-size: 13px; color: #59636e; }
blockquote { margin: 12px 14px 0; padding: 0 12px; border-left: 3px solid #d1d9e0; color: #59636e; }
div { padding: 12px 14px; }
p + p, p + ul, ul + p { margin-top: 10px; }
ul { padding-left: 22px; }
code { padding: 2px 5px; border-radius: 6px; background: #eff1f3; font: 12px ui-monospace, "Noto Sans Mono CJK SC", monospace; }
a { color: #0969da; text-decoration: none; }
sub { color: #59636e; font-size: 12px; vertical-align: baseline; }
`;

const { escapeHtml } = new MarkdownIt().utils;

const executablePath = findChromium();
if (executablePath === null) throw new Error('there is no Chromium in PATH');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const language of ['en', 'zh-CN'] as const) await picture(language);
await browser.close();

async function picture(language: Language): Promise<void> {
  const cards = await Promise.all(kindsOf(language).map((kind) => card(kind, language)));
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 800 }, deviceScaleFactor: 1.5 });
  await page.setContent(
    `<!doctype html><html lang="${language}"><style>${STYLE}</style><main>${cards.join('')}</main>`,
  );
  const file = `${values.folder}/acknowledgements-${language.toLowerCase()}.png`;
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  try {
    execFileSync('pngquant', ['64', '--nofs', '--strip', '--force', '--output', file, file], { stdio: 'ignore' });
  } catch {
    console.log(`${file} is larger than it must be: there is no pngquant in PATH`);
  }
}

async function card(kind: Kind, language: Language): Promise<string> {
  const reply = withoutMarker(await replyTo(kind, language));
  const asked = new MarkdownIt().render(kind.body);
  // As on GitHub: what the reader writes is Markdown alone, while our small print is in <sub>, and references are links.
  const linked = reply.replaceAll(/press\/book(#\d+)/gu, '[$1](#)');
  const answered = new MarkdownIt({ html: true }).render(linked);
  return `<section><h2>${escapeHtml(kind.name)}</h2>
<blockquote><b>${escapeHtml(kind.title)}</b>${asked}</blockquote><div>${answered}</div></section>`;
}
