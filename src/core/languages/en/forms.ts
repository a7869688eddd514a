/** The words of the issue and discussion forms in English. Other languages have the same keys. */
export const forms = {
  name: 'Feedback',
  description: 'Report a mistake, a gap, or a suggestion',
  intro: 'Thank you! Please say which chapter it is about; reports are sorted by chapter.',
  chapter: 'Chapter',
  edition: 'Edition',
  place: 'Section or page',
  details: 'What is wrong or missing?',
  placeHint: 'for example 5.3.1 or page 97',
  detailsHint: 'You may quote the text: begin the line with >',
  unsure: 'Not sure',
  /** On the pages of a publication. */
  report: 'Report a mistake',
  /** An option for a chapter whose number is only digits. */
  numbered: (number: string, title: string) => `Chapter ${number}: ${title}`,
};

/** What forms say in one language. */
export type FormWording = typeof forms;
