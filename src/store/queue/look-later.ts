/** Thrown by a job that must wait for a limit. The queue postpones the job without using up a retry. */
export class LookLater extends Error {
  override readonly name = 'LookLater';
  readonly seconds: number;

  constructor(reason: string, seconds: number) {
    super(reason);
    this.seconds = seconds;
  }
}
