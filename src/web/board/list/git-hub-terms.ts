import type { RecordedRepository } from '../../../core/record/kept-record.ts';
import type { View } from './read-view.ts';

/** A view as terms of GitHub's own search, which also reads the texts; and whether it leaves out a part of the view. */
export function gitHubTerms(
  { filter, asked }: Pick<View, 'filter' | 'asked'>,
  { unsureLabel }: Pick<RecordedRepository, 'unsureLabel'>,
): { readonly terms: readonly string[]; readonly isWider: boolean } {
  const { state, label, marks, from, before, edition } = filter;
  const words = asked.find(([name]) => name === 'q')?.[1];
  const labels = [label, marks.includes('unsure') ? unsureLabel : null];
  const terms = [
    state && `is:${state}`,
    // A quotation mark cannot be escaped in GitHub's search; a space in its place finds the label all the same.
    ...labels.map((one) => one && `label:"${one.replaceAll('"', ' ')}"`),
    from && `created:>=${from.slice(0, 10)}`,
    before && `created:<${before.slice(0, 10)}`,
    words,
  ];
  return {
    terms: terms.filter((term) => typeof term === 'string'),
    isWider: edition !== null || marks.some((mark) => mark !== 'unsure'),
  };
}
