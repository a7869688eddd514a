/** What a link to the feedback form fills in. */
export interface Prefilled {
  /** `owner/name`. */
  readonly repository: string;
  /** File name of the form. */
  readonly template: string;
  readonly edition: string;
  /** A section's number and title, or a page; null: for the reader to say. */
  readonly place: string | null;
}

/**
 * The address of the feedback form for an edition's page. GitHub fills in text fields and the title from an address, but
 * no drop-down, and may show an empty form where one is named; so the edition stands in the title, where it is read just
 * as well, and the chapter in the text field for the place.
 */
export function feedbackLink({ repository, template, edition, place }: Prefilled): string {
  const query = new URLSearchParams({ template, title: `[${edition}] `, ...(place !== null && { place }) });
  return `https://github.com/${repository}/issues/new?${query}`;
}
