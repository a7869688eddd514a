/** What a link to the feedback form fills in. */
export interface Prefilled {
  /** `owner/name`. */
  readonly repository: string;
  /** File name of the form. */
  readonly template: string;
  /** Empty if the publication has no versions. */
  readonly edition: string;
  /** A section's number and title, or a page. Null leaves it to the reader. */
  readonly place: string | null;
}

/**
 * The address of the feedback form for an edition's page. GitHub fills in text fields and the title from an address,
 * but no drop-down; with a drop-down named it may show an empty form. So the edition goes into the title and the
 * chapter into the text field for the place.
 */
export function feedbackLink({ repository, template, edition, place }: Prefilled): string {
  const query = new URLSearchParams({
    template,
    ...(edition && { title: `[${edition}] ` }),
    ...(place !== null && { place }),
  });
  return `https://github.com/${repository}/issues/new?${query}`;
}
