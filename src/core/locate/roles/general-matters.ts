import { anyWord } from '../../text/words.ts';

/**
 * What readers write about that is in no chapter. Words of a publication's subject may be among them, so this only weighs
 * against a topic.
 */
const GENERAL = new RegExp(
  anyWord(
    // the site and its accounts
    '网站 网页 网页版 站点 登录 登陆 注册 账号 帐号 评论区 搜索框 夜间模式 深色 字体 手机',
    'website web_site site sign_in sign_up signed_in signed_up signing_in signing_up log_in login account comment comments',
    'commenting search_box newsletter rss feed dark_mode font mobile phone app',
    // files and formats
    '下载 打不开 格式 电子书 排版工具 epub mobi kindle pdf download downloads downloaded downloading archive corrupted',
    // print, price
    '纸质 印刷版 出版 购买 价格 paperback hardcover print_copy print_edition print_version printed_copy printed_edition',
    'printed_version buy price shop',
    // licence, citing, translating
    '许可 授权 版权 商用 转载 引用方式 引用格式 license licence permission copyright cite citation',
    '翻译 译本 英文版 繁体 translate translates translated translating translation translations translator translators',
    // thanks, money
    '感谢 谢谢 辛苦 加油 赞助 打赏 捐赠 thanks thank_you great_book great_work great_job awesome love_the_book love_this_book',
    'donate donates donated donation donations sponsor sponsors sponsored sponsoring sponsorship',
    // groups, courses, plans
    '公众号 交流群 微信群 视频 课程 更新计划 什么时候更新 video course roadmap release_date',
  ),
  'gu',
);

/** How many different general matters a folded text speaks of. */
export function generalMatters(folded: string): number {
  return new Set(folded.match(GENERAL)).size;
}
