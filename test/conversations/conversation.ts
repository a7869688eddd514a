import { looksOf } from '../../src/jobs/events/looks-of.ts';
import type { SubjectPayload } from '../../src/jobs/events/payloads.ts';
import type { Job } from '../../src/store/queue/queue.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';

export type Kind = 'issue' | 'discussion';

/** What is on a subject when a conversation is over. */
export interface Outcome {
  readonly labels: readonly string[];
  readonly acknowledgements: readonly string[];
  readonly replies: readonly string[];
  /** On people's comments, in the order of the comments: `+1` or `-`, by the app alone. */
  readonly reactions: readonly string[];
}

/** One thing that somebody does. */
export type Step = (talk: Conversation) => Promise<unknown>;

/** A subject and all that people do on it; the app looks after each step, or when it is told to. */
export class Conversation {
  readonly kind: Kind;
  readonly repository: string;
  number = 0;
  readonly #github: LocalGitHub;
  readonly #look: (job: Job) => Promise<void>;
  readonly #comments: (number | string)[] = [];
  #heard = 0;

  constructor(kind: Kind, repository: string, github: LocalGitHub, look: (job: Job) => Promise<void>) {
    this.kind = kind;
    this.repository = repository;
    this.#github = github;
    this.#look = look;
  }

  async open(title: string, body = '', as = 'reader', rest: { category?: string; createdAt?: string } = {}) {
    const { category: _, ...dated } = rest;
    this.number =
      this.kind === 'issue'
        ? await this.#github.openIssue(this.repository, { title, body, as, ...dated })
        : await this.#github.openDiscussion(this.repository, { title, body, as, ...rest });
  }

  async edit(change: { title?: string; body?: string }, as = 'reader') {
    const all = { ...change, as };
    if (this.kind === 'issue') await this.#github.editIssue(this.repository, this.number, all);
    else await this.#github.editDiscussion(this.repository, this.number, all);
  }

  async say(body: string, as = 'reader') {
    this.#comments.push(
      this.kind === 'issue'
        ? await this.#github.comment(this.repository, this.number, body, as)
        : await this.#github.commentOnDiscussion(this.repository, this.number, body, as),
    );
  }

  /** `which` counts people's comments from 0. */
  async rewrite(which: number, body: string, as = 'reader') {
    const id = this.#comments[which]!;
    if (typeof id === 'number') await this.#github.editComment(this.repository, id, body, as);
    else await this.#github.editDiscussionComment(id, body, as);
  }

  async label(name: string, as = 'maintainer') {
    if (this.kind === 'issue') await this.#github.addLabel(this.repository, this.number, name, as);
    else await this.#github.labelDiscussion(this.repository, this.number, name, as);
  }

  async unlabel(name: string, as = 'maintainer') {
    if (this.kind === 'issue') await this.#github.removeLabel(this.repository, this.number, name, as);
    else await this.#github.unlabelDiscussion(this.repository, this.number, name, as);
  }

  /** The jobs of all webhooks that came since it last heard, looked at in their order or another. */
  async hear(order: (jobs: readonly Job[]) => readonly Job[] = (jobs) => jobs): Promise<void> {
    await this.#github.settled();
    const events = this.#github.deliveries.slice(this.#heard);
    this.#heard = this.#github.deliveries.length;
    const jobs = events.flatMap(({ payload }) => looksOf(payload as unknown as SubjectPayload));
    for (const job of order(jobs.filter(({ subject }) => subject.number === this.number))) await this.#look(job);
  }

  /** From now on only what comes counts. */
  startListening(): void {
    this.#heard = this.#github.deliveries.length;
  }

  lookAgain(manner?: Job['manner']): Promise<void> {
    const [owner = '', repo = ''] = this.repository.split('/');
    const subject = { owner, repo, kind: this.kind, number: this.number } as const;
    return this.#look({ installationId: this.#github.installationId, subject, ...(manner && { manner }) });
  }

  async outcome(): Promise<Outcome> {
    const bot = this.#github.botLogin;
    const seen = await this.#github[this.kind](this.repository, this.number);
    const own = seen.comments.filter(({ author }) => author === bot).map(({ body }) => body);
    return {
      labels: [...seen.labels].toSorted(),
      acknowledgements: own.filter((body) => body.includes('<!-- chapter-triage {')),
      replies: own.filter((body) => body.includes('<!-- chapter-triage-reply -->')),
      reactions: await this.#reactions(bot),
    };
  }

  async #reactions(bot: string): Promise<string[]> {
    if (this.kind === 'issue') {
      return this.#comments.map((id) =>
        this.#github
          .reactions(this.repository, { comment: Number(id) })
          .filter(({ login }) => login === bot)
          .map(({ content }) => (content === '+1' ? '+' : '-'))
          .join(''),
      );
    }
    const { comments } = await this.#github.discussion(this.repository, this.number);
    return this.#comments.map((id) => {
      const { reactions = [] } = comments.find((comment) => comment.id === id) ?? {};
      return reactions
        .filter((one) => one.endsWith(` ${bot}`))
        .map((one) => (one.startsWith('THUMBS_UP') ? '+' : '-'))
        .join('');
    });
  }
}
