/** A comment by our app. `body` contains the marker. */
export interface OwnComment {
  readonly id: string;
  readonly body: string;
}
