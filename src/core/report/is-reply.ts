/**
 * Whether a block quote is what a bot (ours among them) or another reader said, and not words of the publication.
 * `source` is the quote's Markdown, `before` and `after` the reader's paragraphs around it. One plain sign is enough;
 * weaker ones, which a book may have too, must come together.
 */
export function isReply(source: string, before: string, after: string): boolean {
  const start = source.slice(0, 4000);
  if (PLAIN_SIGNS.some((sign) => sign.test(start)) || isAttribution(before)) return true;
  const weak = WEAK_SIGNS.filter((sign) => sign.test(start)).length + (ABOUT_A_BOT.test(after.slice(0, 200)) ? 1 : 0);
  return weak >= 2;
}

/**
 * Whether a paragraph only says who wrote the quote after it, as mail programs do ("On 3 April … wrote:") or people
 * ("@lee 说："). "The authors wrote:" does not, for it tells neither a day nor an account.
 */
export function isAttribution(paragraph: string): boolean {
  const line = paragraph.trim();
  return (
    line.length <= 300 && /(?:wrote|said|writes|写道|说|寫道|說)\s*[:：]$/.test(line) && /@\S|\d{1,2}:\d{2}/.test(line)
  );
}

const PLAIN_SIGNS: readonly RegExp[] = [
  /🤖|\[bot\]/,
  /<!--\s*chapter-triage/,
  /(?<![\w/])\/(?:chapter|notice|triage)(?![\w/-])/,
  /^[\s>]*(?:\*\*)?@[\w-]+/,
  /^[\s>]*On .{1,200} wrote:/,
];

const WEAK_SIGNS: readonly RegExp[] = [
  /\*\*[^*\n]+\*\*/,
  /感谢(?:您|你|大家)?的?(?:反馈|来信|报告|建议)|感謝(?:您|你)?的?(?:回饋|反饋)|thank(?:s| you) for (?:the|your|this|reporting|taking)/i,
  /(?:已|被)[^，。\n]{0,8}(?:归入|归到|归类|分类|标记为|打上|添加)|(?:添加|打上)了?[^，。\n]{0,6}标签|\b(?:filed|labell?ed|classified|triaged) (?:this|it|under|as|to)\b|\badded (?:the )?labels?\b/i,
  /自动(?:分类|归|回复|标|添加)|机器人|automatic(?:ally)? (?:filed|labell?ed|classified|reply|triage)|\bI am a bot\b|\bthis bot\b/i,
  /如有误|若有误|分错|if (?:this|that|it) is (?:wrong|not right|incorrect)/i,
];

const ABOUT_A_BOT = /机器人|標錯|标错|分错|\bbot\b|wrong (?:label|chapter)|mislabell?ed/i;
