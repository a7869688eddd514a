import { z } from 'zod';
import type { AskLog } from '../../core/editions/ask-room.ts';
import { RecordedErratum } from '../../core/erratum.ts';
import { Judgement } from '../../core/judgement.ts';
import { languageCodes } from '../../core/languages/languages.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { Release } from '../../core/publication/sources/release.ts';
import type { SourceFile } from '../../core/publication/sources/source-file.ts';
import type { RecordedCorrection, SubjectRecord } from '../../core/record/subject-record.ts';
import type { Candidate, EvidenceWords, Location } from '../../core/triage-result.ts';
import type { Job } from '../queue/queue.ts';

/** The shapes of what our tables keep as JSON. */

/** Reading drops fields that a shape does not have. So a shape must name all fields of its type, optional ones too. */
type Fields<Kept> = Record<keyof Kept, z.ZodType>;

const text = z.string();
const texts = z.array(text);
const time = text.nullable();
const Language = z.enum(languageCodes);
const Subject = z.object({ owner: text, repo: text, kind: z.enum(['issue', 'discussion']), number: z.int() });
const file = z.object({ path: text, name: text, text } satisfies Fields<SourceFile>);
const Times = z.record(text, z.number());

export const StoredJob: z.ZodType<Job> = z.object({
  installationId: z.int(),
  subject: Subject,
  manner: z.enum(['quiet', 'sweep', 'command']).exactOptional(),
});

export const StoredAskLog: z.ZodType<AskLog> = z.object({ asked: Times, turn: z.number(), turns: Times });

const release = z.object({
  version: text,
  title: text,
  date: text,
  body: text,
  url: text,
} satisfies Fields<Release>);

export const StoredSources: z.ZodType<PublicationSources> = z.object({
  name: text,
  language: Language,
  contents: z.array(file),
  notices: z.array(file),
  releases: z.array(release).exactOptional(),
  text: z.array(file),
  noticeUrl: text.nullable(),
  moved: z.array(z.object({ from: text, to: text })),
  bySection: texts,
  labelPrefix: text.exactOptional(),
  terms: z.record(text, texts).exactOptional(),
} satisfies Fields<PublicationSources>);

const candidate = {
  label: text,
  title: text,
  number: text.nullable(),
  confidence: z.number(),
} satisfies Fields<Omit<Candidate, 'evidence'>>;

const evidence = {
  kind: z.enum(['form', 'number', 'page', 'title', 'quote', 'link', 'topic', 'person']),
  text,
} satisfies Fields<EvidenceWords>;

const location = {
  ...candidate,
  edition: text,
  path: text.nullable(),
  chapter: text,
  evidence: z.array(z.object(evidence)),
} satisfies Fields<Location>;

const correction = {
  kind: z.enum(['command', 'label']),
  by: text.nullable(),
  date: time,
  ours: texts,
  theirs: texts,
} satisfies Fields<RecordedCorrection>;

const ActionType = z.enum([
  'create-label',
  'update-label',
  'add-labels',
  'suggest-label',
  'remove-label',
  'create-comment',
  'update-comment',
  'delete-comment',
  'react',
  'mark-labelled',
]);

export const StoredRecord: z.ZodType<SubjectRecord> = z.object({
  subject: Subject,
  publication: text,
  labelPrefix: text,
  unsureLabel: text,
  title: text,
  state: z.enum(['open', 'closed']),
  isFixed: z.boolean(),
  createdAt: time,
  updatedAt: time,
  language: Language,
  labels: texts,
  place: z.int().nullable(),
  isUnsure: z.boolean(),
  locations: z.array(z.object(location)),
  candidates: z.array(z.object(candidate)),
  edition: text,
  isEditionNamed: z.boolean(),
  notice: text.nullable(),
  changedIn: text.nullable(),
  fixedIn: text.nullable(),
  today: z.enum(['there', 'changed', 'gone']).nullable(),
  standsIn: z.array(z.int()),
  earlier: Subject.nullable(),
  judgement: Judgement.nullable().default(null),
  duplicateOf: z.int().nullable().default(null),
  errata: z.array(RecordedErratum).default([]),
  correction: z.object(correction).nullable(),
  actions: z.array(ActionType),
} satisfies Fields<SubjectRecord>);
