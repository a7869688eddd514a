import { parseConfiguration } from '../../src/config/parse-configuration.ts';
import type { Action } from '../../src/core/action.ts';
import type { Comment } from '../../src/core/commands/comment.ts';
import { mayHoldCommand } from '../../src/core/commands/read-commands.ts';
import { isReplyComment } from '../../src/core/commands/reply.ts';
import { readQuestion } from '../../src/core/editions/question.ts';
import { labelKey } from '../../src/core/labels/label-family.ts';
import type { LabelEvent } from '../../src/core/labels/label-history.ts';
import type { LabelDefinition } from '../../src/core/labels/labels.ts';
import { readMarker } from '../../src/core/memory/marker.ts';
import { compileCatalogue } from '../../src/core/publication/compile.ts';
import type { SubjectRecord } from '../../src/core/record/subject-record.ts';
import type { Decision } from '../../src/core/subject/decision.ts';
import type { Manner } from '../../src/core/subject/facts.ts';
import { prepare } from '../../src/core/subject/prepare.ts';
import type { Snapshot } from '../../src/core/subject/snapshot.ts';
import { decideSubject } from '../../src/jobs/look/decide-subject.ts';

const FILED = '2026-01-01T00:00:00.000Z';
const repository = { owner: 'press', repo: 'book' };
const yaml = 'publication: { name: Handbook, contents: { path: contents } }\n';
const contents = [
  '1 Introduction ... 1\n2 Alerting ... 3\n3 Rollout ... 9\n3.1 Rollback ... 12\n',
  '1 Introduction ... 1\n2 Operation ... 3\n2.1 Rollback ... 5\n3 Rollout ... 9\n',
];

/** A catalogue of the first editions of a small handbook; Rollback moves from Rollout to Operation in the second. */
export function handbook(editions: 1 | 2) {
  const { catalogue } = compileCatalogue({
    name: 'Handbook',
    language: 'en',
    contents: contents
      .slice(0, editions)
      .map((text, index) => ({ path: `v${index + 1}.0.txt`, name: `v${index + 1}.0`, text })),
    notices: [],
    text: [],
    noticeUrl: null,
    moved: [],
    bySection: [],
  });
  return catalogue;
}

interface LookOptions {
  /** Milliseconds since what happened before. */
  readonly since?: number;
  readonly writesBeforeCrash?: number;
  readonly manner?: Manner;
}

/** A subject on a GitHub in memory, on which people act and the app looks, as fast as properties need it. */
export class MemorySubject {
  title = 'Typo in chapter 3';
  body = '';
  locked = false;
  readonly labels = new Map<string, string>();
  readonly comments: Comment[] = [];
  /** Those of the app, in the order in which they were written. */
  own: { id: string; body: string }[] = [];
  /** Of the app on people's comments: the comment and which. GitHub keeps each once. */
  readonly reactions: string[] = [];
  /** Writes that GitHub refuses for now, though it does the others of the same look. */
  refuses: readonly Action['type'][] = [];
  catalogue = handbook(2);
  /** Records of reports on the same words. */
  others: readonly SubjectRecord[] = [];
  #kind: 'issue' | 'discussion';
  #configuration: string;
  #number = 1;
  #isMarked = false;
  readonly #repositoryLabels = new Map<string, LabelDefinition>();
  readonly #history: LabelEvent[] = [];
  #time = Date.parse(FILED);
  #nextId = 1;

  constructor(kind: 'issue' | 'discussion', configuration = '') {
    this.#kind = kind;
    this.#configuration = yaml + configuration;
  }

