import type { MadeRecord } from '../../../src/core/record/subject-record.ts';

/** A record like those of looks, to be changed where a test cares. */
export function sampleRecord(number: number, changes: Partial<MadeRecord> = {}): MadeRecord {
  return {
    subject: { owner: 'Press', repo: 'Book', kind: 'issue', number },
    publication: 'The Handbook',
    labelPrefix: 'chapter: ',
    unsureLabel: 'chapter?',
    title: `Typo ${number}`,
    state: 'open',
    isFixed: false,
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-02T08:00:00Z',
    language: 'en',
    labels: ['chapter: Alerting'],
    place: 4,
    isUnsure: false,
    locations: [
      {
        edition: 'v1.0',
        number: '2.1',
        title: 'Paging',
        path: null,
        chapter: 'Alerting',
        label: 'chapter: Alerting',
        confidence: 0.97,
        evidence: [{ kind: 'number', text: '2.1' }],
      },
    ],
    candidates: [],
    edition: 'v1.0',
    isEditionNamed: true,
    notice: 'v1.0',
    changedIn: null,
    fixedIn: null,
    today: null,
    standsIn: [],
    earlier: null,
    passages: [],
    judgement: null,
    duplicateOf: null,
    errata: [],
    correction: null,
    actions: ['add-labels'],
    ...changes,
  };
}
