/**
 * The words of a block of HTML: without comments (an unclosed one lasts to the end), without tags, and without what is
 * not shown or not the reader's (`<script>`, `<style>`, `<pre>`, `<blockquote>`). Linear: nothing is searched twice.
 */
export function stripHtml(html: string): string {
  const visible = dropBetween(html, '<!--', '-->');
  const own = ['script', 'style', 'pre', 'blockquote'].reduce(
    (text, name) => dropBetween(text, `<${name}`, `</${name}>`),
    visible,
  );
  return own
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function dropBetween(text: string, open: string, close: string): string {
  const folded = text.toLowerCase();
  let kept = '';
  let from = 0;
  while (true) {
    const start = folded.indexOf(open, from);
    if (start === -1) return kept + text.slice(from);
    kept += text.slice(from, start);
    const end = folded.indexOf(close, start + open.length);
    if (end === -1) return kept;
    from = end + close.length;
  }
}
