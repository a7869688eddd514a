/** What a reader wrote, as filed. `createdAt` is ISO 8601; null when unknown (then today's editions are in force). */
export interface Report {
  readonly title: string;
  readonly body: string;
  readonly createdAt: string | null;
  /**
   * The report is looked at now: its labels follow the newest edition that there is. Otherwise (offline, without a clock)
   * the day on which it was filed stands for today as well.
   */
  readonly live?: boolean;
}
