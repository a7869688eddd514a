/** A comment on a subject, by anybody. */
export interface Comment {
  readonly id: string;
  readonly author: { readonly login: string; readonly isBot: boolean };
  readonly body: string;
  /** ISO 8601: when it was written, or edited last. */
  readonly updatedAt: string;
}
