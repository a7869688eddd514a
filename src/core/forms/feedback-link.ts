/** A feedback form on GitHub. */
export interface FeedbackForm {
  /** `owner/name`. */
  readonly repository: string;
  /** The file name of an issue form, or the slug of a discussion category that has a form. */
  readonly form: { readonly template: string } | { readonly category: string };
}

/**
 * The address of a feedback form with its field for the place filled in. GitHub fills in text fields by their ids, but no
 * drop-down; with a drop-down named it may show an empty form. So the edition stands in that field too.
 */
export function feedbackLink({ repository, form }: FeedbackForm, edition: string, section = ''): string {
  const place = placeAnswer(edition, section);
  const page = 'template' in form ? 'issues' : 'discussions';
  return `https://github.com/${repository}/${page}/new?${new URLSearchParams({ ...form, ...(place && { place }) })}`;
}

/** "v1.0.3, 5.3.1 …". A version such as "1.1" could be the number of a section, so it gets a "v". */
export function placeAnswer(edition: string, section: string): string {
  if (edition === '') return section;
  return `${/^\d{1,3}(?:\.\d{1,3})*$/u.test(edition) ? 'v' : ''}${edition}, ${section}`;
}
