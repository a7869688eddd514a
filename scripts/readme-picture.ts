import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import { readFolder } from '../src/cli/folder/read-folder.ts';
import type { LabelDefinition } from '../src/core/labels/labels.ts';
import { withoutMarker } from '../src/core/memory/marker.ts';
import { compileCatalogue } from '../src/core/publication/compile.ts';
import { decideUntouched } from '../src/core/subject/decide-untouched.ts';

const PAGE = 'docs/images/triaged-report.html';
const PICTURE = 'docs/images/triaged-report.png';
const EXAMPLE = 'examples/sre-whitepaper';
const WIDTH = 820;

const { escapeHtml } = new MarkdownIt().utils;

const REPORT = {
  number: 12,
  title: '第 165 页有个错别字',
  body: '我打印的是 v1.0.1，第 165 页倒数第二行的“既时”应为“即时”。',
  createdAt: '2026-04-05T13:05:00Z',
};

if (import.meta.main) {
  writeFileSync(PAGE, reportPage());
  const browser = inPath('chromium', 'chromium-browser', 'google-chrome');
  const shrinker = inPath('pngquant');
  if (browser) takePicture(browser, PAGE, PICTURE);
  if (browser && shrinker)
    execFileSync(shrinker, ['128', '--nofs', '--strip', '--force', '--output', PICTURE, PICTURE]);
  console.log(`${PAGE} written`);
  console.log(browser ? `${PICTURE} written` : `${PICTURE} left as it was: there is no Chromium in PATH`);
  if (browser && !shrinker) console.log('It is three times as large as it must be: there is no pngquant in PATH');
}

/** The picture of the README as HTML: a report, with the label and the reply that the core wants for it. */
export function reportPage(): string {
  const { configuration, sources } = readFolder(`${EXAMPLE}/chapter-triage.yml`, EXAMPLE);
  const { catalogue } = compileCatalogue(sources);
  const { actions } = decideUntouched({ ...REPORT, live: true }, { catalogue, policy: configuration });
  const labels = actions.flatMap((action) => (action.type === 'create-label' ? [action.label] : []));
  const acknowledgement = actions.find((action) => action.type === 'create-comment');
  // As on GitHub: what the reader writes is Markdown alone, while our small print is in <sub>.
  const reply = new MarkdownIt({ html: true }).render(withoutMarker(acknowledgement?.body ?? ''));
  const chips = labels.map(chip).join(' ');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${escapeHtml(REPORT.title)} · Issue #${REPORT.number}</title>
<link rel="stylesheet" href="triaged-report.css">
<h1>${escapeHtml(REPORT.title)} <span class="number">#${REPORT.number}</span></h1>
<p class="state"><b>Open</b></p>
<div class="columns">
<main>
${comment('reader', '', new MarkdownIt().render(REPORT.body))}
<p class="event"><b>chapter-triage</b> <i>bot</i> added the ${chips} label${labels.length === 1 ? '' : 's'}</p>
${comment('chapter-triage', ' <i>bot</i>', reply)}
</main>
<aside><h2>Assignees</h2><p>No one assigned</p><h2>Labels</h2><p>${chips}</p></aside>
</div>
</html>
`;
}

function comment(author: string, mark: string, html: string): string {
  const day = new Date(REPORT.createdAt).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' });
  const initial = author.slice(0, 1).toUpperCase();
  return `<section class="${author}"><span class="face">${initial}</span>
<div class="comment"><header><b>${author}</b>${mark} on ${day}</header>
<div class="text">${html.trim()}</div></div></section>`;
}

/** A label as GitHub shows it: black or white on its colour, whichever can be read. */
function chip({ name, color }: LabelDefinition): string {
  const [red = 0, green = 0, blue = 0] = color.match(/../g)?.map((digits) => Number.parseInt(digits, 16)) ?? [];
  const lightness = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  const text = lightness > 0.453 ? '#000' : '#fff';
  return `<span class="label" style="background: #${color}; color: ${text}">${escapeHtml(name)}</span>`;
}

function inPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** At twice the size, for sharp letters. As high as the page is, which only the browser can tell. */
function takePicture(browser: string, page: string, picture: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'readme-picture-'));
  const measured = join(profile, 'measured.html');
  const run = (...options: string[]) =>
    execFileSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--hide-scrollbars',
        `--user-data-dir=${join(profile, 'user')}`,
        ...options,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 },
    );
  try {
    const base = `<base href="${pathToFileURL(resolve(page)).href}">`;
    const script = '<script>document.title = document.body.getBoundingClientRect().height</script>';
    writeFileSync(measured, readFileSync(page, 'utf8').replace('<link', `${base}<link`) + script);
    const dom = run(`--window-size=${WIDTH},600`, '--dump-dom', pathToFileURL(measured).href);
    const height = Math.ceil(Number(/<title>([\d.]+)/.exec(dom)?.[1]));
    const size = [`--window-size=${WIDTH},${height}`, '--force-device-scale-factor=2'];
    run(...size, `--screenshot=${resolve(picture)}`, pathToFileURL(resolve(page)).href);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
