/**
 * What readers write about that is in no chapter: the site, accounts, downloads, formats, licences, prices, thanks,
 * translations. Words of a publication's subject may be among them, so this only weighs against a topic.
 */
const GENERAL =
  /网站|网页版?|站点|登录|登陆|注册|账号|帐号|评论区|搜索框|下载|打不开|格式|电子书|epub|mobi|kindle|纸质|印刷版|出版|购买|价格|许可|授权|版权|商用|转载|引用(?:方式|格式)|翻译|译本|英文版|繁体|感谢|谢谢|辛苦|加油|赞助|打赏|捐赠|公众号|交流群|微信群|视频|课程|更新计划|什么时候更新|夜间模式|深色|字体|排版工具|手机|(?<!\p{L})(?:website|web ?site|site|sign(?:ed|ing)? (?:in|up)|log ?in|account|comment(?:s|ing)?|search box|download(?:s|ed|ing)?|archive|corrupted|pdf|epub|mobi|kindle|paperback|hardcover|print(?:ed)? (?:copy|edition|version)|buy|price|shop|licen[cs]e|permission|copyright|cite|citation|translat\w{0,6}|thank(?:s| you)|great (?:book|work|job)|awesome|love (?:the|this) book|donat\w{0,4}|sponsor\w{0,4}|newsletter|rss|feed|dark mode|font|mobile|phone|app|video|course|roadmap|release date)(?!\p{L})/gu;

/** How many different general matters a folded text speaks of. */
export function generalMatters(folded: string): number {
  return new Set(folded.match(GENERAL)).size;
}
