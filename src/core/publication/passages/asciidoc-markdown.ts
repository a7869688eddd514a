/**
 * Converts AsciiDoc to Markdown, as far as quote search needs it: titles ("== Title"), paragraphs and lists. Code
 * blocks, comments, attributes, includes, pictures and index terms are left out. Other macros stay as written.
 */
export function asciidocAsMarkdown(text: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const raw of text.split(/\r\n|[\r\n]/u)) {
    const line = raw.trimEnd();
    // A fence ends with a line of the same length: output inside may have lines of dashes.
    const mark = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```(?=.{0,40}$))/u.exec(line)?.[0];
    if (mark !== undefined && (mark === '```' || mark === line) && (fence === null || fence === mark)) {
      fence = fence === null ? mark : null;
      kept.push('');
    } else kept.push(fence === null ? plainLine(line) : '');
  }
  return kept.join('\n');
}

function plainLine(line: string): string {
  if (
    /^(?:\/\/|:[\w!-]{1,60}:|(?:include|image|video|toc|ifdef|ifndef|endif)::|\[{1,2}[^\]]{0,500}\]{1,2}$|[=*_|]{3,}$|\+$)/u.test(
      line,
    )
  )
    return '';
  const title = /^(={1,6})[ \t]+(\S.*)$/u.exec(line);
  if (title) return `${'#'.repeat(title[1]?.length ?? 1)} ${title[2]}`;
  return line
    .replace(/^\.(?=[^\s.])/u, '')
    .replace(/^\*{1,5}[ \t]+/u, '- ')
    .replace(/^\.{1,5}[ \t]+/u, '1. ')
    .replaceAll(/\(\(\([^()]{0,200}\)\)\)|<<[^<>,]{0,200}>>/gu, '')
    .replaceAll(/\(\(([^()]{0,200})\)\)|<<[^<>,]{0,200},([^<>]{0,200})>>/gu, '$1$2')
    .replaceAll(/(?<![^\s[\]])[^\s[\]]+\[([^[\]]*)\]/gu, withoutTarget);
}

/** "link:a.html[words]", "https://example.org[words]": the words. A picture has none. */
function withoutTarget(macro: string, words: string): string {
  const target = /\b(?:https?:\/\/|link:|(image:))(?=[^\s[\]])/u.exec(macro);
  if (!target) return macro;
  return macro.slice(0, target.index) + (target[1] === undefined ? words : '');
}
