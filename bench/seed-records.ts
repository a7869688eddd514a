import type { MadeRecord } from '../src/core/record/subject-record.ts';
import type { Records } from '../src/store/records/create-records.ts';

const CHAPTERS = 30;
const EDITIONS = 9;
const MONTHS = 36;
const A_STATEMENT = 500;
/** Of so many, all but one are in the busy repository. */
const ELSEWHERE = 5;

/** The repository with four fifths of the records. */
export const BUSY = 'press/book';

/** Keeps so many records, the same each time: four fifths in one repository, the rest in a hundred others. */
export async function seedRecords(records: Pick<Records, 'putAll'>, count: number): Promise<void> {
  const start = Date.parse('2026-06-01T00:00:00Z');
  for (let from = 0; from < count; from += A_STATEMENT) {
    const indexes = Array.from({ length: Math.min(A_STATEMENT, count - from) }, (_, index) => from + index);
    await records.putAll(
      indexes.map((index) => {
        const at = start + index * 1000;
        return [record(index), { installationId: 1, isPrivate: index % 7 === 0, lookedAt: at, knownAt: at }] as const;
      }),
    );
  }
}

function record(index: number): MadeRecord {
  const [owner = '', repo = ''] = (index % ELSEWHERE === 0 ? `press/other-${index % 100}` : BUSY).split('/');
  const chapter = `Chapter ${index % CHAPTERS}`;
  const label = `chapter: ${chapter}`;
  const isUnsure = index % 11 === 0;
  const edition = `v1.${index % EDITIONS}`;
  const month = index % MONTHS;
  const createdAt = new Date(Date.UTC(2023 + Math.floor(month / 12), month % 12, 1 + (index % 28))).toISOString();
  const location = {
    edition,
    number: '2.1',
    title: `Section of ${chapter}`,
    path: null,
    chapter,
    label,
    confidence: 0.97,
  };
  return {
    subject: { owner, repo, kind: index % 10 === 0 ? 'discussion' : 'issue', number: index + 1 },
    publication: 'The Handbook',
    labelPrefix: 'chapter: ',
    unsureLabel: 'chapter: ?',
    title: `A typo that somebody found on page ${index % 300}, and another one in the figure beside it`,
    state: index % 4 === 0 ? 'open' : 'closed',
    isFixed: index % 4 === 1,
    createdAt,
    updatedAt: createdAt,
    language: 'en',
    labels: isUnsure ? [] : [label],
    place: isUnsure ? null : (index % CHAPTERS) * 10 + (index % 7),
    isUnsure,
    locations: isUnsure ? [] : [{ ...location, evidence: [{ kind: 'number', text: 'section 2.1 on page 34' }] }],
    candidates: isUnsure ? [{ label, title: chapter, number: '2', confidence: 0.4 }] : [],
    edition,
    isEditionNamed: index % 2 === 0,
    notice: edition,
    changedIn: index % 17 === 0 ? 'v2.0' : null,
    fixedIn: null,
    today: null,
    standsIn: [],
    earlier: null,
    passages: [],
    judgement: null,
    duplicateOf: null,
    errata: [{ error: 'teh', correction: 'the', within: null, places: [] }],
    correction:
      index % 13 === 0 ? { kind: 'label', by: null, date: null, ours: [label], theirs: ['chapter: X'] } : null,
    actions: ['add-labels', 'create-comment'],
  };
}
