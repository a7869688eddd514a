import type { ReplyWording } from '../reply-wording.ts';

const disjunction = new Intl.ListFormat('zh-CN', { type: 'disjunction' });

/** Why a notice is shown that is not of the reader's edition. */
const NOTICE = { place: '提到这部分内容的最近一次公告', newest: '最新一次公告', person: '由人工指定' };

/** 简体中文. */
export const replies: ReplyWording = {
  and: (items) => items.join('、'),
  or: (items) => disjunction.format(items),
  sentenceSpace: '',

  filed: ({ publication, label }) => `感谢您对${book(publication)}的反馈！已归入 ${label}。`,
  filedSeveral: ({ publication }) => `感谢您对${book(publication)}的反馈！其中涉及多个章节，已分别归入：`,
  filedItem: ({ label, places, reasons, change, today }) => {
    const about = [label, places].filter(Boolean).join('：');
    const why = reasons === null ? about : `${about}（${reasons}）`;
    return [why, [change, today].filter(Boolean).join('，')].filter(Boolean).join('：');
  },
  more: ({ count }) => `另有 ${count} 处`,
  filedByPerson: ({ publication, labels }) => `感谢您对${book(publication)}的反馈！已由人工归入 ${labels}。`,
  ambiguous: ({ publication, candidates }) =>
    `感谢您对${book(publication)}的反馈！暂时无法确定您说的是哪一处，可能是${candidates}。`,
  doubtful: ({ publication, candidate }) =>
    `感谢您对${book(publication)}的反馈！您说的可能是${candidate}，但还不能确定。`,
  unplaced: ({ publication }) => `感谢您对${book(publication)}的反馈！暂时看不出具体涉及哪一章节，留待维护者归类。`,
  waiting: ({ label }) => `在确定章节之前，先标记为 ${label}。`,

  judged: {
    erratum: () => '维护者已确认这是一处错误。',
    editorial: () => '维护者已采纳这条文字修改建议。',
    rejected: () => '维护者认为此处无需改动。',
  },
  fixed: ({ edition }) => (edition === null ? '问题已更正。' : `问题已在 ${edition} 中更正。`),
  duplicate: ({ report }) => `与 ${report} 重复。`,

  about: ({ places, edition }) =>
    edition === null ? `您说的应该是${places}。` : `您说的应该是 ${edition} 中的${places}。`,
  because: ({ reasons }) => `判断依据：${reasons}。`,
  place: ({ number, title }) => (number === null ? `“${title}”` : `“${number} ${title}”`),
  candidate: ({ number, title }) => (number === null ? `“${title}”` : `“${title}”（${number}）`),
  reason: {
    form: (words) => `表单中填写的 ${words}`,
    number: (words) => `章节号 ${words}`,
    page: (words) => `页码 ${words}`,
    title: (words) => `与章节标题相符的 ${words}`,
    quote: (words) => `引用的原文 ${words}`,
    link: (words) => `链接 ${words}`,
    topic: (words) => `主题词 ${words}`,
    person: (words) => `人工更正 ${words}`,
  },

  corrected: ({ places, by, date }) =>
    places === null ? `由 ${by} 于 ${date} 更正。` : `由 ${by} 于 ${date} 指明为${places}。`,
  correctedToNone: ({ publication, by, date }) =>
    `感谢您对${book(publication)}的反馈！按 ${by} 于 ${date} 的说明，不归入任何章节。`,

  notice: ({ notice, date, why }) => `相关发布公告：${notice}（${why === null ? date : `${date}，${NOTICE[why]}`}）`,
  changed: ({ edition, notices }) =>
    edition === null
      ? `这部分内容在后续版本中有更新，详见 ${notices}。您可以对照看看，问题是否仍然存在。`
      : `这部分内容在 ${edition} 之后有更新，详见 ${notices}。您可以对照看看，问题是否仍然存在。`,

  today: {
    there: ({ words, text }) => `您引用的文字仍在：${words}（${text}）。`,
    changed: ({ words, now, text }) => `您引用的 ${words} 已有改动，现为 ${now}（${text}）。`,
    gone: ({ words, text }) => `您引用的 ${words} 已不在文中（${text}）。`,
  },
  todayItem: {
    there: ({ text }) => `${text} 中仍是如此`,
    changed: ({ now, text }) => `${text} 现为 ${now}`,
    gone: ({ text }) => `已不在 ${text} 中`,
  },
  newestText: () => '最新文本',

  repeated: ({ report }) => `这处文字此前已有人反馈过：${report} 。`,

  lacking: ({ words, edition }) => `已知的版本中没有 ${words}，章节号和页码以 ${edition} 为准。`,

  correct: ({ command }) =>
    command === null
      ? '如果归类有误，欢迎留言指出。维护者也可以直接修改标签，修改后不会被覆盖。'
      : `如果归类有误，请评论 ${command}，换成正确的章节号或标题即可。维护者也可以直接修改标签，修改后不会被覆盖。`,
  choose: ({ command }) =>
    command === null
      ? '如果方便，请留言说明具体是哪一章节，便于维护者设置标签。'
      : `如果方便，请评论 ${command}，写明具体的章节号或标题。维护者也可以直接设置标签。`,
  smallPrint: () => '本回复由程序自动生成，可能有误。',
  noAnswer: () => '这里只做归类，不解答问题。',

  question: {
    check: ({ notices, places, edition }) => {
      const what = places === null ? '您反馈的内容' : `您反馈的${edition === null ? '' : ` ${edition} 中的`}${places}`;
      return `${notices} 更新了${what}。`;
    },
    answer: () => '方便时请对照新版，看看问题是否已经解决。如已解决，可以关闭本条反馈；如仍存在，请留言说明。',
    withdrawn: ({ notices }) => `此处原本请您核对 ${notices} 的更新。该公告已撤回，无需核对。`,
    lapsed: ({ notices }) => `此处原本请您核对 ${notices} 的更新。目前看来，它没有更新您反馈的内容，无需核对。`,
    smallPrint: () => '本评论由程序自动生成，每个新版本只发一次。',
  },

  commands: {
    to: ({ who }) => `致 ${who}：`,
    help: () =>
      [
        '这里可以使用以下命令，每条命令单独写在一行的开头：',
        '- `/chapter 5.3.1`：归入某一章节；可写章节号或标题，多个用逗号分隔，也可写 `none`',
        '- `/notice v1.0.3`：改为关联另一个发布公告',
        '- `/triage`：取消以上更正，重新判断',
        '- `/help`：显示本说明',
      ].join('\n'),
    helpMaintainers: () =>
      [
        '- `/erratum`、`/editorial` 或 `/rejected`：说明本反馈是错误、文字修改，还是无需改动',
        '- `/fixed v1.0.8`：说明在哪个版本中更正；版本尚未发布时只写 `/fixed`，撤销写 `none`',
        '- `/duplicate #12`：说明与另一条反馈重复；撤销写 `none`',
      ].join('\n'),
    notAllowed: () => '只有本反馈的作者和本仓库中有 triage 权限的人可以使用命令。您也可以直接留言，维护者会看到。',
    maintainersOnly: ({ command }) =>
      `只有本仓库中有 triage 权限的人可以使用 ${command}。您可以使用的命令见 \`/help\`。`,
    tooMany: () => '一次写的命令太多，一条也没有执行。最多可写 10 行。',
    unknownCommand: ({ words, commands }) => `没有 ${words} 这个命令。可用的命令有：${commands}。`,
    unknownNotice: ({ words, known }) =>
      known === null ? '该出版物没有发布公告。' : `没有名为 ${words} 的发布公告。最近的有：${known}。`,
    unknownEdition: ({ words, known }) =>
      known === null
        ? '该出版物没有版本，只写 `/fixed` 即可。'
        : `没有名为 ${words} 的版本。最近的有：${known}。如果版本尚未发布，只写 \`/fixed\` 即可。`,
    unknownReport: ({ words }) =>
      words === ''
        ? '没有写明编号。可以这样写：`/duplicate #12`。'
        : `本仓库中没有另一条编号为 ${words} 的 issue 或讨论。可以这样写：\`/duplicate #12\`。`,
    unknownPlace: ({ words, suggestions }) =>
      [
        words === '' ? '没有写明章节。' : `找不到 ${words} 对应的章节。`,
        suggestions === null ? '请写章节号或标题。' : `可以这样写：${suggestions}。`,
      ].join(''),
    ambiguousPlace: ({ words, suggestions }) =>
      suggestions === null
        ? `${words} 可能属于不止一个章节，写出完整标题即可区分。`
        : `${words} 可能属于不止一个章节，可以这样写：${suggestions}。`,
  },
};

/** Puts 书名号 around a publication's name, unless the name has its own. */
function book(name: string): string {
  return name.includes('《') ? name : `《${name}》`;
}
