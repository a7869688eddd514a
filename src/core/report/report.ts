/** What a reader wrote, as filed. `createdAt` is ISO 8601; null when unknown (then today's editions are in force). */
export interface Report {
  readonly title: string;
  readonly body: string;
  readonly createdAt: string | null;
}
