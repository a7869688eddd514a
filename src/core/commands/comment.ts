/** A comment on a subject, by any account. */
export interface Comment {
  readonly id: string;
  readonly author: { readonly login: string; readonly isBot: boolean };
  readonly body: string;
  /** ISO 8601: when it was written or last edited. */
  readonly updatedAt: string;
}
