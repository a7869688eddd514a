import type { FormWording } from '../en/forms.ts';

export const forms: FormWording = {
  name: 'ご意見・誤りの報告',
  description: '誤り、不足、ご提案をお知らせください',
  intro:
    'ご報告ありがとうございます。どの章についてのご報告か、できるだけお書きください。報告は章ごとに自動で分類されます。',
  chapter: '章',
  edition: '版',
  place: '節またはページ',
  details: '内容',
  placeHint: '例：5.3.1、97ページ',
  detailsHint: '本文を引用するときは、行の先頭に > を付けてください',
  unsure: 'わからない',
  report: '誤りを報告する',
  numbered: (number, title) => `第${number}章 ${title}`,
};
