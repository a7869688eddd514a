import type { ReplyWording } from '../reply-wording.ts';

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });
const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

/** Why a notice is shown that is not of the reader's edition. */
const NOTICE = { place: 'the latest that names this part', newest: 'the latest one', person: 'chosen by hand' };

/** Plain English. */
export const replies: ReplyWording = {
  and: (items) => conjunction.format(items),
  or: (items) => disjunction.format(items),
  sentenceSpace: ' ',

  filed: ({ publication, label }) => `Thank you for your feedback on ${publication}. It is filed under ${label}.`,
  filedSeveral: ({ publication }) =>
    `Thank you for your feedback on ${publication}. It concerns several chapters and is filed under each of them:`,
  filedItem: ({ label, places, reasons, change, today }) => {
    const about = [label, places].filter(Boolean).join(': ');
    const why = reasons === null ? about : `${about} (${reasons})`;
    return [why, [change, today].filter(Boolean).join('; ')].filter(Boolean).join(': ');
  },
  more: ({ count }) => `and ${count} more`,
  filedByPerson: ({ publication, labels }) =>
    `Thank you for your feedback on ${publication}. It is filed under ${labels}, as chosen by hand.`,
  ambiguous: ({ publication, candidates }) =>
    `Thank you for your feedback on ${publication}. It could belong to more than one chapter: ${candidates}.`,
  doubtful: ({ publication, candidate }) =>
    `Thank you for your feedback on ${publication}. It may be about ${candidate}, but that is not certain.`,
  unplaced: ({ publication }) =>
    `Thank you for your feedback on ${publication}. It is not clear which chapter it belongs to. A maintainer will decide.`,
  waiting: ({ label }) => `Until the chapter is chosen, it is labelled ${label}.`,

  judged: {
    erratum: () => 'A maintainer accepted this as an erratum.',
    editorial: () => 'A maintainer accepted this as an editorial change.',
    rejected: () => 'A maintainer decided to leave the text as it is.',
  },
  fixed: ({ edition }) => (edition === null ? 'It is fixed.' : `It is fixed in ${edition}.`),
  duplicate: ({ report }) => `It is a duplicate of ${report}.`,

  about: ({ places, edition }) =>
    edition === null ? `It seems to be about ${places}.` : `It seems to be about ${places} in ${edition}.`,
  because: ({ reasons }) => `This is based on ${reasons}.`,
  place: ({ number, title }) => (number === null ? `“${title}”` : `“${number} ${title}”`),
  candidate: ({ number, title }) => (number === null ? title : `${title} (${number})`),
  reason: {
    form: (words) => `the form’s answer ${words}`,
    number: (words) => `the section number ${words}`,
    page: (words) => `the page ${words}`,
    title: (words) => `the title ${words}`,
    quote: (words) => `the quotation ${words}`,
    link: (words) => `the link ${words}`,
    topic: (words) => `the topic ${words}`,
    person: (words) => `the correction ${words}`,
  },

  corrected: ({ places, by, date }) =>
    places === null ? `${by} corrected this on ${date}.` : `${by} said on ${date} that it is about ${places}.`,
  correctedToNone: ({ publication, by, date }) =>
    `Thank you for your feedback on ${publication}. It is filed under no chapter: ${by} said so on ${date}.`,

  notice: ({ notice, date, why }) => `Release notice: ${notice} (${why === null ? date : `${date}; ${NOTICE[why]}`})`,
  changed: ({ edition, notices }) =>
    edition === null
      ? `This part has changed in a later edition: see ${notices}. Please check whether your point still applies.`
      : `This part has changed since ${edition}: see ${notices}. Please check whether your point still applies.`,

  today: {
    there: ({ words, text }) => `The words ${words} are still in ${text}.`,
    changed: ({ words, now, text }) => `The words ${words} have changed: ${text} now says ${now}.`,
    gone: ({ words, text }) => `The words ${words} are no longer in ${text}.`,
  },
  todayItem: {
    there: ({ text }) => `still in ${text}`,
    changed: ({ now, text }) => `${text} now says ${now}`,
    gone: ({ text }) => `no longer in ${text}`,
  },
  newestText: () => 'the current text',

  repeated: ({ report }) => `These words were reported before, in ${report}.`,

  lacking: ({ words, edition }) =>
    `The edition ${words} is unknown here. Numbers and pages were looked up in ${edition}.`,

  correct: ({ command }) =>
    command === null
      ? 'If this is wrong, please say so in a comment. A maintainer can change the label, and that change will be kept.'
      : `If this is wrong, comment ${command} with the right section number or title. A maintainer can also change the label, and that change will be kept.`,
  choose: ({ command }) =>
    command === null
      ? 'If you can say which chapter it is, please leave a comment; a maintainer can then set the label.'
      : `If you can say which chapter it is, comment ${command} with its section number or title. A maintainer can also set the label.`,
  smallPrint: () => 'This reply was written automatically and may be wrong.',
  noAnswer: () => 'It only files the question under a chapter; it does not answer it.',

  question: {
    check: ({ notices, places, edition }) => {
      const what = places === null ? 'the part that this report is about' : `what this report is about: ${places}`;
      return edition === null ? `${notices} changed ${what}.` : `${notices} changed ${what} in ${edition}.`;
    },
    answer: () =>
      'Could you check whether your point still applies? If it is settled, please close this; if not, please leave a short comment.',
    withdrawn: ({ notices }) =>
      `This comment was a question about ${notices}. That notice was withdrawn: there is nothing to check.`,
    lapsed: ({ notices }) =>
      `This comment was a question about ${notices}. It did not change what this report is about after all: there is nothing to check.`,
    smallPrint: () => 'This was written automatically, once for each edition.',
  },

  commands: {
    to: ({ who }) => `To ${who}:`,
    help: () =>
      [
        'These commands work here, each at the start of a line:',
        '- `/chapter 5.3.1` files this under a chapter; numbers and titles work, several separated by commas, and `none`',
        '- `/notice v1.0.3` links another release notice',
        '- `/triage` drops these corrections and decides again',
        '- `/help` shows this list',
      ].join('\n'),
    helpMaintainers: () =>
      [
        '- `/erratum`, `/editorial` or `/rejected` says what this report is',
        '- `/fixed v1.0.8` says which edition has the fix; `/fixed` alone if there is none yet, and `none`',
        '- `/duplicate #12` says that another report is about the same; and `none`',
      ].join('\n'),
    notAllowed: () =>
      'commands work for the author of this report and for people who may triage in this repository. A plain comment reaches a maintainer as well.',
    maintainersOnly: ({ command }) =>
      `only people who may triage in this repository can use ${command}. \`/help\` lists the commands that work for you.`,
    tooMany: () => 'that was too many commands at once, and none was run. At most 10 lines work.',
    unknownCommand: ({ words, commands }) => `${words} is not a command. The commands are: ${commands}.`,
    unknownNotice: ({ words, known }) =>
      known === null
        ? 'this publication has no release notices.'
        : `no release notice is called ${words}. The latest are ${known}.`,
    unknownEdition: ({ words, known }) =>
      known === null
        ? 'this publication has no editions. `/fixed` alone works.'
        : `no edition is called ${words}. The latest are ${known}. \`/fixed\` alone works if the edition is not out yet.`,
    unknownReport: ({ words }) =>
      words === ''
        ? 'the number is missing. For example, `/duplicate #12` works.'
        : `${words} is no other issue or discussion of this repository. For example, \`/duplicate #12\` works.`,
    unknownPlace: ({ words, suggestions }) =>
      [
        words === '' ? 'the chapter is missing.' : `no section is called ${words}.`,
        suggestions === null ? 'A section number or title works.' : `This would work: ${suggestions}.`,
      ].join(' '),
    ambiguousPlace: ({ words, suggestions }) =>
      suggestions === null
        ? `${words} could be in more than one chapter. Please give the whole title.`
        : `${words} could be in more than one chapter. One of these would work: ${suggestions}.`,
  },
};
