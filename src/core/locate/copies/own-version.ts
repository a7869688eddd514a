import { anyWord } from '../../text/words.ts';

/** Words after which a version is the publication's own. After any other Latin word it is that word's version. */
const OWN_WORDS = new Set(
  'version versions ver v edition release book pdf paper whitepaper the in of from for to and or with is on at since about reading read against using this'.split(
    ' ',
  ),
);

/** "Argo CD 2.4.3", "helm chart 版本 1.0.6": after a Latin word that is not one for an edition. */
export function isForeign(before: string): boolean {
  const word =
    /(?<![\p{Script=Latin}\d+#.-])[\d+#.-]*(\p{Script=Latin}[\p{Script=Latin}\d+#.-]*)\s*(?:的?(?:版本|版)号?[是为:]?\s*)?$/u.exec(
      before,
    )?.[1];
  return word !== undefined && !OWN_WORDS.has(word.replace(/(?<![.-])[.-]+$/u, ''));
}

/** "Rust version", "Python 版本": a field that asks for the version of a program. */
export function asksForProgram(label: string): boolean {
  const word =
    /(?<![\p{Script=Latin}\d+#.-])(\p{Script=Latin}[\p{Script=Latin}\d+#.-]*)[\s*]*(?:version|edition|release|版)/u.exec(
      label,
    )?.[1];
  return word !== undefined && !OWN_WORDS.has(word) && !/^(?:your|which|what|document|manual|printed)$/u.test(word);
}

const SAID_BEFORE = new RegExp(
  `(?:^|[\\p{P}\\p{S}\\n])\\s*$|${anyWord(
    '版本 版本号 版 书 本书 白皮书 手册 文档 电子书 我的 是 的 在 用 看 读 下载 手上 手头',
    'version edition release pdf epub book paper whitepaper have reading read copy in of from using the my',
  )}[\\s:(]*$`,
  'u',
);
const OTHER_TITLE = /[》」』”"]\s*(?:的\s*)?(?:\(\s*)?$/u;
const OF_OTHER =
  /^\s*(?:(?:版本?|edition|version|release)\s*)?(?:of|for)\s+(?!(?:the |this |your )?(?:book|paper|whitepaper|manual|pdf|text))/u;
const SAID_BEHIND = new RegExp(
  `^\\s*(?:$|[\\p{P}\\n]|版(?!权|式|面|税)|的?(?:第|p|[中里]|pdf|电子)|有|${anyWord(
    'edition version release pdf epub chapter ch section sec page p pg has of in on says',
  )})`,
  'u',
);

/**
 * Whether a version that no edition has is plainly one of the publication: "v1.2 第3章", "the 1.2 edition", "版本：1.2". A
 * version without "v" needs a word for an edition beside it.
 */
export function isOwnVersion(before: string, behind: string, isMarked: boolean): boolean {
  if (OTHER_TITLE.test(before) || OF_OTHER.test(behind) || !SAID_BEFORE.test(before)) return false;
  if (isMarked) return SAID_BEHIND.test(behind);
  return /^\s*(?:版(?!权|式|面|税)|edition|version|release|printing)/u.test(behind) || COPY_WORD.test(before);
}

const COPY_WORD = /(?:版本号?|version|edition)\s*(?:(?:is|是|为)\s*)?(?:[:(]\s*)?$/u;
