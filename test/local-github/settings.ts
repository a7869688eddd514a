import type { DeliveryFault, RequestFault } from './faults.ts';
import type { RepositorySeed } from './repositories.ts';

/** The initial state of a local GitHub. Only `owner` is required. */
export interface LocalGitHubOptions {
  /** The organisation with the app. */
  readonly owner: string;
  /** Another organisation with the app. */
  readonly secondOwner?: string;
  /** Organisations without the app. */
  readonly otherOwners?: readonly string[];
  readonly app?: {
    readonly id?: number;
    readonly slug?: string;
    readonly name?: string;
    readonly permissions?: Readonly<Record<string, string>>;
    /** PEM. By default one is made. */
    readonly privateKey?: string;
  };
  /** The events that the app subscribes to. */
  readonly events?: readonly string[];
  /** People who may do everything; `maintainer` by default. */
  readonly maintainers?: readonly string[];
  /** People who may do what everybody may; `reader` by default. */
  readonly readers?: readonly string[];
  readonly repositories?: readonly RepositorySeed[];
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** By default a free one. */
  readonly port?: number;
  readonly requestFault?: RequestFault;
  readonly webhookFault?: DeliveryFault;
}

export interface Settings {
  readonly installationId: number;
  readonly owner: string;
  /** Of the app, with their organisations; that of `owner` is the first. */
  readonly installations: readonly { readonly id: number; readonly owner: string }[];
  readonly owners: readonly string[];
  readonly app: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly permissions: Readonly<Record<string, string>>;
    readonly privateKey?: string;
  };
  readonly events: readonly string[];
  readonly maintainers: readonly string[];
  readonly readers: readonly string[];
}

const PERMISSIONS = {
  metadata: 'read',
  contents: 'read',
  issues: 'write',
  discussions: 'write',
  checks: 'write',
  pull_requests: 'read',
};
const EVENTS = ['issues', 'issue_comment', 'label', 'push', 'release', 'discussion', 'discussion_comment'];

const FIRST_INSTALLATION = 77;

/** The options with defaults filled in. */
export function settingsOf(options: LocalGitHubOptions): Settings {
  const slug = options.app?.slug ?? 'chapter-triage';
  const installed = [options.owner, ...(options.secondOwner === undefined ? [] : [options.secondOwner])];
  return {
    installationId: FIRST_INSTALLATION,
    owner: options.owner,
    installations: installed.map((owner, index) => ({ id: FIRST_INSTALLATION + index, owner })),
    owners: [...installed, ...(options.otherOwners ?? [])],
    app: { id: 4242, name: slug, permissions: PERMISSIONS, ...options.app, slug },
    events: options.events ?? EVENTS,
    maintainers: options.maintainers ?? ['maintainer'],
    readers: options.readers ?? ['reader'],
  };
}
