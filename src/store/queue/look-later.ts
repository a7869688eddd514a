/** A look that must wait, through no fault of its own: it costs no retry. Thrown by a look, understood by the queue. */
export class LookLater extends Error {
  override readonly name = 'LookLater';
  readonly seconds: number;

  constructor(reason: string, seconds: number) {
    super(reason);
    this.seconds = seconds;
  }
}
