/**
 * Whether a block quote is what a bot (ours among them) or another reader said, and not words of the publication. `source`
 * is the quote's Markdown.
 */
export function isReply(source: string): boolean {
  const start = source.slice(0, 4000);
  return SIGNS.some((sign) => sign.test(start));
}

const SIGNS: readonly RegExp[] = [
  /🤖|\[bot\]/,
  /<!--\s*chapter-triage/,
  /(?<![\w/])\/(?:chapter|notice|triage)(?![\w/-])/,
  /^[\s>]*(?:\*\*)?@[\w-]+/,
  /^[\s>]*On .{1,200} wrote:/,
];
