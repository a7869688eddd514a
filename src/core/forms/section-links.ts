import { labelName } from '../labels/labels.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import type { Edition } from '../publication/edition.ts';
import { lineOf, type Section } from '../publication/section.ts';
import { triage } from '../triage.ts';
import { type FeedbackForm, feedbackLink, placeAnswer } from './feedback-link.ts';
import { renderAnswers } from './render-answers.ts';

/** Links from an edition's pages to the feedback form. */
export interface ReportLinks {
  readonly publication: string;
  /** Null without versions. */
  readonly edition: string | null;
  /** For the edition as a whole. */
  readonly url: string;
  /** In reading order. */
  readonly sections: readonly SectionLink[];
}

/** The link of one section. */
export interface SectionLink {
  readonly number: string | null;
  readonly title: string;
  readonly page: number | null;
  /** The link target in the contents. */
  readonly path: string | null;
  /** The chapter whose label a report from there gets. */
  readonly chapter: string;
  readonly url: string;
}

/** The addresses of a feedback form that name a section each, so that the form alone says where a report belongs. */
export function reportLinks(catalogue: Catalogue, edition: Edition, form: FeedbackForm): ReportLinks {
  return {
    publication: catalogue.name,
    edition: edition.version || null,
    url: feedbackLink(form, edition.version),
    sections: edition.sections.map((section) => ({
      number: numberOf(section),
      title: section.title,
      page: section.page,
      path: section.link,
      chapter: chapterNameOf(section, catalogue),
      url: feedbackLink(form, edition.version, wordingOf(section, catalogue)),
    })),
  };
}

/** The first wording that triage takes for this section, otherwise for its chapter. Empty if there is none. */
function wordingOf(section: Section, catalogue: Catalogue): string {
  const label = labelName(chapterNameOf(section, catalogue), NO_PREFIX);
  let inChapter = '';
  for (const wording of wordingsOf(section)) {
    const found = placedBy(placeAnswer(section.edition, wording), catalogue);
    if (found?.edition !== section.edition || found.label !== label) continue;
    if (found.title === section.title && found.number === numberOf(section)) return wording;
    inChapter ||= wording;
  }
  return inChapter;
}

/** "5.3.1 Title", or with the sections around it ("5 Title > 5.3 Title > …"), or one of those alone. */
function wordingsOf(section: Section): string[] {
  const line = lineOf(section).map((one) => [numberOf(one), one.title].filter(Boolean).join(' '));
  const [own = '', ...around] = line;
  return [own, line.toReversed().join(' > '), ...around].filter(({ length }) => length <= LONGEST_WORDING);
}

/** What triage reads of a longer answer ends there; and an address of 8 kB would be refused. */
const LONGEST_WORDING = 200;
const NO_PREFIX = { prefix: '' };

function placedBy(place: string, catalogue: Catalogue) {
  const body = renderAnswers({ chapter: null, edition: null, place, details: null }, catalogue.language);
  const { edition, locations } = triage({ title: '', body, createdAt: null }, catalogue, NO_PREFIX);
  const [first, ...others] = locations;
  return others.length === 0 && first ? { ...first, edition } : null;
}

function chapterNameOf(section: Section, catalogue: Catalogue): string {
  return chapterOf(catalogue, section, catalogue.editions.at(-1) as Edition).name;
}

function numberOf({ number }: Section): string | null {
  return number?.printed ?? null;
}
