import type { Catalogue } from '../catalogue/catalogue.ts';
import { chaptersOf } from '../catalogue/chapter-of.ts';
import { topicTerms } from '../catalogue/topic-index.ts';
import { type Corrections, type SectionName, sectionName } from '../commands/correction.ts';
import { labelKey } from '../label-family.ts';
import { type LabelPolicy, labelName } from '../labels.ts';
import { topicWords } from '../locate/topic-words.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { type Lesson, MOST_LESSON_TERMS, termKey } from './lesson.ts';

/** Where people say that a report belongs. */
export interface Word {
  /** By command; null where nobody said anything. */
  readonly chapter: Corrections['chapter'];
  /** Whether whoever gave the command has the permission to triage. Others correct their own report, and teach nothing. */
  readonly mayTeach: boolean;
  /** Chapter labels that people set by hand. */
  readonly placedByPeople: readonly string[];
}

/**
 * What a report teaches about others: null where nobody with the permission said where it belongs, where they said no
 * chapter or several (which words mean which?), and where the report has no words.
 */
export function lessonOf(
  report: Report,
  word: Word,
  catalogue: Catalogue,
  policy: Pick<LabelPolicy, 'prefix'>,
): Lesson | null {
  const place = placeOf(word, catalogue, policy);
  if (place === null) return null;
  const terms = topicTerms(topicWords(parseReport(report)), MOST_LESSON_TERMS).map(termKey);
  if (terms.length === 0) return null;
  return { terms: [...new Set(terms)].toSorted((a, b) => a - b), ...place };
}

function placeOf(
  { chapter, mayTeach, placedByPeople }: Word,
  catalogue: Catalogue,
  policy: Pick<LabelPolicy, 'prefix'>,
): { section: SectionName; at: string | null } | null {
  if (chapter !== null && mayTeach) {
    const [section, ...others] = chapter.sections;
    return section && others.length === 0 ? { section, at: chapter.at } : null;
  }
  const [label, ...others] = placedByPeople;
  const newest = catalogue.editions.at(-1);
  if (label === undefined || others.length > 0 || !newest) return null;
  const isMeant = (name: string) => labelKey(labelName(name, policy)) === labelKey(label);
  const family = chaptersOf(catalogue, newest).find(({ name }) => isMeant(name))?.family;
  const section = family === undefined ? undefined : catalogue.families.get(family)?.[0];
  return section ? { section: sectionName(section), at: null } : null;
}
