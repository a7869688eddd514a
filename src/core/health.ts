/** The state of the work: of all processes, except for the rate limits. Contains no name of a repository or person. */
export interface Health {
  readonly jobs: readonly JobCount[];
  /** For how many seconds the look that is due longest has waited; null when none is due. */
  readonly oldestWait: number | null;
  /** Looks that wait until a person changes what bars them. */
  readonly blocked: number;
  /** For how many more seconds installations write nothing. */
  readonly paused: readonly { readonly installationId: number; readonly seconds: number }[];
  /** Until when the repository that was swept last is known to be looked at; ISO 8601, null when none was swept. */
  readonly lastSweep: string | null;
  /** As GitHub last reported to this process. */
  readonly rateLimits: readonly RateLimit[];
}

/** How many jobs of a queue are in one state. */
export interface JobCount {
  readonly queue: string;
  /** As pg-boss calls it, with `deferred` for one that waits for its time. */
  readonly state: string;
  readonly count: number;
}

/** What GitHub still lets an installation ask, as it last said. */
export interface RateLimit {
  readonly installationId: number;
  readonly left: number;
  /** Seconds since 1970; null where GitHub does not say. */
  readonly resetAt: number | null;
}

/** Measurements of one request to GitHub. */
export interface MeteredRequest {
  /** Null for requests as the app itself. */
  readonly installationId: number | null;
  readonly kind: 'read' | 'write' | 'graphql' | 'token';
  /** 0 if the connection failed. */
  readonly status: number;
  readonly seconds: number;
  /** Requests left in the rate limit, and when it resets in seconds since 1970; null if GitHub does not say. */
  readonly left: number | null;
  readonly resetAt: number | null;
}
