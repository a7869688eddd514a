import type { Wording } from './wording.ts';

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });
const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

/** Plain English. */
export const en: Wording = {
  and: (items) => conjunction.format(items),
  or: (items) => disjunction.format(items),
  sentenceSpace: ' ',

  filed: ({ publication, label }) => `Thank you for your feedback on ${publication}. It is filed under ${label}.`,
  filedSeveral: ({ publication }) =>
    `Thank you for your feedback on ${publication}. It concerns several chapters and is filed under each of them:`,
  filedItem: ({ label, places, reasons }) => {
    const about = places === null ? label : `${label}: ${places}`;
    return reasons === null ? about : `${about} (${reasons})`;
  },
  more: ({ count }) => (count === 1 ? 'and one more chapter' : `and ${count} more chapters`),
  filedByPerson: ({ publication, labels }) =>
    `Thank you for your feedback on ${publication}. It is filed under ${labels}, as chosen by hand.`,
  ambiguous: ({ publication, candidates }) =>
    `Thank you for your feedback on ${publication}. It could belong to more than one chapter: ${candidates}.`,
  doubtful: ({ publication, candidate }) =>
    `Thank you for your feedback on ${publication}. It may be about ${candidate}, but that is not certain.`,
  unplaced: ({ publication }) =>
    `Thank you for your feedback on ${publication}. Which chapter it belongs to is not clear, so that is left to a maintainer.`,
  waiting: ({ label }) => `Until the chapter is chosen, it is labelled ${label}.`,

  about: ({ places, edition }) =>
    edition === null ? `It seems to be about ${places}.` : `It seems to be about ${places} in ${edition}.`,
  because: ({ reasons }) => `This is based on ${reasons}.`,
  place: ({ number, title }) => (number === null ? `“${title}”` : `“${number} ${title}”`),
  candidate: ({ number, title }) => (number === null ? title : `${title} (${number})`),
  reason: {
    form: (words) => `the form’s answer ${words}`,
    number: (words) => `the section number ${words}`,
    page: (words) => `the page ${words}`,
    title: (words) => `the title words ${words}`,
    quote: (words) => `the quotation ${words}`,
    link: (words) => `the link ${words}`,
    topic: (words) => `the topic ${words}`,
    person: (words) => `the correction ${words}`,
  },

  notice: ({ notice, date }) => `Release notice: ${notice} (${date})`,
  changed: ({ edition, notices }) =>
    edition === null
      ? `This part has changed in a later edition: see ${notices}. Please check whether your point still stands there.`
      : `This part has changed since ${edition}: see ${notices}. Please check whether your point still stands there.`,

  correct: ({ command }) =>
    command === null
      ? 'If this is wrong, please say so in a comment. A maintainer can change the label, and that change will be kept.'
      : `If this is wrong, comment ${command} with the right section number or title. A maintainer can also change the label, and that change will be kept.`,
  choose: ({ command }) =>
    command === null
      ? 'If you can say which chapter it is, please leave a comment; a maintainer can then set the label.'
      : `If you can say which chapter it is, comment ${command} with its section number or title. A maintainer can also set the label.`,
  smallPrint: () => 'This reply was written automatically and may be mistaken.',
};
