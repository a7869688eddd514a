/** A comment that our app wrote; `body` with its mark. */
export interface OwnComment {
  readonly id: string;
  readonly body: string;
}
