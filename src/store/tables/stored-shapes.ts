import { z } from 'zod';
import type { AskLog } from '../../core/editions/ask-room.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Job } from '../queue/queue.ts';

/** The shapes of what our tables keep as JSON. */

const text = z.string();
const texts = z.array(text);
const time = text.nullable();
const Language = z.enum(['zh-CN', 'en']);
const Subject = z.object({ owner: text, repo: text, kind: z.enum(['issue', 'discussion']), number: z.int() });
const File = z.object({ path: text, name: text, text });
const Times = z.record(text, z.number());

export const StoredJob: z.ZodType<Job> = z.object({
  installationId: z.int(),
  subject: Subject,
  manner: z.enum(['quiet', 'sweep', 'command']).exactOptional(),
});

export const StoredAskLog: z.ZodType<AskLog> = z.object({ asked: Times, turn: z.number(), turns: Times });

export const StoredSources: z.ZodType<PublicationSources> = z.object({
  name: text,
  language: Language,
  contents: z.array(File),
  notices: z.array(File),
  releases: z.array(z.object({ version: text, title: text, date: text, body: text, url: text })).exactOptional(),
  text: z.array(File),
  noticeUrl: text.nullable(),
  moved: z.array(z.object({ from: text, to: text })),
  bySection: texts,
  terms: z.record(text, texts).exactOptional(),
});

const Candidate = z.object({ label: text, title: text, number: text.nullable(), confidence: z.number() });

const Evidence = z.object({
  kind: z.enum(['form', 'number', 'page', 'title', 'quote', 'link', 'topic', 'person']),
  text,
});

const Location = Candidate.extend({
  edition: text,
  path: text.nullable(),
  chapter: text,
  evidence: z.array(Evidence),
});

const Correction = z.object({
  kind: z.enum(['command', 'label']),
  by: text.nullable(),
  date: time,
  ours: texts,
  theirs: texts,
});

const ActionType = z.enum([
  'create-label',
  'update-label',
  'add-labels',
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
  title: text,
  state: z.enum(['open', 'closed']),
  isFixed: z.boolean(),
  createdAt: time,
  updatedAt: time,
  language: Language,
  labels: texts,
  isUnsure: z.boolean(),
  locations: z.array(Location),
  candidates: z.array(Candidate),
  edition: text,
  isEditionNamed: z.boolean(),
  notice: text.nullable(),
  changedIn: text.nullable(),
  fixedIn: text.nullable(),
  correction: Correction.nullable(),
  actions: z.array(ActionType),
});
