import type { Delivery } from './deliveries.ts';
import type { DiscussionPeople } from './discussions/discussion-people.ts';
import type { DeliveryFault, RequestFault } from './faults.ts';
import type { Observer } from './observe.ts';
import type { People } from './people.ts';
import type { Repositories, RepositorySeed } from './repositories.ts';
import type { LoggedRequest } from './request-log.ts';
import type { Reaction } from './routes/reactions.ts';

/** A GitHub on this machine: an app with one installation, people, repositories, and everything that happened. */
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

  /** Where webhooks go from now on; null: nowhere, they are only kept. */
  setWebhook(url: string | null, secret: string): void;
  addRepository(seed: RepositorySeed): Promise<string>;
  readonly writeFile: Repositories['writeFile'];
  readonly deleteFile: Repositories['deleteFile'];
  readonly grant: Repositories['grant'];
  /** Resolves with the issue's number in the other repository. */
  transferIssue(repository: string, number: number, target: string, as: string): Promise<number>;
  /** Reactions on an issue, or on one of its comments. */
  reactions(repository: string, on: { readonly issue: number } | { readonly comment: number }): readonly Reaction[];

  /** Requests from outside in order of arrival; what people do through this object is not among them. */
  readonly requests: readonly LoggedRequest[];
  /** Those of `requests` that may change something. */
  readonly writes: readonly LoggedRequest[];
  clearRequests(): void;
  setRequestFault(fault: RequestFault | null): void;

  /** Webhooks in the order in which they were sent. */
  readonly deliveries: readonly Delivery[];
  clearDeliveries(): void;
  setWebhookFault(fault: DeliveryFault | null): void;
  redeliver(delivery: Delivery): Promise<Delivery>;

  /** Resolves when no request and no webhook is on its way. An app that works may make the next request after that. */
  settled(): Promise<void>;
  /** Resolves when no webhook is on its way, also while a request is held. */
  delivered(): Promise<void>;
  close(): Promise<void>;
}
