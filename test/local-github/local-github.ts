import type { Delivery } from './deliveries.ts';
import type { DiscussionPeople } from './discussions/discussion-people.ts';
import type { DeliveryFault, RequestFault } from './faults.ts';
import type { Observer } from './observe.ts';
import type { People } from './people.ts';
import type { Repositories, RepositorySeed } from './repositories.ts';
import type { LoggedRequest } from './request-log.ts';
import type { Reaction } from './routes/reactions.ts';
import type { Suggestion } from './routes/suggestions.ts';

/** A local GitHub: an app with one installation, people, repositories, and a log of all that happened. */
export interface LocalGitHub extends People, DiscussionPeople, Observer {
  /** Base URL of the API, for GITHUB_API_URL. */
  readonly url: string;
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly installationId: number;
  /** `slug[bot]`. */
  readonly botLogin: string;
  /** A personal access token, for GITHUB_TOKEN. */
  tokenOf(login: string): string;

  /** Sets the target of webhooks. Null: they are only kept. */
  setWebhook(url: string | null, secret: string): void;
  addRepository(seed: RepositorySeed): Promise<string>;
  readonly writeFile: Repositories['writeFile'];
  readonly deleteFile: Repositories['deleteFile'];
  readonly grant: Repositories['grant'];
  /** Resolves with the issue's number in the other repository. */
  transferIssue(repository: string, number: number, target: string, as: string): Promise<number>;
  /** Reactions on an issue, or on one of its comments. */
  reactions(repository: string, on: { readonly issue: number } | { readonly comment: number }): readonly Reaction[];

  /** Puts a repository into the preview of label suggestions. */
  switchOnSuggestions(repository: string): void;
  /** Labels that were suggested on an issue. */
  suggestions(repository: string, number: number): readonly Suggestion[];

  /** Requests from outside, in order. Actions of people through this object are not included. */
  readonly requests: readonly LoggedRequest[];
  /** The `requests` that may change something. */
  readonly writes: readonly LoggedRequest[];
  clearRequests(): void;
  setRequestFault(fault: RequestFault | null): void;

  /** Webhooks in the order of sending. */
  readonly deliveries: readonly Delivery[];
  clearDeliveries(): void;
  setWebhookFault(fault: DeliveryFault | null): void;
  redeliver(delivery: Delivery): Promise<Delivery>;

  /** Resolves when no request and no webhook is under way. A working app may make its next request after that. */
  settled(): Promise<void>;
  /** Resolves when no webhook is under way, even if a request is held. */
  delivered(): Promise<void>;
  close(): Promise<void>;
}
