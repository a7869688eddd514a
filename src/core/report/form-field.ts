/** What a form's heading asks for, as far as it tells whose words the answer is. */
export type FormField = 'place' | 'edition' | 'environment' | 'words';

const ASKS: readonly (readonly [FormField, RegExp])[] = [
  [
    'environment',
    /环境|環境|系统|系統|浏览器|瀏覽器|设备|environment|\bos\b|operating system|platform|browser|device/i,
  ],
  ['edition', /版|edition|version|release|printing/i],
  ['place', /章|小节|哪.?节|第几节|^节$|页|頁|chapter|section|\bpages?\b/i],
];

/**
 * What the heading asks for; null when it names a place itself ("5.3.1 …", "第三章", "Chapter 4"), for then the reader
 * wrote it.
 */
export function formField(heading: string): FormField | null {
  const name = heading.trim();
  if (name === '' || name.length > 100 || NAMES_A_PLACE.test(name)) return null;
  const asks = isTemplateHeading(name) ? ASKS.find(([, pattern]) => pattern.test(name)) : undefined;
  return asks?.[0] ?? 'words';
}

/**
 * Whether a heading holds nothing but what templates are made of ("问题描述", "What is wrong or missing?"), so that it is
 * not the reader's even where a form cannot be told from free text.
 */
export function isTemplateHeading(heading: string): boolean {
  const name = heading.replaceAll(/[(（][^()（）]*[)）]/g, ' ').trim();
  if (/[?？]$/.test(name)) return true;
  return (
    name
      .replaceAll(TEMPLATE_HAN, '')
      .replaceAll(TEMPLATE_WORDS, '')
      .replaceAll(/[\s\p{P}\p{S}]/gu, '') === ''
  );
}

const NAMES_A_PLACE =
  /^(?:§|第\s*[\d０-９〇零一二三四五六七八九十]+\s*[章节節篇部页頁]|\d+\.\d|(?:chapter|section|appendix|part|ch|sec)\.?\s+[\divx]+\b)/i;

const TEMPLATE_HAN =
  /问题|描述|说明|详细|详情|内容|建议|意见|修改|修正|更正|反馈|补充|其他|其它|备注|信息|类型|类别|相关|期望|预期|实际|结果|原文|复现|步骤|截图|附件|联系|方式|标题|概述|简述|简要|具体|背景|理由|原因|改进|提交|愿意|是否|什么|哪里|如何|怎么|章节|小节|版本|版次|印次|页码|页数|位置|环境|操作|系统|浏览器|设备|确认|检查|清单|[有哪些个您你我的吗呢请和与或及在想要等所涉章节页版第几]/g;

const TEMPLATE_WORDS =
  /(?<![a-z])(?:the|an?|your|you|of|or|and|in|to|is|are|what|which|where|when|why|how|wrong|missing|problem|issues?|bug|descri(?:be|ption)|details?|suggest(?:ed|ion|ions)?|proposed?|changes?|fix|expected|actual|behaviou?r|result|additional|context|info|information|anything|else|comments?|notes?|other|steps|reproduce|screenshots?|summary|type|kind|category|feedback|text|quote|original|willing|submit|prs?|pull|request|contact|chapters?|sections?|pages?|numbers?|edition|version|release|printing|environment|operating|system|os|platform|browser|device|format|book|checklist)(?![a-z])/gi;