  /** Transfers it to where its labels may not be known, or makes a discussion of it: comments get other ids. */
  move(kind = this.#kind, keeps: { labels?: boolean; dates?: boolean } = {}): void {
    this.#kind = kind;
    this.#number++;
    if (keeps.labels !== true) this.labels.clear();
    for (const [index, comment] of this.comments.entries()) {
      const { updatedAt } = comment;
      const date = keeps.dates === false ? this.#tick() : updatedAt;
      this.comments[index] = { ...comment, id: String(this.#nextId++), updatedAt: date };
    }
    this.own = this.own.map(({ body }) => ({ id: String(this.#nextId++), body }));
  }

  say(body: string, login: string, isBot = false): string {
    const id = String(this.#nextId++);
    this.comments.push({ id, body, author: { login, isBot }, updatedAt: this.#tick() });
    return id;
  }

  rewrite(index: number, body: string): void {
    const comment = this.comments[index];
    if (comment) this.comments[index] = { ...comment, body, updatedAt: this.#tick() };
  }

  setLabel(name: string, ours = false): void {
    if (this.labels.has(labelKey(name))) return;
    this.labels.set(labelKey(name), name);
    this.#history.push({ type: 'labeled', label: name, ours });
  }

  removeLabel(name: string, ours = false): void {
    if (!this.labels.delete(labelKey(name))) return;
    this.#history.push({ type: 'unlabeled', label: name, ours });
  }

  /** One look and its writes, each of which must make sense; after `writesBeforeCrash` of them it is cut off. */
  async look({
    since = 2 * 60 * 60_000,
    writesBeforeCrash = 99,
    manner = 'loud',
  }: LookOptions = {}): Promise<Decision> {
    const subject = { ...repository, kind: this.#kind, number: this.#number };
    const publication = { catalogue: this.catalogue, policy: parseConfiguration(this.#configuration, 'file') };
    const prepared = prepare(subject, this.#snapshot(), publication);
    // Far enough from the last look that none is one too many.
    const now = Date.parse(this.#tick(since));
    const decision = await decideSubject(
      prepared,
      { manner, editions: false, now },
      {
        repositoryLabels: async () => [...this.#repositoryLabels.values()],
        labelHistory: async () => (this.#kind === 'issue' ? this.#history : null),
        mayTriage: async (login) => login === 'maintainer',
        suggestions: async () => null,
        sharing: async () => this.others,
        isReport: async (number) => number < 100,
      },
    );
    const done = decision.actions.slice(0, writesBeforeCrash);
    for (const action of done) if (!this.refuses.includes(action.type)) this.#apply(action);
    return decision;
  }

  acknowledgements(): string[] {
    return this.own.map(({ body }) => body).filter((body) => readMarker(body) !== null);
  }

  replies(): string[] {
    return this.own.map(({ body }) => body).filter(isReplyComment);
  }

  #snapshot(): Snapshot {
    const [acknowledgement = null, ...copies] = this.own.filter(({ body }) => readMarker(body) !== null);
    return {
      report: { title: this.title, body: this.body, createdAt: FILED },
      author: { login: 'reader', isBot: false },
      labels: [...this.labels.values()],
      state: 'open',
      stateReason: null,
      closedAt: null,
      milestone: null,
      updatedAt: new Date(this.#time).toISOString(),
      locked: this.locked,
      acknowledgement,
      duplicates: copies,
      reply: this.own.find(({ body }) => isReplyComment(body)) ?? null,
      questions: this.own.filter(({ body }) => readQuestion(body) !== null),
      comments: this.comments.filter(({ body, author }) => !author.isBot && mayHoldCommand(body)),
      discussion:
        this.#kind === 'issue'
          ? null
          : {
              category: { name: 'General', isAnswerable: false },
              isMarkedLabelled: this.#isMarked,
            },
    };
  }

  #apply(action: Action): void {
    switch (action.type) {
      case 'create-label':
      case 'update-label':
        this.#repositoryLabels.set(labelKey(action.label.name), action.label);
        return;
      case 'suggest-label':
        return;
      case 'add-labels':
        for (const name of action.labels) this.setLabel(name, true);
        return;
      case 'remove-label':
        this.removeLabel(action.label, true);
        return;
      case 'create-comment':
        this.own.push({ id: String(this.#nextId++), body: action.body });
        return;
      case 'update-comment':
        this.own = this.own.map((one) => (one.id === action.id ? { ...one, body: action.body } : one));
        return;
      case 'delete-comment':
        this.own = this.own.filter(({ id }) => id !== action.id);
        return;
      case 'react':
        this.#react(`${action.comment} ${action.reaction}`);
        return;
      case 'mark-labelled':
        this.#isMarked = true;
        return;
    }
  }

  #react(reaction: string): void {
    if (!this.reactions.includes(reaction)) this.reactions.push(reaction);
  }

  #tick(milliseconds = 1000): string {
    this.#time += milliseconds;
    return new Date(this.#time).toISOString();
  }
}
