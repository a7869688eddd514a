/** An issue or a discussion, as an address. */
export interface Subject {
  readonly owner: string;
  readonly repo: string;
  readonly kind: 'issue' | 'discussion';
  readonly number: number;
}
