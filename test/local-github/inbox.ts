import { asRecord } from './api-message.ts';
import { type AppMark, type Backdates, markTree } from './app-mark.ts';
import type { Deliveries } from './deliveries.ts';

type Payload = Record<string, unknown>;
type Matcher = (event: string, payload: Payload) => boolean;

/** Receives the emulator's own webhooks, corrects them, and sends them to the app. */
export interface Inbox {
  receive(event: string, payload: Payload): void;
  /** Sends a webhook that the emulator does not know, if the app subscribes to it. */
  announce(event: string, payload: Payload): void;
  /**
   * Swallows the next `count` matching webhooks of a repository. Resolves with their payloads when all have come, or at
   * once with none if the app is not installed.
   */
  swallow(repository: string, count: number, matches: Matcher): Promise<Payload[]>;
  /** Number of webhooks being corrected. */
  readonly pending: number;
}

export interface InboxOptions {
  readonly app: AppMark;
  readonly backdates: Backdates;
  readonly deliveries: Deliveries;
  /** The organisations with the app. */
  readonly owners: readonly string[];
  /** The events that the app subscribes to. */
  readonly events: readonly string[];
  /** A complete label from the emulator. */
  readonly labelOf: (repository: string, name: string) => Promise<unknown>;
}

/** The emulator's webhooks do not have the text before an edit, so the inbox remembers earlier texts. */
export function createInbox(options: InboxOptions): Inbox {
  const texts = new Map<string, Payload>();
  const swallowing = new Set<Matcher>();
  const inbox = { receive, announce, swallow, pending: 0 };
  return inbox;

  function receive(event: string, payload: Payload): void {
    addChanges(payload);
    for (const swallowed of swallowing) if (swallowed(event, payload)) return;
    announce(event, payload);
  }

  function announce(event: string, payload: Payload): void {
    if (!isInstalled(repositoryOf(payload))) return;
    if (!options.events.includes(event) && !options.events.includes('*')) return;
    void pass(event, payload);
  }

  async function pass(event: string, payload: Payload): Promise<void> {
    inbox.pending++;
    try {
      await options.deliveries.deliver(event, await complete(event, payload, options));
    } finally {
      inbox.pending--;
    }
  }

  function isInstalled(repository: string): boolean {
    return options.owners.some((owner) => repository.startsWith(`${owner}/`));
  }

  function addChanges(payload: Payload): void {
    const kind = payload.comment === undefined ? 'issue' : 'comment';
    const subject = asRecord(payload[kind]);
    if (subject === null) return;
    const key = `${kind} ${subject.id}`;
    const before = texts.get(key);
    texts.set(key, { title: subject.title, body: subject.body });
    if (payload.action !== 'edited') return;
    const changed = ['title', 'body'].filter((field) => before !== undefined && before[field] !== subject[field]);
    payload.changes = Object.fromEntries(changed.map((field) => [field, { from: before?.[field] }]));
  }

  function swallow(repository: string, count: number, matches: Matcher): Promise<Payload[]> {
    if (count === 0 || !isInstalled(repository)) return Promise.resolve([]);
    const { promise, resolve } = Promise.withResolvers<Payload[]>();
    const payloads: Payload[] = [];
    const swallowed = (event: string, payload: Payload) => {
      if (repositoryOf(payload) !== repository || !matches(event, payload)) return false;
      payloads.push(payload);
      if (payloads.length === count) {
        swallowing.delete(swallowed);
        resolve(payloads);
      }
      return true;
    };
    swallowing.add(swallowed);
    return promise;
  }
}

function repositoryOf(payload: Payload): string {
  return String(asRecord(payload.repository)?.full_name);
}

async function complete(event: string, payload: Payload, options: InboxOptions): Promise<Payload> {
  markTree(payload, options.app, options.backdates);
  const repository = asRecord(payload.repository);
  const owner = asRecord(repository?.owner);
  if (owner?.type === 'Organization') payload.organization = owner;
  const label = asRecord(payload.label);
  if (event === 'issues' && label !== null) {
    payload.label =
      (await options.labelOf(String(repository?.full_name), String(label.name)).catch(() => null)) ?? label;
  }
  return event === 'push' ? completePush(payload, owner) : payload;
}

function completePush(payload: Payload, owner: Payload | null): Payload {
  const commits = Array.isArray(payload.commits) ? (payload.commits as Payload[]) : [];
  const none = '0'.repeat(40);
  const whole = commits.map((commit) => ({ ...commit, distinct: true, committer: commit.author }));
  return {
    ...payload,
    created: payload.before === none,
    deleted: payload.after === none,
    forced: false,
    base_ref: null,
    pusher: { name: asRecord(payload.sender)?.login ?? owner?.login },
    commits: whole,
    head_commit: whole.at(-1) ?? null,
  };
}
